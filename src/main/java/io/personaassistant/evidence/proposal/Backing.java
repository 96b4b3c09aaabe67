package io.personaassistant.evidence.proposal;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.SourceType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// What counts of the evidence for a proposal on one day, by the rule for the status of traits: not
/// stale, not a copy, not in quarantine.
///
/// @param items ids of those that count, in the order given
/// @param sources their source types, in the order of [SourceType]
/// @param independent whether two of them are of different source types and not of one participant
public record Backing(List<String> items, List<SourceType> sources, boolean independent) {
  public Backing {
    items = List.copyOf(items);
    sources = List.copyOf(sources);
  }

  /// What counts of these on `today`.
  ///
  /// @param samples whether samples count, as they do for personas that are samples
  static Backing of(Collection<Evidence> evidence, boolean samples, LocalDate today) {
    var counting =
        evidence.stream().filter(e -> e.isEffective(today) && (samples || !e.sample())).toList();
    return new Backing(
        counting.stream().map(Evidence::id).toList(),
        counting.stream().map(Evidence::sourceType).distinct().sorted().toList(),
        counting.stream()
            .anyMatch(one -> counting.stream().anyMatch(other -> isIndependent(one, other))));
  }

  /// Whether two items are of different source types and not of one participant.
  public static boolean isIndependent(Evidence one, Evidence other) {
    return one.sourceType() != other.sourceType()
        && (one.participant().isEmpty() || !one.participant().equals(other.participant()));
  }
}
