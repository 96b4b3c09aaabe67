package io.personaassistant.health;

import io.personaassistant.checking.line.Level;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Mistake 3, too broad (PH08): no goal, pain point or channel; no habit of deciding; an age range
/// that holds half the working population; phrases true of anybody; nothing that no other persona
/// has.
final class BreadthRules {
  private static final int WIDEST_AGES = 15;
  private static final int OWN_TRAITS = 2;

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

  private static HealthFinding finding(
      String check,
      Level level,
      Persona persona,
      List<TraitEvidence> traits,
      String saw,
      String inShort,
      String next) {
    return new HealthFinding(
        HealthRule.PH08,
        check,
        level,
        List.of(persona.slug()),
        Wording.ids(traits),
        saw,
        inShort,
        next);
  }

  private static Optional<HealthFinding> missing(Persona persona, List<TraitEvidence> traits) {
    var missing = new ArrayList<String>();
    addMissing(missing, traits, TraitKind.GOAL, "goal");
    addMissing(missing, traits, TraitKind.PAIN, "pain point");
    addMissing(missing, traits, TraitKind.CHANNEL, "channel");
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    var what = "no " + Sentence.listed(missing).replace(" and ", " and no ").replace(", ", ", no ");
    return Optional.of(
        finding(
            "missing",
            Level.ERROR,
            persona,
            List.of(),
            "It has " + what + ".",
            what,
            "Ask customers what they want to get done, what gets in their way and where they inform"
                + " themselves; add what they say as traits."));
  }

  private static void addMissing(
      List<String> missing, List<TraitEvidence> traits, TraitKind kind, String word) {
    if (traits.stream().noneMatch(t -> t.trait().kind() == kind)) {
      missing.add(word);
    }
  }

  private static Optional<HealthFinding> undecided(Persona persona, List<TraitEvidence> traits) {
    return traits.stream().anyMatch(t -> t.trait().kind() == TraitKind.DECISION)
        ? Optional.empty()
        : Optional.of(
            finding(
                "no_decision_habit",
                Level.INFO,
                persona,
                List.of(),
                "Nothing says how they decide.",
                "nothing on how they decide",
                "Ask how they chose last time: who was involved, what they compared, what settled"
                    + " it."));
  }

  private static Optional<HealthFinding> ages(Persona persona, List<TraitEvidence> traits) {
    var clauses = new ArrayList<AgeRange.Clause>();
    clauses(persona).forEach(c -> clauses.add(new AgeRange.Clause(c, false)));
    for (var trait : traits) {
      clauses(trait.trait().text())
          .forEach(c -> clauses.add(AgeRange.Clause.of(c, trait.trait().kind())));
    }
    return AgeRange.widest(clauses)
        .filter(range -> range.years() > WIDEST_AGES)
        .map(range -> {
          var typed = range.text().replaceFirst("(?i)^age[sd]?:? ", "");
          return finding(
              "age_range",
              Level.WARNING,
              persona,
              List.of(),
              "The ages “"
                  + typed
                  + "” span "
                  + (range.years() == AgeRange.ANY ? "nearly everybody" : range.years() + " years")
                  + ": people that far apart seldom want the same.",
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
                .filter(GenericText::is)
                .toList());
    generic.forEach(t -> said.add(t.trait().text()));
    if (said.isEmpty()) {
      return Optional.empty();
    }
    var quoted = Wording.quotedTexts(said);
    return Optional.of(
        finding(
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
    return TraitKind.PHRASES.contains(trait.trait().kind()) && GenericText.is(trait.trait().text());
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
        finding(
            "indistinct",
            Level.WARNING,
            persona,
            List.of(),
            "It has " + what + ".",
            what,
            "Add what sets these customers apart, or merge it with the persona that is most like it."));
  }

  /// What the record itself says, apart from traits, in pieces that each say one thing.
  private static Stream<String> clauses(Persona persona) {
    return Stream.of(persona.name(), persona.archetype(), persona.title(), persona.background())
        .flatMap(BreadthRules::clauses);
  }

  private static Stream<String> clauses(String text) {
    return Arrays.stream(text.split("[,;·|\\n]|[.!?](?=\\s|$)"))
        .map(String::strip)
        .filter(c -> !c.isEmpty());
  }
}
