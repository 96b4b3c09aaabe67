package io.personaassistant.health;

import io.personaassistant.checking.line.Level;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Mistake 3, too broad (PH08): no goal, pain point or channel; no habit of deciding; an age range
/// that holds half the working population; phrases true of anybody; nothing that no other persona
/// has.
final class BreadthRules {
  private static final int WIDEST_AGES = 15;
  private static final int OWN_TRAITS = 2;

  /// The stems of words that carry no meaning of their own.
  private static final Set<String> EMPTY =
      ResourceLines.of(BreadthRules.class, "generic-words.txt").stream()
          .flatMap(line -> Arrays.stream(line.split("\\s+")))
          .map(Words::stem)
          .collect(Collectors.toUnmodifiableSet());

  private BreadthRules() {}

  static List<HealthFinding> of(Judged judged, Persona persona) {
    var traits = judged.traits(persona);
    return Stream.of(
            missing(persona, traits),
            undecided(persona, traits),
            ages(persona, traits),
            generic(persona, traits),
            indistinct(judged, persona, traits))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<HealthFinding> missing(Persona persona, List<TraitEvidence> traits) {
    var there = traits.stream().map(t -> t.trait().kind()).collect(Collectors.toSet());
    var missing =
        Stream.of(TraitKind.GOAL, TraitKind.PAIN, TraitKind.CHANNEL)
            .filter(kind -> !there.contains(kind))
            .map(kind -> "no " + (kind == TraitKind.PAIN ? "pain point" : kind.word()))
            .toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    var what = Sentence.listed(missing);
    return Optional.of(
        HealthRule.PH08.found(
            "missing",
            Level.ERROR,
            persona,
            "It has " + what + ".",
            what,
            "Ask customers what they want to get done, what gets in their way and where they inform"
                + " themselves; add what they say as traits."));
  }

  private static Optional<HealthFinding> undecided(Persona persona, List<TraitEvidence> traits) {
    return traits.stream().anyMatch(t -> t.trait().kind() == TraitKind.DECISION)
        ? Optional.empty()
        : Optional.of(
            HealthRule.PH08.found(
                "no_decision_habit",
                Level.INFO,
                persona,
                "Nothing says how they decide.",
                "nothing on how they decide",
                "Ask how they chose last time: who was involved, what they compared, what settled"
                    + " it."));
  }

  private static Optional<HealthFinding> ages(Persona persona, List<TraitEvidence> traits) {
    var record =
        Stream.of(persona.name(), persona.archetype(), persona.title(), persona.background())
            .flatMap(BreadthRules::clauses)
            .flatMap(clause -> AgeRange.in(clause, false).stream());
    var ofTraits =
        traits.stream()
            .map(TraitEvidence::trait)
            .flatMap(t ->
                clauses(t.text())
                    .flatMap(c -> AgeRange.in(c, t.kind() == TraitKind.DEMOGRAPHIC).stream()));
    return Stream.concat(record, ofTraits)
        .max(Comparator.comparingInt(AgeRange::years))
        .filter(range -> range.years() > WIDEST_AGES)
        .map(range -> {
          var typed = range.text().replaceFirst("(?i)^age[sd]?:? ", "");
          return HealthRule.PH08.found(
              "age_range",
              Level.WARNING,
              persona,
              "The ages “%s” span %s: people that far apart seldom want the same."
                  .formatted(
                      typed,
                      range.years() == AgeRange.ANY
                          ? "nearly everybody"
                          : range.years() + " years"),
              "ages " + typed,
              "Look at whom you talked to, and give one typical age, or leave the age out and say"
                  + " what they do.");
        });
  }

  private static Optional<HealthFinding> generic(Persona persona, List<TraitEvidence> traits) {
    var generic = traits.stream().filter(BreadthRules::isGeneric).toList();
    // a name and a job title are names, however common
    var said =
        new ArrayList<>(
            Stream.of(persona.archetype(), persona.background())
                .flatMap(BreadthRules::clauses)
                .filter(BreadthRules::isGeneric)
                .toList());
    generic.forEach(t -> said.add(t.trait().text()));
    if (said.isEmpty()) {
      return Optional.empty();
    }
    var quoted = HealthWords.quotedTexts(said);
    return Optional.of(
        HealthRule.PH08.found(
            "generic",
            Level.WARNING,
            persona,
            generic,
            quoted + (said.size() == 1 ? " is" : " are") + " true of nearly everybody.",
            "generic: " + quoted,
            "Say what it looks like for them: what they do, how often, what stops them, in their own"
                + " words."));
  }

  private static boolean isGeneric(TraitEvidence trait) {
    return TraitKind.PHRASES.contains(trait.trait().kind()) && isGeneric(trait.trait().text());
  }

  /// Whether a text says nothing that would not be true of nearly everybody: "interested in
  /// growth", "wants quality". One word of substance saves it. English.
  private static boolean isGeneric(String text) {
    var content = Words.content(text);
    return !content.isEmpty()
        && content.stream().allMatch(EMPTY::contains)
        && text.chars().noneMatch(Character::isDigit);
  }

  private static Optional<HealthFinding> indistinct(
      Judged judged, Persona persona, List<TraitEvidence> traits) {
    var others =
        judged.personas().stream()
            .filter(p -> !p.slug().equals(persona.slug()))
            .flatMap(p -> judged.traits(p).stream())
            .toList();
    long own =
        traits.stream()
            .filter(t -> !isGeneric(t))
            .filter(t ->
                others.stream()
                    .noneMatch(o -> judged.alike().are(t.trait().text(), o.trait().text())))
            .count();
    if (own >= OWN_TRAITS) {
      return Optional.empty();
    }
    var what =
        traits.isEmpty()
            ? "no traits"
            : (own == 0 ? "no trait" : "only one trait")
                + (others.isEmpty() ? " that says something" : " that no other persona has");
    return Optional.of(
        HealthRule.PH08.found(
            "indistinct",
            Level.WARNING,
            persona,
            "It has " + what + ".",
            what,
            "Add what sets these customers apart, or merge it with the persona that is most like it."));
  }

  /// Pieces that each say one thing.
  private static Stream<String> clauses(String text) {
    return Arrays.stream(text.split("[,;·|\\n]|[.!?](?=\\s|$)"))
        .map(String::strip)
        .filter(c -> !c.isEmpty());
  }
}
