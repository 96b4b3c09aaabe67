package io.personaassistant.answering;

import io.personaassistant.answering.model.Drafting;
import io.personaassistant.answering.model.Routing;
import io.personaassistant.answering.plan.QuestionLints;
import io.personaassistant.answering.plan.TextReviews;
import io.personaassistant.answering.refining.ShownDrafts;
import io.personaassistant.answering.request.EvidenceReading;
import io.personaassistant.answering.request.Heard;
import io.personaassistant.answering.request.Members;
import io.personaassistant.answering.request.Prepared;
import io.personaassistant.answering.request.Prepared.End;
import io.personaassistant.answering.request.Records;
import io.personaassistant.answering.request.Redactions;
import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.Request.Surface;
import io.personaassistant.answering.request.WholeRequest;
import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.DraftListener;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.drafting.Turns;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.ClosedEvidence;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.stored.StoredAnswers;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.evidence.Library;
import io.personaassistant.text.personal.Redaction;
import io.personaassistant.workspace.Right;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// From words to an answer, the same for every surface: the stored answer at once, and a plan of
/// what a model could add. Thread-safe.
public final class Answering {
  private final Records records;
  private final DraftTypes types;
  private final CommandAnswers answers;
  private final ShownDrafts drafts;
  private final Drafting drafting;
  private final Turns turns;
  private final Supplier<LocalDate> today;
  private final Redactions redactions;
  private final QuestionLints lints;
  private final Members members;
  private final EvidenceReading reading;
  private final Routing routing;

  Answering(
      Records records,
      DraftTypes types,
      StoredAnswers stored,
      Briefs briefs,
      Drafting drafting,
      Turns turns,
      Health health,
      Members members,
      Routing routing,
      TextReviews reviews,
      Supplier<LocalDate> today,
      Clock clock) {
    this.records = records;
    this.types = types;
    this.drafting = drafting;
    this.turns = turns;
    this.members = members;
    this.routing = routing;
    this.today = today;
    this.redactions = new Redactions(clock);
    this.reading = new EvidenceReading(records, members, today);
    this.lints = new QuestionLints(records, today);
    this.drafts = new ShownDrafts(records, types, today);
    this.answers =
        new CommandAnswers(
            records,
            types,
            stored,
            redactions,
            members,
            briefs,
            health,
            lints,
            reviews,
            reading,
            drafting::hasModel,
            drafting::isUnderWay,
            clock);
  }

  /// What somebody said as it may be stored: with personal data replaced by placeholders. What they
  /// stand for is remembered for the request with this ref, in memory and for half an hour at most.
  public String heard(String text, String requestRef) {
    return heard(text, "", requestRef).words();
  }

  /// The same for words and a longer text that goes with them, `""` for none: a placeholder means
  /// the same in both.
  public Heard heard(String words, String attached, String requestRef) {
    return replaced(new Heard(words, attached), requestRef, () -> records.library(today.get()));
  }

  private Heard replaced(Heard said, String requestRef, Supplier<Library> library) {
    var texts = redactions.replace(requestRef, List.of(said.words(), said.attached()), library);
    return new Heard(texts.getFirst(), texts.getLast());
  }

  /// Forgets the personal data that was kept long enough.
  void forget() {
    redactions.evict();
  }

  /// Puts the personal data of a request back; for what its asker reads, and for nobody else.
  public UnaryOperator<String> restorer(String requestRef) {
    return redactions.restorer(requestRef);
  }

  /// Answers from the records alone; never throws for any text. Personal data that is still in it
  /// is replaced; the answer says so where nobody can put it back.
  ///
  /// @param requestRef the ref of the request, `""` for none
  public Prepared prepare(String text, String requestRef) {
    return prepare(text, "", requestRef);
  }

  /// The same for words and a longer text that goes with them, such as a file.
  public Prepared prepare(String text, String attached, String requestRef) {
    return prepare(
        new Heard(text, attached),
        requestRef,
        requestRef.isEmpty() ? Optional.empty() : records.request(requestRef));
  }

  /// The same for a request as it stands on disk.
  public Prepared prepare(Request request) {
    return prepare(Heard.in(request), request.ref(), Optional.of(request));
  }

  /// The same when nothing that is under way needs the processor; for answers that come later than
  /// the acknowledgement. What no rule can read in a conversation, a model may.
  ///
  /// @param asking run before a model is asked what is meant
  /// @param stop ends that
  public Prepared prepareInTurn(Request request, Runnable asking, StopSignal stop) {
    var prepared = turns.begin(() -> prepare(request));
    if (prepared.end() != End.NOT_READ || !mayRoute(request)) {
      return prepared;
    }
    return routed(request, asking, stop)
        .map(read -> turns.begin(() -> prepare(read)))
        .orElse(prepared);
  }

  private boolean mayRoute(Request request) {
    return hasModel()
        && (request.surface() == Surface.MENTION || request.surface() == Surface.DIRECT)
        && !request.isFromWindow()
        && request.readAs().isEmpty();
  }

  private Optional<Request> routed(Request request, Runnable asking, StopSignal stop) {
    asking.run();
    var personas = records.library(today.get()).active();
    var read = routing.command(request.text(), personas, request.ref(), stop).map(request::readAs);
    read.ifPresent(records::readAs);
    return read;
  }

  private Prepared prepare(Heard said, String requestRef, Optional<Request> request) {
    var library = records.library(today.get());
    var heard = replaced(said, "", () -> library);
    var own = members.preferences(request.map(Request::asker).orElse(""));
    var closed =
        requestRef.isEmpty() ? Optional.<ClosedEvidence>empty() : reading.closedTo(request);
    var prepared =
        drafting.withinBudget(
            answers.of(new WholeRequest(heard, requestRef, own, closed, library)));
    var restored = redactions.restorer(requestRef).apply(heard.whole());
    var answer = noted(prepared.answer(), restored);
    var readAs = request.map(Request::readAs).orElse("");
    return prepared.with(readAs.isEmpty() ? answer : answer.withFooter("Read as `" + readAs + "`"));
  }

  /// The answer to a request as others may read it in a channel: what its asker got, with personal
  /// data replaced and without what holds for the asker alone.
  public Answer toShare(Request request, String channel) {
    var asked =
        new WholeRequest(
            Heard.in(request),
            request.ref(),
            members.preferences(request.asker()),
            members.closedIn(channel),
            records.library(today.get()));
    return noted(answers.forOthers(asked).answer(), request.text());
  }

  /// What a request is answered from the records today, for looking back: nothing is counted, and
  /// no model is asked.
  public Answer retold(Request request) {
    var again = answers.again(request, Optional.empty(), records.library(today.get()));
    return noted(again.answer(), request.text());
  }

  /// What the answer from the records to a request is today where it was shown, for what is done
  /// with it later: nothing is counted, and no model is asked. Personal data stays replaced.
  public Answer again(Request request) {
    var closed = reading.closedTo(Optional.of(request));
    return answers.again(request, closed, records.library(today.get())).answer();
  }

  private static Answer noted(Answer answer, String said) {
    return Redaction.hasPlaceholder(said) ? answer.withNotice(Redactions.REPLACED) : answer;
  }

  /// Whether somebody may change personas.
  public boolean mayKeepRecords(String user) {
    return members.refused(user, Right.EDIT).isEmpty();
  }

  /// Whether there is a model to draft with.
  public boolean hasModel() {
    return drafting.hasModel();
  }

  /// Drafts when it is this request's turn, and stores the draft.
  ///
  /// @param place told how many drafts are in front, when there is a wait
  /// @return empty when it was stopped before its turn came
  public Optional<Draft> draft(
      DraftRequest plan, DraftListener listener, IntConsumer place, StopSignal stop) {
    return drafting.draft(plan, listener, place, stop);
  }

  /// The drafts that are stored, as people were shown them.
  public ShownDrafts drafts() {
    return drafts;
  }

  /// Who reads the words of evidence where.
  public EvidenceReading reading() {
    return reading;
  }

  /// Lints questions with the words of the persona that is asked.
  public QuestionLints lints() {
    return lints;
  }

  /// The words by which commands are known.
  public CommandWords words() {
    return CommandWords.of(records.library(today.get()), types);
  }

  /// Every draft type there is.
  public DraftTypes types() {
    return types;
  }
}
