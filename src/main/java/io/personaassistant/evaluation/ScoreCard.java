package io.personaassistant.evaluation;

import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.LanguageModel.Usage;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.text.Digest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// What an evaluation came to.
///
/// @param model its name, or what was replayed
/// @param prompts changes whenever a prompt does; scores of different prompts say little together
/// @param planned how many requests should have been asked
/// @param results in the order they were asked
/// @param gaveUp why it ended early: call after call failed like this
public record ScoreCard(
    String model,
    String prompts,
    int planned,
    List<CaseResult> results,
    Optional<Reason> gaveUp,
    Optional<Prices> prices) {
  public ScoreCard {
    results = List.copyOf(results);
  }

  /// What a million tokens cost, in whatever currency.
  public record Prices(double in, double out) {
    /// What these tokens cost.
    public double of(Usage usage) {
      return (usage.input() * in + usage.output() * out) / 1e6;
    }
  }

  /// All results together.
  public Group all() {
    return new Group(results);
  }

  /// The results of each type, in the order they were asked.
  public Map<String, Group> types() {
    var byType = new LinkedHashMap<String, List<CaseResult>>();
    results.forEach(r -> byType.computeIfAbsent(r.golden().type(), _ -> new ArrayList<>()).add(r));
    var groups = new LinkedHashMap<String, Group>();
    byType.forEach((type, list) -> groups.put(type, new Group(list)));
    return groups;
  }

  /// Whether every request was asked.
  public boolean isComplete() {
    return results.size() == planned;
  }

  /// The measures in which something reached people that never should; empty as it must be.
  public List<Measure> leaks() {
    var shown = all().shown();
    return List.of(Measure.values()).stream()
        .filter(m -> m.isGate() && !m.isPerfect(shown.of(m)))
        .toList();
  }

  /// What a hundred drafts cost; empty without prices or without counted tokens.
  public OptionalDouble costOfHundred(Group group) {
    boolean counted = group.usage().input() + group.usage().output() > 0;
    return prices.isPresent() && counted
        ? OptionalDouble.of(prices.get().of(group.usage()) / group.drafts() * 100)
        : OptionalDouble.empty();
  }

  /// A short name for the state of all prompts.
  public static String version(List<DraftType> types) {
    return Digest.inShort(
        types.stream().map(t -> t.command() + t.version()).collect(Collectors.joining()));
  }
}
