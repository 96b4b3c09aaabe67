package io.personaassistant.evidence.segment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How much titles have in common by the words for a trade in them: a word that few have tells
/// most, one that all have nothing.
final class Trades {
  private final List<Set<String>> trades;
  private final Map<String, Double> weights = new HashMap<>();

  private Trades(List<Set<String>> trades) {
    this.trades = trades;
    var counts = new HashMap<String, Integer>();
    trades.forEach(own -> own.forEach(trade -> counts.merge(trade, 1, Integer::sum)));
    counts.forEach((trade, count) -> weights.put(trade, Math.log((double) trades.size() / count)));
  }

  /// Titles drawn towards those of the same trade, half of the way.
  ///
  /// @param titles what each means
  /// @param trades the words for a trade of each, in the same order
  static double[][] drawn(double[][] titles, List<Set<String>> trades) {
    var common = new Trades(trades);
    var drawn = new double[titles.length][];
    for (int t = 0; t < titles.length; t++) {
      var family = new double[titles[t].length];
      for (int o = 0; o < titles.length; o++) {
        VectorRows.add(family, VectorRows.unit(titles[o]), common.share(t, o));
      }
      drawn[t] = VectorRows.unit(titles[t]);
      VectorRows.add(drawn[t], VectorRows.unit(family), 1);
    }
    return drawn;
  }

  /// From 0 for nothing in common to 1 for the same words.
  private double share(int one, int other) {
    var own = trades.get(one);
    var others = trades.get(other);
    double all = Math.sqrt(weight(own, own) * weight(others, others));
    return all > 0 ? weight(own, others) / all : 0;
  }

  private double weight(Set<String> own, Set<String> others) {
    return own.stream()
        .filter(others::contains)
        .mapToDouble(trade -> Math.pow(weights.getOrDefault(trade, 0.0), 2))
        .sum();
  }
}
