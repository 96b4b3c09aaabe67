package io.personaassistant.answering.refining;

import io.personaassistant.answering.grammar.Command;
import io.personaassistant.answering.plan.DraftPlans;
import io.personaassistant.answering.plan.ExamplePersonas;
import io.personaassistant.answering.request.Prepared;
import io.personaassistant.answering.request.Records;
import io.personaassistant.answering.request.Redactions;
import io.personaassistant.answering.request.WholeRequest;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.Refining;
import io.personaassistant.drafting.prompt.Voice;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.persona.Approval;
import io.personaassistant.persona.JsonList;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Similarity;
import io.personaassistant.text.personal.Redaction;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is asked of a draft that is there: finds the draft, looks whether this person may have it
/// changed, and plans the new one. Every refusal is a sentence with the next step. Thread-safe.
public final class RefineAnswers {
  private final Records records;
  private final DraftTypes types;
  private final Redactions redactions;
  private final RefinedDrafts drafts;
  private final DraftPlans plans;

  public RefineAnswers(Records records, DraftTypes types, Redactions redactions, DraftPlans plans) {
    this.records = records;
    this.types = types;
    this.redactions = redactions;
    this.drafts = new RefinedDrafts(records, types);
    this.plans = plans;
  }

  /// What comes of asking for a draft in another way: another draft, or why there is none.
  ///
  /// @param requestRef the ref of the request
  /// @param hasModel whether a model can write
  /// @param request as it was asked
  public Prepared prepare(
      Command.Refine asked, String requestRef, WholeRequest request, boolean hasModel) {
    var library = request.library();
    try {
      if (!hasModel) {
        throw new NotRefined(
            "No model is set up",
            "Only a model can write a draft again; an admin can add one with `persona setup`. Without one"
                + " there is “what else?”, “why?”, the same “for "
                + ExamplePersonas.of(library.personas()).other()
                + "” and “as an email”; what a customer said goes behind `objections:`.");
      }
      var parent = drafts.find(asked, requestRef, library.asOf());
      var plan = plan(asked, parent, requestRef, library.asOf());
      // only now: a refusal may repeat the words of this request, and their placeholders
      redactions.inherit(requestRef, parent.data());
      boolean isLost =
          Stream.concat(
                  Stream.of(plan.brief()),
                  plan.refining().stream().flatMap(refining -> refining.kept().stream()))
              .map(redactions.restorer(requestRef))
              .anyMatch(Redaction::hasPlaceholder);
      var prepared = above(parent, plan, request);
      return isLost ? prepared.with(prepared.answer().withNotice(Redactions.REPLACED)) : prepared;
    } catch (NotRefined no) {
      return Prepared.refused(no.answer());
    }
  }

  /// What stands above the new draft: what is being done, and where it is a draft of its own, what
  /// is on record for it. Where that is nothing, nothing is drafted.
  private Prepared above(RefinedDraft parent, DraftRequest plan, WholeRequest request) {
    var persona = plan.material().persona();
    var sentence = parent.sentence(plan);
    if (plan.refining().orElseThrow().replacesLines()) {
      return new Prepared(
          Answer.sentence(persona.name() + " · " + plan.type().title(), sentence),
          Optional.of(plan));
    }
    // without its ref, under which what is not on record would be counted as asked
    var stored =
        plans.draft(
            new Command.Draft(persona, plan.type(), plan.option(), plan.brief()),
            "",
            request.library(),
            request.closed());
    return stored.plan().isEmpty()
        ? stored
        : new Prepared(stored.answer().withFooter(sentence), Optional.of(plan), stored.sheet());
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
        List.of(records.materials().of(persona, brief, records.library(day), ids)),
        Optional.of(
            new Refining(
                what,
                asked.also(),
                what == Refinement.CHANNEL ? target.type().command() : detail,
                parent.lines(),
                numbers(asked, parent, what),
                language,
                JsonList.read(parent.stored().wishes()))),
        Voice.NONE);
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
              + " is not approved today, so it cannot be a proof. Ask its approver first.");
    }
    return records
        .usable(id)
        .orElseThrow(() ->
            new NotRefined(
                "No such proof",
                id
                    + " is not on record, or may not support anything. `evidence ID` shows an item."));
  }

  private static SequencedSet<Integer> numbers(
      Command.Refine asked, RefinedDraft parent, Refinement what) {
    int count = parent.lines().size();
    var wrong = asked.lines().stream().filter(n -> n < 1 || n > count).findFirst();
    if (wrong.isPresent()) {
      throw NotRefined.noLine(wrong.get(), "draft", count);
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
}
