package io.personaassistant.answering;

import io.personaassistant.answering.grammar.Command;
import io.personaassistant.answering.request.Prepared;
import io.personaassistant.answering.request.Records;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.Refining;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.persona.Approval;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Redaction;
import io.personaassistant.text.Similarity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is asked of a draft that is there: finds the draft, looks whether this person may have it
/// changed, and plans the new one. Every refusal is a sentence with the next step. Thread-safe.
final class RefineAnswers {
  private final Records records;
  private final DraftTypes types;
  private final Redactions redactions;
  private final RefinedDrafts drafts;

  RefineAnswers(Records records, DraftTypes types, Redactions redactions) {
    this.records = records;
    this.types = types;
    this.redactions = redactions;
    this.drafts = new RefinedDrafts(records, types);
  }

  Prepared prepare(Command.Refine asked, String requestRef, LocalDate day, boolean hasModel) {
    try {
      if (!hasModel) {
        throw new NotRefined(
            "No model is set up",
            "Only a model can write a draft again; an admin can add one with `persona setup`. What is on"
                + " record you get without one, such as `annie objections it costs too much`.",
            List.of());
      }
      var parent = drafts.find(asked, requestRef, day);
      var plan = plan(asked, parent, requestRef, day);
      // only now: a refusal may repeat the words of this request, and their placeholders
      redactions.inherit(requestRef, parent.data());
      var answer = answer(parent, plan);
      boolean lost = Redaction.hasPlaceholder(redactions.restorer(requestRef).apply(plan.brief()));
      return new Prepared(
          lost ? answer.withNotice(Redactions.REPLACED) : answer, Optional.of(plan));
    } catch (NotRefined no) {
      return Prepared.refused(no.answer());
    }
  }

  private DraftRequest plan(
      Command.Refine asked, RefinedDraft parent, String requestRef, LocalDate day) {
    var what = what(asked, parent);
    var target = RefineTarget.of(asked, parent, what, types);
    var persona = asked.persona().orElse(parent.persona());
    var language =
        asked.language().isEmpty()
            ? parent.stored().language()
            : asked.language().equals("English") ? "" : asked.language();
    var ids = new LinkedHashSet<String>();
    if (what.replacesLines()) {
      parent.lines().forEach(l -> ids.addAll(l.line().cites()));
    }
    var detail = what == Refinement.PERSONA ? parent.persona().name() : asked.detail();
    if (what == Refinement.PROOF) {
      detail = proof(asked.detail(), day);
      ids.addFirst(detail);
    }
    var brief = parent.stored().brief();
    return new DraftRequest(
        records.workspace(),
        requestRef,
        target.type(),
        target.option(),
        brief,
        parent.stored().ref(),
        records.materials().of(persona, brief, records.library(day), ids),
        Optional.of(
            new Refining(
                what,
                asked.also(),
                what == Refinement.CHANNEL ? target.type().command() : detail,
                parent.lines(),
                numbers(asked, parent, what),
                language)));
  }

  private Refinement what(Command.Refine asked, RefinedDraft parent) {
    var offered = parent.offered();
    if (!asked.unknown().isEmpty()) {
      var near =
          Similarity.nearest(
              asked.unknown(),
              Arrays.stream(Refinement.values()).flatMap(r -> r.phrases().stream()).toList(),
              2);
      var meant =
          near.stream()
              .flatMap(p -> Refinement.of(p).stream())
              .filter(Refinement::isWhole)
              .findFirst();
      throw new NotRefined(
          "Did you mean",
          "I do not know “"
              + Graphemes.cut(asked.unknown(), 60)
              + "” as a way to refine a draft. "
              + meant
                  .map(r -> "Did you mean “" + r.word() + "”?")
                  .orElse(
                      "Say one of these, or “in German”, “same for Tomas”, “as an email”, “use F3”."),
          meant.map(r -> List.of(parent.next(r.word()))).orElse(offered));
    }
    var more = asked.also().stream().filter(r -> !r.isWhole()).toList();
    boolean single =
        more.isEmpty()
            || (more.equals(List.of(Refinement.LANGUAGE))
                && asked.what().filter(w -> w != Refinement.LANGUAGE).isPresent());
    if (!single) {
      throw new NotRefined(
          "One after the other",
          "Only one persona, channel, proof and language at a time: ask for the first, then refine what"
              + " comes.",
          offered);
    }
    return asked
        .what()
        .orElseThrow(() ->
            new NotRefined(
                "How?",
                "Say what to change: one of these, or “in German”, “same for Tomas”, “as an email”, “use"
                    + " F3”; with “line 2” for one line.",
                offered));
  }

  private String proof(String id, LocalDate day) {
    var fact =
        records.library(day).facts().stream().filter(f -> f.id().equalsIgnoreCase(id)).findFirst();
    if (fact.isPresent()) {
      if (fact.get().approval(day) instanceof Approval.Approved) {
        return fact.get().id();
      }
      throw new NotRefined(
          "Not approved",
          fact.get().id()
              + " is not approved today, so it cannot be a proof. Ask its approver first.",
          List.of());
    }
    return records
        .usable(id)
        .orElseThrow(() ->
            new NotRefined(
                "No such proof",
                id + " is not on record, or may not support anything. `evidence ID` shows an item.",
                List.of()));
  }

  private static SequencedSet<Integer> numbers(
      Command.Refine asked, RefinedDraft parent, Refinement what) {
    int count = parent.lines().size();
    var wrong = asked.lines().stream().filter(n -> n < 1 || n > count).findFirst();
    if (wrong.isPresent()) {
      throw new NotRefined(
          "No such line",
          "There is no line "
              + wrong.get()
              + "; that draft has "
              + (count == 1 ? "one line." : count + " lines, 1 to " + count + "."),
          List.of());
    }
    var numbers = new LinkedHashSet<>(asked.lines());
    if (numbers.isEmpty()
        && (what == Refinement.SHARPEN || asked.also().contains(Refinement.SHARPEN))) {
      all(count).filter(n -> !parent.lines().get(n - 1).marks().isEmpty()).forEach(numbers::add);
    }
    if (numbers.isEmpty()) {
      all(count).forEach(numbers::add);
    }
    return numbers;
  }

  private static Stream<Integer> all(int count) {
    return IntStream.rangeClosed(1, count).boxed();
  }

  /// What is being done, in one sentence.
  private static Answer answer(RefinedDraft parent, DraftRequest plan) {
    var refining = plan.refining().orElseThrow();
    var persona = plan.material().persona();
    var how =
        Stream.concat(Stream.of(refining.what()), refining.also().stream())
            .map(r -> how(r, parent, plan))
            .collect(Collectors.joining(" and "));
    int count = refining.lines().size();
    var which =
        refining.untouched().isEmpty() || !refining.replacesLines()
            ? count == 1
                ? "The line again, "
                : count == 2 ? "Both lines again, " : "All " + count + " lines again, "
            : (refining.targets().size() == 1 ? "Line " : "Lines ")
                + String.join(
                    ", ", refining.targets().stream().map(n -> Integer.toString(n)).toList())
                + " again, ";
    return Answer.sentence(
        persona.name() + " · " + plan.type().title(),
        which + how + (refining.untouched().isEmpty() ? "." : "; the others stay."),
        FollowUps.NONE);
  }

  private static String how(Refinement refinement, RefinedDraft parent, DraftRequest plan) {
    var refining = plan.refining().orElseThrow();
    return switch (refinement) {
      case LANGUAGE -> "in " + (refining.language().isEmpty() ? "English" : refining.language());
      case PERSONA ->
          "for " + plan.material().persona().name() + " instead of " + parent.persona().name();
      case CHANNEL -> "as " + plan.type().option(plan.option()).title();
      case PROOF -> "with " + refining.detail() + " as the proof";
      case SHARPEN -> "sharper";
      default -> refinement.word();
    };
  }
}
