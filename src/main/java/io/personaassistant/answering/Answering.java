package io.personaassistant.answering;

import io.personaassistant.answering.Budget.Allowance;
import io.personaassistant.drafting.Answer;
import io.personaassistant.drafting.Answer.FollowUps;
import io.personaassistant.drafting.ClosedEvidence;
import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.DraftListener;
import io.personaassistant.drafting.DraftRequest;
import io.personaassistant.drafting.DraftTypes;
import io.personaassistant.drafting.Drafter;
import io.personaassistant.drafting.Sheet;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.drafting.StoredAnswers;
import io.personaassistant.drafting.Turns;
import io.personaassistant.drafting.Voice;
import io.personaassistant.drafting.page.PersonaPage;
import io.personaassistant.evidence.Library;
import io.personaassistant.health.HealthAnswer;
import io.personaassistant.persona.AllowedPictures;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.text.Redaction;
import io.personaassistant.workspace.Preferences;
import io.personaassistant.workspace.Right;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// From words to an answer, the same for every surface: the stored answer at once, and a plan of
/// what a model could add. Thread-safe.
public final class Answering {
  private static final String DEFAULT = "Your default persona";
  private static final Pattern OWN_DEFAULT = Pattern.compile("(?: · )?" + DEFAULT + "$");

  private final Records records;
  private final DraftTypes types;
  private final CommandParser parser;
  private final StoredAnswers stored = new StoredAnswers();
  private final HelpAnswers help;
  private final DraftPlans plans;
  private final RefineAnswers refines;
  private final WhyLines whyLines;
  private final ShownDrafts drafts;
  private final Drafter drafter;
  private final Turns turns;
  private final ModelQueue queue;
  private final Budget budget;
  private final Supplier<LocalDate> today;
  private final Clock clock;
  private final Redactions redactions;
  private final QuestionLints lints;
  private final Health health;
  private final Members members;
  private final AllowedPictures pictures;
  private final EvidenceReading reading;

  Answering(
      Records records,
      DraftTypes types,
      Drafter drafter,
      Turns turns,
      ModelQueue queue,
      Budget budget,
      Health health,
      Members members,
      AllowedPictures pictures,
      Supplier<LocalDate> today,
      Clock clock) {
    this.members = members;
    this.pictures = pictures;
    this.reading = new EvidenceReading(records, members, today);
    this.records = records;
    this.types = types;
    this.parser = new CommandParser(types);
    this.help = new HelpAnswers(types);
    this.plans = new DraftPlans(records, stored, help, clock);
    this.drafter = drafter;
    this.turns = turns;
    this.queue = queue;
    this.budget = budget;
    this.health = health;
    this.today = today;
    this.clock = clock;
    this.redactions = new Redactions(clock);
    this.lints = new QuestionLints(records, today);
    this.drafts = new ShownDrafts(records, types);
    this.refines = new RefineAnswers(records, types, redactions);
    this.whyLines = new WhyLines(records, types, redactions, parser);
  }

  /// What somebody said as it may be stored: with personal data replaced by placeholders. What they
  /// stand for is remembered for the request with this ref, in memory and for half an hour at most.
  public String heard(String text, String requestRef) {
    return heard(text, "", requestRef).words();
  }

  /// What somebody said and a longer text that went with it, `""` for none, as they may be stored.
  public record Heard(String words, String attached) {
    /// Both as one text.
    public String whole() {
      return (words + "\n" + attached).strip();
    }
  }

  /// The same for words and a longer text that goes with them: a placeholder means the same in
  /// both.
  public Heard heard(String words, String attached, String requestRef) {
    return replaced(words, attached, requestRef, records.library(today.get()));
  }

  private Heard replaced(String words, String attached, String requestRef, Library library) {
    var texts = redactions.replace(requestRef, List.of(words, attached), library);
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

  /// The stored answer, and what a model could draft on top of it.
  ///
  /// @param plan empty when this is nothing a model drafts
  /// @param sheet the answer's table; empty where it has none
  /// @param isRefused the words were not understood or cannot be followed; the answer says what to
  ///   do instead
  public record Prepared(
      Answer answer, Optional<DraftRequest> plan, Sheet sheet, boolean isRefused) {
    Prepared(Answer answer, Optional<DraftRequest> plan) {
      this(answer, plan, Sheet.NONE);
    }

    Prepared(Answer answer, Optional<DraftRequest> plan, Sheet sheet) {
      this(answer, plan, sheet, false);
    }

    /// Says why nothing was done.
    static Prepared refused(Answer answer) {
      return new Prepared(answer, Optional.empty(), Sheet.NONE, true);
    }

    /// Nothing a model drafts.
    static Prepared only(Answer answer) {
      return new Prepared(answer, Optional.empty());
    }
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

  private Prepared prepare(Heard asked, String requestRef, Optional<Request> request) {
    var day = today.get();
    var library = records.library(day);
    var heard = replaced(asked.words(), asked.attached(), "", library);
    var prepared =
        withinBudget(
            prepare(
                heard,
                requestRef,
                request.map(Request::asker).orElse(""),
                requestRef.isEmpty() ? Optional.empty() : reading.closedTo(request),
                day,
                library));
    var restored = redactions.restorer(requestRef).apply(heard.whole());
    return Redaction.hasPlaceholder(restored)
        ? new Prepared(
            prepared.answer().withNotice(Redactions.REPLACED),
            prepared.plan(),
            prepared.sheet(),
            prepared.isRefused())
        : prepared;
  }

  /// The same for a request as it stands on disk.
  public Prepared prepare(Request request) {
    return prepare(asked(request), request.ref(), Optional.of(request));
  }

  /// The same when nothing that is under way needs the processor; for answers that come later than
  /// the acknowledgement.
  public Prepared prepareInTurn(Request request) {
    return turns.begin(() -> prepare(request));
  }

  /// The answer to a request as others may read it: what its asker got, with personal data replaced
  /// and without what holds for the asker alone.
  public Answer toShare(Request request) {
    var day = today.get();
    var answer =
        prepare(
                asked(request),
                request.ref(),
                request.asker(),
                members.closedToSome(),
                day,
                records.library(day))
            .answer()
            .map(text -> OWN_DEFAULT.matcher(text).replaceFirst(""));
    return Redaction.hasPlaceholder(request.text())
        ? answer.withNotice(Redactions.REPLACED)
        : answer;
  }

  private static Heard asked(Request request) {
    int end = request.isFromWindow() ? request.text().indexOf('\n') : -1;
    return end < 0
        ? new Heard(request.text(), "")
        : new Heard(request.text().substring(0, end), request.text().substring(end + 1));
  }

  /// What a request is answered from the records today, for looking back: nothing is counted, and
  /// no model is asked.
  public Answer retold(Request request) {
    var day = today.get();
    var answer = again(request, Optional.empty(), day, records.library(day)).answer();
    return Redaction.hasPlaceholder(request.text())
        ? answer.withNotice(Redactions.REPLACED)
        : answer;
  }

  /// The answer to an earlier request, made again as its asker gets it.
  private Prepared again(
      Request before, Optional<ClosedEvidence> closed, LocalDate day, Library library) {
    // only a refinement needs its ref; what else is not on record would be counted as a gap again
    return meant(before, library) instanceof Command.Refine refine
        ? forAnother(refine, before.ref(), library)
            .map(another -> prepare(another, "", "", closed, day, library))
            .orElseGet(() -> refines.prepare(refine, before.ref(), day, true))
        : prepare(asked(before), "", before.asker(), closed, day, library);
  }

  /// How the words of an earlier request were read.
  private Command meant(Request before, Library library) {
    var asked = asked(before);
    var usual = usual(members.preferences(before.asker()), library);
    return parser.parse(asked.words(), asked.attached(), library.personas(), usual);
  }

  private static Optional<Persona> usual(Preferences own, Library library) {
    return library.persona(own.persona()).filter(p -> p.state() == PersonaState.ACTIVE);
  }

  private Prepared withinBudget(Prepared prepared) {
    if (prepared.plan().isEmpty() || !hasModel()) {
      return prepared;
    }
    var answer = prepared.answer();
    return switch (budget.of(prepared.plan().get().requestRef())) {
      case Allowance.Free() -> prepared;
      case Allowance.Nearly(var sentence) ->
          new Prepared(answer.withFooter(sentence), prepared.plan(), prepared.sheet());
      case Allowance.Spent(var sentence) when prepared.plan().get().refining().isPresent() ->
          Prepared.refused(Answer.sentence("Not today", sentence, FollowUps.NONE));
      case Allowance.Spent(var sentence) ->
          new Prepared(answer.withNotice(sentence), Optional.empty(), prepared.sheet());
    };
  }

  private Prepared prepare(
      Heard heard,
      String requestRef,
      String asker,
      Optional<ClosedEvidence> closed,
      LocalDate day,
      Library library) {
    var text = heard.words();
    var attached = heard.attached();
    var own = members.preferences(asker);
    var usual = usual(own, library);
    var command = parser.parse(text, attached, library.personas(), usual);
    var open = prepare(command, attached, requestRef, closed, day, library);
    var prepared = closed.map(c -> reading.read(open, c, day)).orElse(open);
    boolean left =
        usual.isPresent() && !command.equals(parser.parse(text, attached, library.personas()));
    var answer = left ? prepared.answer().withFooter(DEFAULT) : prepared.answer();
    return new Prepared(
        answer,
        prepared.plan().map(plan -> plan.with(new Voice(own.language(), own.tone()))),
        prepared.sheet(),
        prepared.isRefused());
  }

  /// "Now for Tomas" after an answer in the same thread that no model drafted: the same question
  /// for him.
  private Optional<Command> forAnother(Command.Refine asked, String requestRef, Library library) {
    if (asked.persona().isEmpty() || !asked.draft().isEmpty() || requestRef.isEmpty()) {
      return Optional.empty();
    }
    var persona = asked.persona().get();
    return whyLines
        .answered(requestRef)
        .filter(before -> records.draftOf(before.ref()).isEmpty())
        .flatMap(before ->
            switch (meant(before, library)) {
              case Command.Draft(_, var type, var option, var brief) ->
                  Optional.of(new Command.Draft(persona, type, option, brief));
              case Command.Brief _ -> Optional.of(new Command.Brief(persona));
              case Command.ShowEvidence _ -> Optional.of(new Command.ShowEvidence(persona));
              default -> Optional.empty();
            });
  }

  /// Whether somebody may change personas.
  public boolean mayKeepRecords(String user) {
    return members.refused(user, Right.EDIT).isEmpty();
  }

  private String askerOf(String requestRef) {
    return requestRef.isEmpty() ? "" : records.request(requestRef).map(Request::asker).orElse("");
  }

  private Prepared prepare(
      Command command,
      String attached,
      String requestRef,
      Optional<ClosedEvidence> closed,
      LocalDate day,
      Library library) {
    return switch (command) {
      case Command.Home() -> Prepared.only(help.home(library.personas()));
      case Command.Help(var team) -> Prepared.only(help.help(team));
      case Command.OwnSettings() ->
          Prepared.only(OwnSettings.answer(members.preferences(askerOf(requestRef)), library));
      case Command.RecordWindow(var word) -> Prepared.only(RecordWindows.answer(word));
      case Command.ListPersonas() ->
          Prepared.only(help.list(library.personas(), day, health.withTrades(library)));
      case Command.Brief(var persona) -> Prepared.only(brief(persona, day, library));
      case Command.Health(var persona) -> Prepared.only(health(persona, library));
      case Command.Draft draft -> plans.draft(draft, requestRef, library);
      case Command.Refine refine ->
          forAnother(refine, requestRef, library)
              .map(again -> prepare(again, attached, requestRef, closed, day, library))
              .orElseGet(() -> refines.prepare(refine, requestRef, day, hasModel()));
      case Command.ForSeveral draft -> plans.forSeveral(draft, library, requestRef, day);
      case Command.WhichPersonas which ->
          Prepared.refused(AskBack.without(WhichPersonas.answer(which), attached));
      case Command.NoPlaceForFile() ->
          Prepared.refused(
              Answer.sentence(
                  "What should be done with the text?",
                  "A longer text goes with a draft type, such as `annie check`, `annie reply` or"
                      + " `review`.",
                  FollowUps.NONE));
      case Command.ShowItems(var ids) -> items(ids, closed, day);
      case Command.WhyLines(var lines) ->
          whyLines.prepare(
              lines, requestRef, closed, day, before -> again(before, closed, day, library));
      case Command.ShowEvidence(var persona) ->
          Prepared.only(records.evidenceOf(persona, closed, day));
      case Command.Lint lint -> Prepared.only(lints.answer(lint));
      case Command.WhichPersona(var rest, var candidates) ->
          Prepared.refused(AskBack.without(AskBack.whichPersona(rest, candidates), attached));
      case Command.DidYouMean(var typed, var readings) ->
          Prepared.refused(AskBack.without(AskBack.didYouMean(typed, readings), attached));
      case Command.NoSuchDraft(var typed, var nearest) ->
          Prepared.refused(AskBack.without(AskBack.noSuchDraft(typed, nearest), attached));
      case Command.TooLong(var most) ->
          Prepared.refused(
              Answer.sentence(
                  "That is too long",
                  "I read at most "
                      + most
                      + " characters at once. Send the part that matters most.",
                  FollowUps.NONE));
      case Command.NotUnderstood(var typed) ->
          Prepared.refused(help.notUnderstood(typed, library.personas()));
    };
  }

  private Answer brief(Persona persona, LocalDate day, Library library) {
    var brief = stored.brief(records.material(persona, "", day), records);
    var answer =
        pictures
            .address(persona.picture())
            .map(at -> brief.with(Answer.Picture.of(persona.name(), at)))
            .orElse(brief);
    boolean researched = library.counts(persona.slug()).effective() > 0;
    var warning = HealthAnswer.warning(persona, health.report(library), researched);
    return warning.isEmpty() ? answer : answer.withNotice(warning);
  }

  /// The page of a persona that leaves the program: its notices are those of its brief.
  public PersonaPage page(Persona persona) {
    var day = today.get();
    var material = records.material(persona, "", day);
    var ids = new LinkedHashSet<String>();
    material
        .traits()
        .forEach(t -> {
          ids.addAll(t.supports());
          ids.addAll(t.contradicts());
        });
    var notices = brief(persona, day, records.library(day)).notices();
    return PersonaPage.of(material, records.byIds(ids), notices);
  }

  private Answer health(Optional<Persona> persona, Library library) {
    if (library.personas().isEmpty()) {
      return HelpAnswers.noPersonas();
    }
    return persona
        .map(p -> HealthAnswer.of(p, health.report(library)))
        .orElseGet(() -> HealthAnswer.of(health.whole(library)));
  }

  private Prepared items(List<String> ids, Optional<ClosedEvidence> closed, LocalDate day) {
    var answer = records.items(ids, closed, day);
    return answer.cites().isEmpty() ? Prepared.refused(answer) : Prepared.only(answer);
  }

  /// Whether there is a model to draft with.
  public boolean hasModel() {
    return drafter.hasModel();
  }

  /// Drafts when it is this request's turn, and stores the draft.
  ///
  /// @param place told how many drafts are in front, when there is a wait
  /// @return empty when it was stopped while it waited
  public Optional<Draft> draft(
      DraftRequest plan, DraftListener listener, IntConsumer place, StopSignal stop) {
    var draft = queue.run(place, stop, () -> drafter.draft(plan, listener, stop));
    draft.ifPresent(d -> records.save(d, budget));
    // several personas are asked to judge a text, which is no question to one kind of customer
    draft
        .filter(d -> d.foundNothing() && !plan.isForSeveral())
        .ifPresent(d ->
            records.gap(
                plan.material().persona(),
                plan.type(),
                plan.brief(),
                plan.requestRef(),
                clock.instant()));
    return draft;
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
  QuestionLints lints() {
    return lints;
  }

  /// Every draft type there is.
  public DraftTypes types() {
    return types;
  }
}
