package io.personaassistant.answering;

import io.personaassistant.answering.editing.HistoryAnswer;
import io.personaassistant.answering.grammar.AskedOfAnswer.Kind;
import io.personaassistant.answering.grammar.Command;
import io.personaassistant.answering.grammar.CommandParser;
import io.personaassistant.answering.grammar.VoiceAsked;
import io.personaassistant.answering.plan.ApprovalsList;
import io.personaassistant.answering.plan.AskBack;
import io.personaassistant.answering.plan.DraftPlans;
import io.personaassistant.answering.plan.ExamplePersonas;
import io.personaassistant.answering.plan.HelpAnswers;
import io.personaassistant.answering.plan.PersonaLists;
import io.personaassistant.answering.plan.QuestionLints;
import io.personaassistant.answering.plan.TextReviews;
import io.personaassistant.answering.plan.WhichPersonas;
import io.personaassistant.answering.refining.AskedBefore;
import io.personaassistant.answering.refining.MissingDrafts;
import io.personaassistant.answering.refining.OfAnswers;
import io.personaassistant.answering.refining.RefineAnswers;
import io.personaassistant.answering.refining.WhyLines;
import io.personaassistant.answering.request.EvidenceReading;
import io.personaassistant.answering.request.Members;
import io.personaassistant.answering.request.Prepared;
import io.personaassistant.answering.request.Records;
import io.personaassistant.answering.request.Redactions;
import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.WholeRequest;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.ClosedEvidence;
import io.personaassistant.drafting.answer.SampleNotice;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.Voice;
import io.personaassistant.drafting.stored.StoredAnswers;
import io.personaassistant.drafting.stored.several.TopicAsked;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.evidence.Library;
import io.personaassistant.health.HealthAnswer;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Sentence;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Says from the records alone what was asked, whatever it was. Thread-safe.
final class CommandAnswers {
  private static final String HEARD = "objections";

  /// A button of Slack holds 2,000 characters.
  private static final int LONGEST_CARRIED = 1_500;

  private final Records records;
  private final CommandParser parser;
  private final HelpAnswers help;
  private final PersonaLists lists;
  private final DraftPlans plans;
  private final RefineAnswers refines;
  private final WhyLines whyLines;
  private final AskedBefore before;
  private final MissingDrafts missing;
  private final OfAnswers ofAnswers;
  private final Briefs briefs;
  private final Health health;
  private final QuestionLints lints;
  private final EvidenceReading reading;
  private final BooleanSupplier hasModel;

  CommandAnswers(
      Records records,
      DraftTypes types,
      StoredAnswers stored,
      Redactions redactions,
      Members members,
      Briefs briefs,
      Health health,
      QuestionLints lints,
      TextReviews reviews,
      EvidenceReading reading,
      BooleanSupplier hasModel,
      Predicate<String> isDrafting,
      Clock clock) {
    this.records = records;
    this.parser = new CommandParser(types, question -> records.meanings().askedKind(question));
    this.help = new HelpAnswers(types);
    this.lists = new PersonaLists();
    this.plans = new DraftPlans(records, stored, help, reviews, new VoiceAsked(types), clock);
    this.refines = new RefineAnswers(records, types, redactions, plans);
    this.before = new AskedBefore(records, members, parser, types);
    this.missing = new MissingDrafts(records, before, isDrafting);
    this.ofAnswers = new OfAnswers(records, types, redactions, before, missing, plans, lints);
    this.whyLines = new WhyLines(records, types, redactions, before);
    this.briefs = briefs;
    this.health = health;
    this.lints = lints;
    this.reading = reading;
    this.hasModel = hasModel;
  }

  /// The answer for who asked.
  Prepared of(WholeRequest asked) {
    var read = before.meant(asked, asked.requestRef());
    var prepared = of(read.command(), asked);
    return switch (read.from()) {
      case WORDS ->
          read.command() instanceof Command.NotUnderstood
                  || read.command() instanceof Command.WhichPersona
              ? OwnSettings.unused(asked.own(), asked.library())
                  .map(why -> prepared.with(prepared.answer().withNotice(why)))
                  .orElse(prepared)
              : prepared;
      case SETTINGS -> prepared.with(prepared.answer().withFooter("Your default persona"));
      case THREAD ->
          prepared.isRefused() || prepared.plan().flatMap(DraftRequest::refining).isPresent()
              ? prepared
              : prepared.with(prepared.answer().withFooter("Goes on with what was asked before"));
    };
  }

  /// The same without what holds for who asked alone.
  Prepared forOthers(WholeRequest asked) {
    return of(before.meant(asked, asked.requestRef()).command(), asked);
  }

  /// The answer to an earlier request, made again as its asker gets it; nothing is counted.
  Prepared again(Request earlier, Optional<ClosedEvidence> closed, Library library) {
    var asked = before.again(earlier, closed, library);
    var command = before.meant(asked, earlier.ref()).command();
    // only what goes on with another answer needs its ref
    return switch (command) {
      case Command.Refine refine -> refined(refine, earlier.ref(), asked, true);
      case Command.OfAnswer(var kind) -> ofAnswer(kind, earlier.ref(), asked, true);
      default -> of(command, asked);
    };
  }

  private Prepared of(Command command, WholeRequest asked) {
    var open = open(command, asked);
    var read = asked.closed().map(c -> reading.read(open, c, asked.day())).orElse(open);
    var voice = Voice.of(asked.own().language(), asked.own().tone());
    return new Prepared(
        sampled(read.answer(), asked.library()),
        read.plan().map(p -> p.with(voice)),
        read.sheet(),
        read.end());
  }

  /// Whatever is answered about an invented persona says so.
  private static Answer sampled(Answer answer, Library library) {
    return SampleNotice.isIn(answer.notices())
        ? answer
        : library
            .persona(answer.persona())
            .flatMap(SampleNotice::about)
            .map(answer::withNotice)
            .orElse(answer);
  }

  /// The answer with all the words of evidence that it came to hold.
  private Prepared open(Command command, WholeRequest asked) {
    var library = asked.library();
    var ref = asked.requestRef();
    return switch (command) {
      case Command.Home() -> Prepared.only(lists.home(library.kept()));
      case Command.Thanks() -> Prepared.only(HelpAnswers.THANKS);
      case Command.Remark() -> Prepared.only(HelpAnswers.REMARK);
      case Command.EarlierVersion() -> Prepared.only(HelpAnswers.EARLIER_VERSION);
      case Command.Help(var about) ->
          Prepared.only(help.help(about, ExamplePersonas.of(library.personas(), about)));
      case Command.OwnSettings() -> Prepared.only(OwnSettings.answer(asked.own(), library));
      case Command.RecordWindow(var word) -> Prepared.only(RecordWindows.answer(word));
      case Command.ListPersonas() ->
          Prepared.only(lists.list(library.personas(), asked.day(), health.withTrades(library)));
      case Command.Brief(var persona, var of) -> Prepared.only(briefs.answer(persona, of, library));
      case Command.Contact(var persona) -> Prepared.only(briefs.contact(persona, library));
      case Command.History(var persona) ->
          Prepared.only(HistoryAnswer.of(persona, records.versions(persona.slug())));
      case Command.Health(var persona) -> Prepared.only(health(persona, library));
      case Command.Draft draft -> plans.draft(draft, ref, library, asked.closed());
      case Command.Refine refine -> refined(refine, ref, asked, hasModel.getAsBoolean());
      case Command.OfAnswer(var kind) -> ofAnswer(kind, ref, asked, hasModel.getAsBoolean());
      case Command.ForSeveral draft -> plans.forSeveral(draft, library, ref);
      case Command.ShowItems(var ids) -> items(ids, asked);
      case Command.WhyLines(var lines) ->
          whyLines.prepare(lines, asked, earlier -> again(earlier, asked.closed(), library));
      case Command.ShowEvidence(var persona) ->
          Prepared.only(records.onRecord().of(persona, asked.closed(), asked.day()));
      case Command.CountEvidence(var personas) ->
          Prepared.only(records.onRecord().counts(personas, asked.day()));
      case Command.Approvals(var all) -> Prepared.only(ApprovalsList.of(library, all));
      case Command.Topic topic ->
          Prepared.only(
              plans.onTopic(
                  topic.personas(),
                  new TopicAsked(
                      topic.topic(),
                      topic.sources(),
                      topic.only(),
                      topic.time().map(t -> new TopicAsked.When(t.spelled(), t.from(asked.day())))),
                  ref,
                  namesSpeakers(asked),
                  library));
      case Command.Lint lint -> Prepared.only(lints.answer(lint));
      case Command.WhichPersonas which -> askBack(WhichPersonas.answer(which), asked);
      case Command.WhichPersona(var rest, var candidates) -> whichPersona(rest, candidates, asked);
      case Command.OneEach(var type, var named, var rest) ->
          askBack(AskBack.oneEach(type, named, rest), asked);
      case Command.DidYouMean(var typed, var readings) ->
          askBack(AskBack.didYouMean(typed, readings), asked);
      case Command.NoSuchDraft(var typed, var nearest) ->
          askBack(AskBack.noSuchDraft(typed, nearest), asked);
      case Command.NoPlaceForFile() ->
          refused(
              "What should be done with the text?",
              "A longer text goes with a draft type, such as `%1$s check`, `%1$s reply` or `review`."
                  .formatted(ExamplePersonas.of(library.personas()).one()));
      case Command.PointsAtNothing() ->
          refused(
              "Which message?",
              "I read what is written to me and nothing around it, so I do not see what you point at. Put its words behind what you ask, such as `%1$s reply we had no-shows again`; in Slack, the menu of the message itself has “Suggest a reply”, “Check copy or question” and “Review this plan”."
                  .formatted(ExamplePersonas.of(library.personas()).one()));
      case Command.TooLong(var most) ->
          refused(
              "That is too long",
              "I read at most "
                  + Sentence.counted(most, "character", "characters")
                  + " at once. Send the part that matters most.");
      case Command.NotUnderstood(var typed) ->
          Prepared.notRead(
              parser
                  .mistyped(typed)
                  .map(near ->
                      AskBack.whichPersona(near.command(), library.kept())
                          .withNotice(
                              "I read “%s” as %s.".formatted(near.typed(), near.type().title())))
                  .orElseGet(() -> lists.notUnderstood(typed, library.kept())));
    };
  }

  /// Who asks who said something is told their codes, where nothing is kept from the readers.
  private static boolean namesSpeakers(WholeRequest asked) {
    return asked.closed().isEmpty() && CommandParser.asksWhoSaid(asked.heard().words());
  }

  /// @param ref the ref of the request that is told again, or is answered
  private Prepared refined(Command.Refine refine, String ref, WholeRequest asked, boolean model) {
    var another = before.forAnother(refine, ref, asked.library());
    var lacking =
        model && refine.draft().isEmpty()
            ? missing.of(ref, asked.heard().words(), asked.library())
            : Optional.<MissingDrafts.Missing>empty();
    if (another.filter(a -> !a.isDrafted() || !model || lacking.isPresent()).isPresent()) {
      return open(another.get().command(), asked);
    }
    if (lacking.isPresent()) {
      return Prepared.refused(lacking.get().why());
    }
    var channel =
        model ? Optional.<Command>empty() : before.inChannel(refine, ref, asked.library());
    if (channel.isPresent()) {
      return open(channel.get(), asked);
    }
    var refined = refines.prepare(refine, ref, asked, model);
    return refined.isRefused() && another.isPresent() && refine.also().isEmpty()
        ? open(another.get().command(), asked)
        : refined;
  }

  private Prepared ofAnswer(Kind kind, String ref, WholeRequest asked, boolean model) {
    return ofAnswers.prepare(
        kind,
        ref,
        asked,
        model,
        command ->
            command instanceof Command.Refine refine
                ? refined(refine, ref, asked, model)
                : open(command, asked));
  }

  private Answer health(Optional<Persona> persona, Library library) {
    if (library.personas().isEmpty()) {
      return PersonaLists.noPersonas();
    }
    return persona
        .map(p -> HealthAnswer.of(p, health.report(library)))
        .orElseGet(() -> HealthAnswer.of(health.whole(library)));
  }

  private Prepared items(List<String> ids, WholeRequest asked) {
    var answer = records.onRecord().items(ids, asked.closed(), asked.day());
    return answer.cites().isEmpty() ? Prepared.refused(answer) : Prepared.only(answer);
  }

  /// What was heard goes with the choice: behind a colon it is no name and no command, and it has
  /// no variants to be taken for. Any other longer text has to come again.
  private static Prepared whichPersona(String rest, List<Persona> candidates, WholeRequest asked) {
    var text = asked.heard().attached().strip();
    return rest.equals(HEARD) && !text.isEmpty() && text.length() <= LONGEST_CARRIED
        ? Prepared.refused(AskBack.whichPersona(HEARD + ": " + text, candidates))
        : askBack(AskBack.whichPersona(rest, candidates), asked);
  }

  private static Prepared askBack(Answer answer, WholeRequest asked) {
    return Prepared.refused(AskBack.without(answer, asked.heard().attached()));
  }

  private static Prepared refused(String title, String sentence) {
    return Prepared.refused(Answer.sentence(title, sentence));
  }
}
