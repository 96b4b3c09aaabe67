package io.personaassistant.drafting;

import io.personaassistant.checking.Verdict;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.drafting.answer.EvidenceSummary;
import io.personaassistant.drafting.answer.ResearchQuestion;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.drafting.prompt.Refining;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Audience;
import io.personaassistant.text.Links;
import io.personaassistant.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is said of a whole draft, beside its lines.
public final class DraftNotes {
  /// What may be said of a drafted line that passed: what was checked, and what was not.
  public static final String CHECKED =
      "Quotes, numbers, dates checked; the wording is the model's.";

  private DraftNotes() {}

  /// What must be said below the lines of a draft: what a sharper one would mend, what the lines
  /// rest on, what was checked. Empty for a draft without lines.
  public static List<String> notes(Draft draft) {
    var shown = draft.shown();
    if (shown.isEmpty()) {
      return List.of();
    }
    var notes = new ArrayList<String>();
    draft.request().replacing().ifPresent(r -> notes.addAll(stayed(draft, r)));
    if (draft.request().replacing().isPresent() && !draft.hasNews()) {
      return notes;
    }
    notes.addAll(marks(shown));
    draft.marks().forEach(m -> notes.add(m.why()));
    notes.addAll(OutreachRubric.notes(draft));
    notes.add(restsOn(draft));
    notes.add(CHECKED);
    var language = draft.request().language();
    if (!language.isEmpty() || isForeign(draft)) {
      notes.add(
          (language.isEmpty() ? "Not in English" : "In " + language)
              + ": ids, quotes, numbers, dates and lengths were checked; names, wording and questions were"
              + " not, those checks read English only.");
    }
    return notes;
  }

  /// Whether somebody who asked in a language of their own was answered in it.
  private static boolean isForeign(Draft draft) {
    return draft.shown().stream().anyMatch(DraftView::isForeign);
  }

  /// What is marked on lines, each mark once with the lines that it is about.
  public static List<String> marks(List<DraftedLine> shown) {
    var places = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < shown.size(); i++) {
      var number = Integer.toString(i + 1);
      shown.get(i).marks().stream()
          .map(Finding::why)
          .distinct()
          .forEach(why -> places.computeIfAbsent(why, _ -> new ArrayList<>()).add(number));
    }
    return places.entrySet().stream()
        .map(e ->
            (e.getValue().size() == 1
                    ? "Line " + e.getValue().getFirst() + ": "
                    : "Lines " + Sentence.listed(e.getValue()) + ", each: ")
                + e.getKey())
        .toList();
  }

  /// Which lines are as they were, and why a new one did not take their place.
  private static List<String> stayed(Draft draft, Refining refining) {
    var places = draft.lines().subList(0, Math.min(refining.lines().size(), draft.lines().size()));
    var notes = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < places.size(); i++) {
      int number = i + 1;
      if (places.get(i).refines() == 0 && (draft.hasNews() || tried(draft, number).isPresent())) {
        var why =
            tried(draft, number).map(l -> Links.broken(l.errors().getFirst().why())).orElse("");
        notes.computeIfAbsent(why, _ -> new ArrayList<>()).add(Integer.toString(number));
      }
    }
    return notes.entrySet().stream().map(e -> stays(e.getValue(), e.getKey())).toList();
  }

  private static Optional<DraftedLine> tried(Draft draft, int number) {
    return draft.lines().stream()
        .filter(l -> l.refines() == number && !l.errors().isEmpty())
        .reduce((_, later) -> later);
  }

  private static String stays(List<String> numbers, String why) {
    var said =
        numbers.size() == 1
            ? "Line " + numbers.getFirst() + " stays as it was"
            : "Lines " + String.join(", ", numbers) + " stay as they were";
    return why.isEmpty()
        ? said + "."
        : said
            + (numbers.size() == 1
                ? "; the new one did not pass: "
                : "; the new ones did not pass: ")
            + why;
  }

  /// What is said of a draft that brought nothing new and did not fail; empty for any other.
  public static Optional<String> nothingNew(Draft draft) {
    if (draft.hasNews() || draft.failure().isPresent() || draft.stopped()) {
      return Optional.empty();
    }
    if (draft.request().replacing().isPresent()) {
      boolean tried = draft.lines().stream().anyMatch(l -> l.verdict() == Verdict.FAIL);
      return Optional.of(
          tried
              ? "Nothing new passed the checks; the draft stands as it was."
              : "The model wrote nothing new; the draft stands as it was.");
    }
    return draft.gaps().isEmpty()
        ? Optional.of(nothingAdded(draft.request()))
        : Optional.of("No line passed the checks, so nothing is shown.");
  }

  /// Who writes or asks wants a text; a question to research helps who wants to know something.
  private static String nothingAdded(DraftRequest request) {
    var type = request.type();
    return type.asks() || type.audience() == Audience.CUSTOMER
        ? "The model wrote nothing; what stands above is from the records. Ask again, or say more of"
            + " what it is for."
        : ResearchQuestion.sentence(request.brief());
  }

  /// How many items of which kinds the shown lines cite, how old, how sure.
  private static String restsOn(Draft draft) {
    var material = draft.request().material();
    var cited = new HashSet<String>();
    draft.shown().forEach(l -> cited.addAll(l.line().cites()));
    var materials = draft.request().materials();
    return restsOn(
        cited,
        materials.stream()
            .flatMap(m -> m.evidence().stream())
            .filter(e -> cited.contains(e.id()))
            .distinct()
            .toList(),
        materials.stream().flatMap(m -> m.traits().stream()).toList(),
        material.approvedFacts().stream().filter(f -> cited.contains(f.id())).count(),
        material.today());
  }

  /// What lines rest on: how much of which kinds, how old, how sure.
  ///
  /// @param cited the ids that they cite
  /// @param items those of them that are evidence
  /// @param all the traits of the personas
  /// @param facts how many of the ids are approved facts
  public static String restsOn(
      Set<String> cited,
      List<Evidence> items,
      List<TraitEvidence> all,
      long facts,
      LocalDate today) {
    var approved = facts + (facts == 1 ? " approved fact" : " approved facts");
    if (items.isEmpty()) {
      return facts == 0
          ? "Cites no evidence and no fact."
          : "Rests on " + approved + ", on no research.";
    }
    var traits = all.stream().filter(t -> t.supports().stream().anyMatch(cited::contains)).toList();
    var line = "Rests on " + Sentence.lowerFirst(EvidenceSummary.line(items, today, traits));
    return facts == 0 ? line : line + " · " + approved;
  }
}
