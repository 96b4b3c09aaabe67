package io.personaassistant.health;

import io.personaassistant.checking.Verdict;
import io.personaassistant.checking.line.Level;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.building.Candidates;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the rules say of the personas of a workspace.
///
/// @param personas those that were judged: every one that is not archived, in order of slug
/// @param findings about all together first, then in order of persona, rule and weight
public record HealthReport(List<Persona> personas, List<HealthFinding> findings) {
  private static final int SHOWN = 3;

  public HealthReport {
    personas = List.copyOf(personas);
    findings = List.copyOf(findings);
  }

  /// Judges every persona on the day of the library, by words alone. The same records give the same
  /// report.
  public static HealthReport of(Library library, Usage usage) {
    return of(library, usage, Optional.empty());
  }

  /// The same by what traits mean, too.
  ///
  /// @param meaning a text as a vector of length 1, made by the sentence models; texts that mean
  ///   the same point the same way. Empty where there is no model
  public static HealthReport of(
      Library library, Usage usage, Optional<Function<String, float[]>> meaning) {
    var judged = Judged.of(library, usage, meaning);
    var findings = new ArrayList<>(NumberRules.of(judged));
    for (var persona : judged.personas()) {
      findings.addAll(AssumptionRules.of(judged, persona));
      findings.addAll(BreadthRules.of(judged, persona));
      findings.addAll(AgeRules.of(judged, persona));
      findings.addAll(DisputeRules.of(judged, persona));
      UseRules.of(judged, persona).ifPresent(findings::add);
      MatchRules.of(judged, persona).ifPresent(findings::add);
    }
    findings.sort(
        Comparator.comparing(
                (HealthFinding f) -> f.personas().isEmpty() ? "" : f.personas().getFirst())
            .thenComparing(HealthFinding::rule)
            .thenComparing(HealthFinding::level));
    return new HealthReport(judged.personas(), findings);
  }

  /// The same with the groups of customers that no persona covers (PH16).
  public HealthReport with(List<Candidates.Candidate> candidates) {
    var all = new ArrayList<HealthFinding>();
    candidates.stream()
        .filter(Candidates.Candidate::isUncovered)
        .forEach(c -> all.add(uncovered(c)));
    all.addAll(findings);
    return new HealthReport(personas, all);
  }

  private static HealthFinding uncovered(Candidates.Candidate group) {
    var items = HealthWords.count(group.evidence().size(), "current item");
    return new HealthFinding(
        HealthRule.PH16,
        "candidate",
        Level.INFO,
        List.of(),
        List.of(),
        "No persona covers %s: %s from %s of source, such as %s."
            .formatted(
                group.label(),
                items,
                HealthWords.count(group.sources().size(), "type"),
                Sentence.listed(group.evidence().stream().limit(SHOWN).toList())),
        "no persona covers %s (%s)".formatted(group.label(), items),
        "Read them; build a persona (`persona build`), or link them to one that is there"
            + " (`persona triage`).");
  }

  /// What is about one persona, alone or with others, the heaviest first.
  public List<HealthFinding> about(String slug) {
    return findings.stream()
        .filter(f -> f.isAbout(slug))
        .sorted(Comparator.comparing(HealthFinding::level))
        .toList();
  }

  /// What is about no persona alone.
  public List<HealthFinding> together() {
    return findings.stream().filter(f -> f.personas().size() != 1).toList();
  }

  /// The errors and warnings about one persona, the heaviest first.
  public List<HealthFinding> mistakes(String slug) {
    return about(slug).stream().filter(f -> f.level() != Level.INFO).toList();
  }

  /// Fail for some error, warn for some warning, else pass.
  public static Verdict verdict(List<HealthFinding> findings) {
    if (findings.stream().anyMatch(f -> f.level() == Level.ERROR)) {
      return Verdict.FAIL;
    }
    return findings.stream().anyMatch(f -> f.level() == Level.WARNING)
        ? Verdict.WARN
        : Verdict.PASS;
  }
}
