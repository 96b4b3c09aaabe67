package io.personaassistant.evidence.building;

import io.personaassistant.evidence.building.SegmentStore.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;

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

  /// The title that most go by, where that is a quarter of all and not one alone: written the same
  /// or nearly so, else one that is part of the others'; `""` where there is none. A participant
  /// with several counts for the one used most.
  private static String title(List<String> codes, Map<String, List<Item>> people) {
    var titles =
        codes.stream()
            .map(code -> TitleGroups.title(people.getOrDefault(code, List.of())))
            .flatMap(Optional::stream)
            .toList();
    var same = most(titles, codes.size(), TitleGroups::isSame);
    return same.isEmpty() ? most(titles, codes.size(), TitleGroups::isPart) : same;
  }

  private static String most(List<String> titles, int all, BiPredicate<String, String> stands) {
    var votes = new TreeMap<String, Integer>();
    for (var title : titles) {
      votes.put(title, (int) titles.stream().filter(other -> stands.test(title, other)).count());
    }
    return votes.entrySet().stream()
        .filter(e -> e.getValue() > 1 && e.getValue() * 4 >= all)
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparingInt(e -> Collections.frequency(titles, e.getKey()))
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
