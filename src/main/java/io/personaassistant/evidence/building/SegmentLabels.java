package io.personaassistant.evidence.building;

import io.personaassistant.evidence.building.SegmentStore.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What groups of participants are called: by the title that most of those with a title go by, else
/// by the words that set them apart. No two of them the same.
final class SegmentLabels {
  private static final int WORDS = 3;

  private SegmentLabels() {}

  static List<String> of(
      List<List<String>> members,
      Map<String, List<Item>> people,
      List<List<String>> words,
      boolean withRoles) {
    var labels = new ArrayList<String>();
    var taken = new HashSet<String>();
    for (int g = 0; g < members.size(); g++) {
      var label = withRoles ? title(members.get(g), people) : "";
      if (label.isEmpty() || taken.contains(label)) {
        var about = String.join(", ", words.get(g).stream().limit(WORDS).toList());
        label = about.isEmpty() ? label : label.isEmpty() ? about : label + " (" + about + ")";
      }
      if (label.isEmpty() || !taken.add(label)) {
        label = "group " + (g + 1);
        taken.add(label);
      }
      labels.add(label);
    }
    return labels;
  }

  /// The title that most go by, where that is a quarter of all and not one alone; else `""`. A
  /// participant with several counts for the one used most.
  private static String title(List<String> codes, Map<String, List<Item>> people) {
    var votes = new TreeMap<String, Integer>();
    for (var code : codes) {
      Segments.titles(people.getOrDefault(code, List.of())).entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
          .ifPresent(most -> votes.merge(most.getKey(), 1, Integer::sum));
    }
    return votes.entrySet().stream()
        .filter(e -> e.getValue() > 1 && e.getValue() * 4 >= codes.size())
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
