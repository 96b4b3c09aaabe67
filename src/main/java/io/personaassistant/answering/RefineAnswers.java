package io.personaassistant.answering;

import io.personaassistant.answering.Answering.Prepared;
import io.personaassistant.answering.Request.Surface;
import io.personaassistant.drafting.Answer;
import io.personaassistant.drafting.Answer.FollowUp;
import io.personaassistant.drafting.Answer.FollowUps;
import io.personaassistant.drafting.DraftRequest;
import io.personaassistant.drafting.DraftStore.Place;
import io.personaassistant.drafting.DraftStore.Stored;
import io.personaassistant.drafting.DraftType;
import io.personaassistant.drafting.DraftTypes;
import io.personaassistant.drafting.DraftedLine;
import io.personaassistant.drafting.Refinement;
import io.personaassistant.drafting.Refining;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Redaction;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.Similarity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is asked of a draft that is there: finds the draft, looks whether this person may have it
/// changed, and plans the new one. Every refusal is a sentence with the next step. Thread-safe.
final class RefineAnswers {
  /// "Shorter" a day later hardly means yesterday's draft.
  private static final Duration LONGEST_AGO = Duration.ofDays(1);

  private final Records records;
  private final DraftTypes types;
  private final Redactions redactions;

  RefineAnswers(Records records, DraftTypes types, Redactions redactions) {
    this.records = records;
    this.types = types;
    this.redactions = redactions;
  }

  /// A refusal on its way to the person who asked.
  private static final class No extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Answer answer;

    No(String title, String sentence, List<FollowUp> next) {
      super(title, null, false, false);
      this.answer = Answer.sentence(title, sentence, new FollowUps("Refine", next));
    }
  }

  /// The draft that is meant with what belongs to it.
  ///
  /// @param data the request whose personal data this person may read, `""` for none
  private record Parent(
      Stored stored, DraftType type, Persona persona, List<DraftedLine> lines, String data) {}

  Prepared prepare(Command.Refine asked, String requestRef, LocalDate day, boolean hasModel) {
    try {
      var parent = parent(asked, requestRef, day);
      var plan = plan(asked, parent, requestRef, day);
      if (!hasModel) {
        throw new No(
            "No model is set up",
            "Only a model can write a draft again; an admin can add one with `persona setup`.",
            List.of());
      }
      // only now: a refusal may repeat the words of this request, and their placeholders
      redactions.inherit(requestRef, parent.data());
      var answer = answer(parent, plan);
      boolean lost = Redaction.hasPlaceholder(redactions.restorer(requestRef).apply(plan.brief()));
      return new Prepared(
          lost ? answer.withNotice(Redactions.REPLACED) : answer, Optional.of(plan));
    } catch (No no) {
      return new Prepared(no.answer, Optional.empty());
    }
  }

  private Parent parent(Command.Refine asked, String requestRef, LocalDate day) {
    var now = records.request(requestRef);
    var ref =
        asked.draft().isEmpty()
            ? now.flatMap(r -> records.lastDraft(place(r)))
                .orElseThrow(() ->
                    new No(
                        "Nothing to refine yet",
                        "I find no draft of yours here from the last day. Ask for one first, such as"
                            + " `annie objections it's too expensive`.",
                        List.of()))
            : asked.draft();
    var stored = records.draft(ref);
    var then = stored.flatMap(s -> records.request(s.request()));
    if (stored.isEmpty() || then.isEmpty()) {
      throw new No("No longer kept", "That draft is no longer kept. Ask for a new one.", List.of());
    }
    if (now.isEmpty() || !mayRefine(now.get(), then.get())) {
      throw new No(
          "Not yours to refine",
          "Only who asked can refine a private draft, and others only where it was posted. Ask for one"
              + " yourself.",
          List.of());
    }
    boolean own = now.get().asker().equals(then.get().asker());
    var type =
        types
            .called(stored.get().type())
            .orElseThrow(() ->
                new No(
                    "No longer offered",
                    "“"
                        + stored.get().type()
                        + "” is no draft type any more; `help` lists what is.",
                    List.of()));
    if (type.personas() != DraftType.Personas.ONE) {
      throw new No(
          "Ask it again instead",
          type.title()
              + " is about several personas; put what you want into the question and ask anew.",
          List.of());
    }
    var persona =
        records
            .library(day)
            .persona(stored.get().persona())
            .orElseThrow(() ->
                new No(
                    "Persona gone",
                    "The persona of that draft is no longer on record; `list` shows who is.",
                    List.of()));
    var lines = records.shownLines(ref);
    if (lines.isEmpty()) {
      throw new No("Nothing to refine", "That draft has no lines. Ask for a new one.", List.of());
    }
    return new Parent(stored.get(), type, persona, lines, own ? then.get().ref() : "");
  }

  private static Place place(Request now) {
    boolean isTerminal = now.surface() == Surface.TERMINAL;
    return new Place(
        now.ref(),
        isTerminal ? "terminal" : "slack",
        now.team(),
        now.channel(),
        now.asker(),
        now.threadTs(),
        !isTerminal && !isPrivate(now),
        isTerminal ? "" : now.receivedAt().minus(LONGEST_AGO).toString());
  }

  /// Only the asker sees the answer, or nobody else is in the conversation.
  private static boolean isPrivate(Request request) {
    return request.threadTs().isEmpty() || request.channel().startsWith("D");
  }

  private static boolean mayRefine(Request now, Request then) {
    if (now.surface() == Surface.TERMINAL || then.surface() == Surface.TERMINAL) {
      return now.surface() == then.surface();
    }
    boolean same = now.team().equals(then.team()) && now.asker().equals(then.asker());
    // what only one person saw is not put where all read it
    return isPrivate(then)
        ? same && isPrivate(now)
        : now.team().equals(then.team()) && now.channel().equals(then.channel());
  }

  private DraftRequest plan(Command.Refine asked, Parent parent, String requestRef, LocalDate day) {
    var what = what(asked, parent);
    var target = target(asked, parent, what);
    var persona = asked.persona().orElse(parent.persona());
    var language =
        what == Refinement.LANGUAGE
            ? asked.detail().equals("English") ? "" : asked.detail()
            : parent.stored().language();
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
        records.material(persona, brief, day, ids),
        Optional.of(
            new Refining(
                what,
                what == Refinement.CHANNEL ? target.type().command() : detail,
                parent.lines(),
                numbers(asked, parent, what),
                language)));
  }

  private Refinement what(Command.Refine asked, Parent parent) {
    var offered = offered(parent);
    if (!asked.unknown().isEmpty()) {
      var near =
          Similarity.nearest(
              asked.unknown(),
              java.util.Arrays.stream(Refinement.values())
                  .flatMap(r -> r.phrases().stream())
                  .toList(),
              2);
      var meant =
          near.stream()
              .flatMap(p -> Refinement.of(p).stream())
              .filter(Refinement::isWhole)
              .findFirst();
      throw new No(
          "Did you mean",
          "I do not know “"
              + io.personaassistant.text.Graphemes.cut(asked.unknown(), 60)
              + "” as a way to refine a draft. "
              + meant
                  .map(r -> "Did you mean “" + r.word() + "”?")
                  .orElse(
                      "Say one of these, or “in German”, “same for Tomas”, “as an email”, “use F3”."),
          meant.map(r -> List.of(next(parent, r.word()))).orElse(offered));
    }
    return asked
        .what()
        .orElseThrow(() ->
            new No(
                "How?",
                "Say what to change: one of these, or “in German”, “same for Tomas”, “as an email”, “use"
                    + " F3”; with “line 2” for one line.",
                offered));
  }

  private static List<FollowUp> offered(Parent parent) {
    var words = new ArrayList<>(parent.type().refinements());
    if (!words.contains(Refinement.SHARPEN.word())) {
      words.add(Refinement.SHARPEN.word());
    }
    return words.stream().limit(5).map(w -> next(parent, w)).toList();
  }

  private static FollowUp next(Parent parent, String word) {
    return new FollowUp(
        Sentence.upperFirst(word), RefineParser.WORD + " " + parent.stored().ref() + " " + word);
  }

  /// The type and variant of the new draft.
  private record Target(DraftType type, String option) {}

  private Target target(Command.Refine asked, Parent parent, Refinement what) {
    if (what != Refinement.CHANNEL) {
      return new Target(parent.type(), parent.stored().option());
    }
    var target = channel(asked, parent);
    if (target.type().personas() != DraftType.Personas.ONE) {
      throw new No(
          "Not from this draft",
          target.type().title() + " is about several personas; ask for it by itself.",
          List.of());
    }
    if (target.type().briefRequired() && parent.stored().brief().isBlank()) {
      throw new No(
          "Something is missing",
          target.type().title()
              + " needs "
              + target.type().briefAsks()
              + "; ask for it by itself and add that.",
          List.of());
    }
    return target;
  }

  private Target channel(Command.Refine asked, Parent parent) {
    var own = parent.type().chosen(asked.detail());
    if (!own.option().isEmpty() && own.rest().isBlank()) {
      return new Target(parent.type(), own.option());
    }
    var words = asked.detail().split("\\s+", 2);
    var type = types.called(words[0]);
    if (type.isPresent() && words.length == 1) {
      return new Target(type.get(), "");
    }
    if (type.isPresent()) {
      var option = type.get().chosen(words[1]);
      if (!option.option().isEmpty()) {
        return new Target(type.get(), option.option());
      }
    }
    // "linkedin post" names the variant first
    var last = asked.detail().split("\\s+");
    var named = types.called(last[last.length - 1]);
    if (named.isPresent() && named.get().options().containsKey(last[0])) {
      return new Target(named.get(), last[0]);
    }
    var known = new ArrayList<>(parent.type().options().keySet());
    throw new No(
        "Which channel?",
        "“"
            + asked.detail()
            + "” is no channel of "
            + parent.type().title().toLowerCase(java.util.Locale.ROOT)
            + (known.isEmpty()
                ? "; name a draft type instead, such as “as an email”."
                : "; there is " + String.join(", ", known) + "."),
        List.of());
  }

  private String proof(String id, LocalDate day) {
    var fact =
        records.library(day).facts().stream().filter(f -> f.id().equalsIgnoreCase(id)).findFirst();
    if (fact.isPresent()) {
      if (fact.get().approval(day) instanceof io.personaassistant.persona.Approval.Approved) {
        return fact.get().id();
      }
      throw new No(
          "Not approved",
          fact.get().id()
              + " is not approved today, so it cannot be a proof. Ask its approver first.",
          List.of());
    }
    return records
        .usable(id)
        .orElseThrow(() ->
            new No(
                "No such proof",
                id + " is not on record, or may not support anything. `evidence ID` shows an item.",
                List.of()));
  }

  private static SequencedSet<Integer> numbers(
      Command.Refine asked, Parent parent, Refinement what) {
    int count = parent.lines().size();
    var wrong = asked.lines().stream().filter(n -> n < 1 || n > count).findFirst();
    if (wrong.isPresent()) {
      throw new No(
          "No such line",
          "There is no line "
              + wrong.get()
              + "; that draft has "
              + (count == 1 ? "one line." : count + " lines, 1 to " + count + "."),
          List.of());
    }
    var numbers = new LinkedHashSet<>(asked.lines());
    if (numbers.isEmpty() && what == Refinement.SHARPEN) {
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
  private static Answer answer(Parent parent, DraftRequest plan) {
    var refining = plan.refining().orElseThrow();
    var persona = plan.material().persona();
    var how =
        switch (refining.what()) {
          case LANGUAGE ->
              "in " + (refining.language().isEmpty() ? "English" : refining.language());
          case PERSONA -> "for " + persona.name() + " instead of " + parent.persona().name();
          case CHANNEL -> "as " + plan.type().option(plan.option()).title();
          case PROOF -> "with " + refining.detail() + " as the proof";
          case SHARPEN -> "sharper";
          default -> refining.what().word();
        };
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
}
