package io.personaassistant.evaluation;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What every measure came to. Immutable.
public record Tally(Map<Measure, Ratio> counts) {
  /// Nothing was measured.
  public static final Tally NONE = new Tally(Map.of());

  public Tally {
    var copy = new EnumMap<Measure, Ratio>(Measure.class);
    copy.putAll(counts);
    counts = Collections.unmodifiableMap(copy);
  }

  /// One measure; [Ratio#NONE] when there was nothing to measure.
  public Ratio of(Measure measure) {
    return counts.getOrDefault(measure, Ratio.NONE);
  }

  /// This with more counted for a measure.
  Tally with(Measure measure, long part, long whole) {
    var all = new EnumMap<Measure, Ratio>(Measure.class);
    all.putAll(counts);
    all.merge(measure, new Ratio(part, whole), Ratio::plus);
    return new Tally(all);
  }

  /// All of them together.
  static Tally sum(Collection<Tally> tallies) {
    var all = new EnumMap<Measure, Ratio>(Measure.class);
    for (var tally : tallies) {
      tally.counts.forEach((measure, ratio) -> all.merge(measure, ratio, Ratio::plus));
    }
    return new Tally(all);
  }
}
