package io.personaassistant.answering.refining;

import io.personaassistant.answering.grammar.AskedOfAnswer.Kind;
import io.personaassistant.answering.grammar.Command;
import io.personaassistant.answering.grammar.ThreadSubject;
import io.personaassistant.answering.plan.DraftPlans;
import io.personaassistant.answering.plan.ExamplePersonas;
import io.personaassistant.answering.plan.QuestionLints;
import io.personaassistant.answering.request.Prepared;
import io.personaassistant.answering.request.Records;
import io.personaassistant.answering.request.Redactions;
import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.WholeRequest;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What is asked of the answer before, whatever that was: the same once more, another draft of it,
/// what else the persona says. Thread-safe.
public final class OfAnswers {
  private static final String OBJECTIONS = "objections";
  private static final int MOST_CHOICES = 5;

  private static final Answer HAND_ON =
      Answer.sentence(
          "The buttons do that",
          "Nothing is posted or kept by words alone. Under an answer, Share posts it where you choose, Copy all gives clean"
              + " text, and Use a line takes one line; a table can be taken into a spreadsheet. All records at once: `persona export`.");

  private final Records records;
  private final Redactions redactions;
  private final AskedBefore before;
  private final MissingDrafts missing;
  private final DraftPlans plans;
  private final WhatChanged changed;
  private final RefinedDrafts drafts;
  private final LintedQuestions linted;

  public OfAnswers(
      Records records,
      DraftTypes types,
      Redactions redactions,
      AskedBefore before,
      MissingDrafts missing,
      DraftPlans plans,
      QuestionLints lints) {
    this.records = records;
    this.redactions = redactions;
    this.before = before;
    this.missing = missing;
    this.plans = plans;
    this.changed = new WhatChanged(records, types);
    this.drafts = new RefinedDrafts(records, types);
    this.linted = new LintedQuestions(lints);
  }

  /// The answer to what is said about the answer before it.
  ///
  /// @param ref the ref of the request that asks it
  /// @param model whether a model can write
  /// @param open answers a command as if it had been asked
  public Prepared prepare(
      Kind kind, String ref, WholeRequest asked, boolean model, Function<Command, Prepared> open) {
    return switch (kind) {
      case AGAIN -> again(ref, asked, model, open, true);
      case MORE ->
          isOfOthers(before.turns(ref, asked.library()))
              ? others(ref, asked, model, open)
              : more(ref, asked, model, open);
      case OTHERS -> others(ref, asked, model, open);
      case FOR_ALL -> forAll(ref, asked);
      case CHANGES -> changed.prepare(ref);
      case HAND_ON -> Prepared.only(HAND_ON);
      case QUESTIONS -> questions(ref, asked, open);
      case STOP, EVIDENCE -> throw new IllegalArgumentException(kind + " is a command of its own");
    };
  }

  /// The last thing that was asked, as it was meant then; a refinement of what it refined then.
  ///
  /// @param ofAnswers whether that may be a wish for more, and not only what it was about
  private Prepared again(
      String ref,
      WholeRequest asked,
      boolean model,
      Function<Command, Prepared> open,
      boolean ofAnswers) {
    for (var turn : before.turns(ref, asked.library()).reversed()) {
      switch (turn.command()) {
        case Command.OfAnswer(var kind) when kind == Kind.AGAIN || !ofAnswers -> {
          continue;
        }
        case Command.OfAnswer(var kind) -> {
          return prepare(kind, ref, asked, model, open);
        }
        // what had no draft to change then has none now
        case Command.Refine refine
            when !refine.isForAnother() && model && isMissing(turn, ref, asked) -> {
          continue;
        }
        case Command.Refine refine -> {
          return open.apply(refinedThen(refine, turn));
        }
        default -> {
          inherit(asked.requestRef(), turn.request());
          return open.apply(turn.command());
        }
      }
    }
    return nothing(asked);
  }

  private boolean isMissing(AskedBefore.Turn turn, String ref, WholeRequest asked) {
    return records.drafts().ofRequest(turn.request().ref()).isEmpty()
        && missing.of(ref, asked.heard().words(), asked.library()).isPresent();
  }

  private Command refinedThen(Command.Refine refine, AskedBefore.Turn turn) {
    var parent = records.drafts().ofRequest(turn.request().ref()).map(d -> d.parent()).orElse("");
    if (!parent.isEmpty()) {
      return refine.of(parent);
    }
    return refine.isForAnother() ? turn.about().map(ThreadSubject::command).orElse(refine) : refine;
  }

  /// Personal data is put back for who said it, and for nobody else.
  private void inherit(String requestRef, Request from) {
    if (records.request(requestRef).filter(r -> r.asker().equals(from.asker())).isPresent()) {
      redactions.inherit(requestRef, from.ref());
    }
  }

  private Prepared more(
      String ref, WholeRequest asked, boolean model, Function<Command, Prepared> open) {
    if (!model) {
      return others(before.turns(ref, asked.library()), asked)
          .orElseGet(() -> again(ref, asked, false, open, false));
    }
    var lacking = missing.of(ref, asked.heard().words(), asked.library());
    if (lacking.filter(m -> m.isRunning()).isPresent()) {
      return Prepared.refused(lacking.get().why());
    }
    var angle = open.apply(Command.Refine.otherAngle());
    if (lacking.isPresent() || angle.isRefused()) {
      return again(ref, asked, true, open, false);
    }
    return angle;
  }

  /// What is on record beside an answer from the records; below a draft that stands, another one.
  private Prepared others(
      String ref, WholeRequest asked, boolean model, Function<Command, Prepared> open) {
    var turns = before.turns(ref, asked.library());
    boolean isDraft =
        model
            && about(turns).flatMap(ThreadSubject::type).filter(t -> !isHeard(t)).isPresent()
            && missing.of(ref, asked.heard().words(), asked.library()).isEmpty();
    return (isDraft ? Optional.<Prepared>empty() : others(turns, asked))
        .orElseGet(() -> more(ref, asked, model, open));
  }

  private static boolean isHeard(DraftType type) {
    return type.command().equals(OBJECTIONS);
  }

  /// Whether it was what else there is that was told last.
  private static boolean isOfOthers(List<AskedBefore.Turn> turns) {
    return turns.reversed().stream()
        .map(AskedBefore.Turn::command)
        .dropWhile(c -> c instanceof Command.OfAnswer(var kind) && kind == Kind.MORE)
        .findFirst()
        .filter(c -> c instanceof Command.OfAnswer(var kind) && kind == Kind.OTHERS)
        .isPresent();
  }

  /// What the records hold beside what was answered, and beside what was told when more was asked
  /// for.
  private Optional<Prepared> others(List<AskedBefore.Turn> turns, WholeRequest asked) {
    int page = 0;
    for (var turn : turns) {
      page = turn.command() instanceof Command.OfAnswer(var kind) && isMore(kind) ? page + 1 : 0;
    }
    int told = page;
    return about(turns)
        .flatMap(about -> plans.others(about.command(), told, asked.library(), asked.closed()));
  }

  private static boolean isMore(Kind kind) {
    return kind == Kind.OTHERS || kind == Kind.MORE;
  }

  private static Optional<ThreadSubject> about(List<AskedBefore.Turn> turns) {
    return turns.isEmpty() ? Optional.empty() : turns.getLast().about();
  }

  private Prepared forAll(String ref, WholeRequest asked) {
    var about = before.subject(ref, asked.library());
    if (about.isEmpty()) {
      return nothing(asked);
    }
    var own = about.get().persona();
    var choices =
        asked.library().active().stream()
            .filter(p -> own.filter(p::equals).isEmpty())
            .map(p -> new FollowUp(p.name(), about.get().typedFor(p)))
            .filter(f -> !f.command().isEmpty())
            .limit(MOST_CHOICES)
            .toList();
    return Prepared.refused(
        choices.isEmpty()
            ? Answer.sentence(
                "That is for all already", "It was asked of every persona that it can be asked of.")
            : Answer.sentence(
                "One after the other",
                "Each answer rests on the records of one persona, so it is made for one at a time. For whom next?",
                new FollowUps("The same for", choices)));
  }

  /// What the linter says of the questions that the draft holds, or else the answer from the
  /// records.
  private Prepared questions(String ref, WholeRequest asked, Function<Command, Prepared> open) {
    var turns = before.turns(ref, asked.library());
    if (turns.isEmpty()) {
      return nothing(asked);
    }
    var last = turns.getLast();
    var drafted =
        drafts
            .of(ref, last.request())
            .map(found -> records.drafts().shownLines(found.stored().ref()))
            .orElse(List.of());
    return Prepared.only(
        linted.answer(
            drafted.isEmpty()
                ? LintedQuestions.in(open.apply(last.about().orElseThrow().command()).answer())
                : LintedQuestions.in(drafted),
            last.about().flatMap(ThreadSubject::type).map(DraftType::command).orElse(""),
            last.about().flatMap(ThreadSubject::persona)));
  }

  private Prepared nothing(WholeRequest asked) {
    return Prepared.refused(
        Answer.sentence(
            "Of which answer?",
            "I find nothing that was asked here before. Ask first, such as `"
                + ExamplePersonas.of(asked.library().personas()).one()
                + " objections it's too expensive`; the buttons under an answer go on with it, too."));
  }
}
