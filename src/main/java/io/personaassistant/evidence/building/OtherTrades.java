package io.personaassistant.evidence.building;

import io.personaassistant.evidence.segment.Grouping;
import io.personaassistant.evidence.segment.TitleWords;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// People of one trade in a group that goes by another: they said too little to stand apart, and
/// what they want is easily taken for what the others want. Pure functions.
final class OtherTrades {
  private OtherTrades() {}

  /// A sentence for each group that holds such people, enough of them for a group of their own.
  ///
  /// @param titles what each participant goes by, `""` where nobody knows
  /// @param labels of the groups, in their order
  static List<String> in(
      List<List<String>> groups, UnaryOperator<String> titles, List<String> labels) {
    var notes = new ArrayList<String>();
    for (int g = 0; g < groups.size(); g++) {
      var group = groups.get(g);
      var label = labels.get(g);
      most(group, titles, label).ifPresent(codes -> notes.add(note(label, group, codes, titles)));
    }
    return notes;
  }

  /// The most people of a group who share a trade that its label does not have.
  private static Optional<List<String>> most(
      List<String> group, UnaryOperator<String> titles, String label) {
    var own = TitleWords.trades(label);
    var byTrade = new TreeMap<String, List<String>>();
    for (var code : group) {
      var trades = TitleWords.trades(titles.apply(code));
      if (Collections.disjoint(trades, own)) {
        trades.forEach(t -> byTrade.computeIfAbsent(t, _ -> new ArrayList<>()).add(code));
      }
    }
    boolean isTitled = group.stream().anyMatch(code -> titles.apply(code).equals(label));
    return byTrade.values().stream()
        .filter(codes -> isTitled && codes.size() >= Grouping.FEWEST_IN_GROUP)
        .max((a, b) -> Integer.compare(a.size(), b.size()));
  }

  private static String note(
      String label, List<String> group, List<String> codes, UnaryOperator<String> titles) {
    var other = codes.stream().map(titles).distinct().collect(Collectors.joining("”, “", "“", "”"));
    return ("“%s” holds %d of %d who go by another title (%s): %s. They said too little"
            + " to stand apart. Where they are another kind of customer, bring in more of what"
            + " they say, and do not take their words for those of the others.")
        .formatted(label, codes.size(), group.size(), other, Sentence.listed(codes));
  }
}
