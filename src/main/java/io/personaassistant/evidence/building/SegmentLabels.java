package io.personaassistant.evidence.building;

import io.personaassistant.evidence.building.SegmentStore.Item;
import io.personaassistant.evidence.segment.JobFamilies;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/// What groups of participants are called: by the title that most of those with a title go by, else
/// by the words that set them apart. No two of them the same.
final class SegmentLabels {
  private static final int WORDS = 3;

  /// What is left of a title that a file cut off: "Head of", "Sr."
  private static final Pattern TORN =
      Pattern.compile("(?i)(?:.*\\b(?:of|for|and|the|to|in|at)|.*&|sr\\.?|jr\\.?)");

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
            .filter(title -> !TORN.matcher(title.strip()).matches())
            .toList();
    var same = most(titles, codes.size(), TitleGroups::isSame);
    var part = same.isEmpty() ? most(titles, codes.size(), TitleGroups::isPart) : same;
    return part.isEmpty() ? ofOneKind(titles, codes.size()) : part;
  }

  /// Of the titles of the kind of work that at least half of all do, the plainest; `""` where there
  /// is no such kind.
  private static String ofOneKind(List<String> titles, int all) {
    var kinds = new TreeMap<String, List<String>>();
    titles.forEach(title ->
        JobFamilies.of(title)
            .forEach(kind -> kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(title)));
    return kinds.values().stream()
        .filter(of -> of.size() > 1 && of.size() * 2 >= all)
        .max(Comparator.comparingInt(List::size))
        .flatMap(of ->
            of.stream()
                .min(
                    Comparator.comparingInt((String title) -> JobFamilies.of(title).size())
                        .thenComparingInt(title -> Words.count(title))
                        .thenComparing(Comparator.naturalOrder())))
        .orElse("");
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
