package io.personaassistant.evidence.building;

import io.personaassistant.evidence.building.SegmentStore.Item;
import io.personaassistant.evidence.segment.Grouping;
import io.personaassistant.text.Accents;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Participants who go by the same title, in whatever language it is.
final class TitleGroups {
  private static final int MOST_GROUPS = 7;
  private static final int LEAST_COMMON = 4;

  /// What titles of women and men end in where they are the same title otherwise, the shorter or
  /// earlier ending first.
  private static final Set<String> ENDINGS =
      WordList.of(
          "|in |e |a |r |s a|o e|o er|re eur|euse eur|rice ore|rice or|riz frau|mann er|ster");

  private TitleGroups() {}

  /// Groups of participants of one title, the largest first.
  static List<List<String>> of(Map<String, List<Item>> people) {
    var groups = new ArrayList<List<String>>();
    var titles = new ArrayList<String>();
    people.forEach((code, said) ->
        title(said)
            .ifPresent(title -> {
              int g = 0;
              while (g < titles.size() && !isSame(titles.get(g), title)) {
                g++;
              }
              if (g == titles.size()) {
                titles.add(title);
                groups.add(new ArrayList<>());
              }
              groups.get(g).add(code);
            }));
    return groups.stream()
        .filter(group -> group.size() >= Grouping.FEWEST_IN_GROUP)
        .sorted(
            Comparator.comparingInt((List<String> group) -> -group.size())
                .thenComparing(List::getFirst))
        .limit(MOST_GROUPS)
        .toList();
  }

  /// The group in which most go by the title of this participant; empty where none does.
  static Optional<List<String>> joined(
      List<Item> said, List<List<String>> groups, Map<String, List<Item>> people) {
    var own = title(said);
    return groups.stream()
        .filter(group -> own.isPresent() && holders(own.get(), group, people) > 0)
        .max(Comparator.comparingLong(group -> holders(own.orElse(""), group, people)));
  }

  private static long holders(String title, List<String> group, Map<String, List<Item>> people) {
    return group.stream()
        .map(code -> title(people.getOrDefault(code, List.of())))
        .filter(other -> other.isPresent() && isSame(title, other.get()))
        .count();
  }

  /// The title that somebody goes by most; the first where several are used as often.
  static Optional<String> title(List<Item> said) {
    return Segments.titles(said).entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /// Whether two titles are the same but for case, marks and the endings of women and men.
  static boolean isSame(String one, String other) {
    var words = words(one);
    var others = words(other);
    boolean same = !words.isEmpty() && words.size() == others.size();
    for (int w = 0; same && w < words.size(); w++) {
      same = isSameWord(words.get(w), others.get(w));
    }
    return same;
  }

  /// Whether two titles are the same, or one says more of what the other says.
  static boolean isAlike(String one, String other) {
    return isSame(one, other) || isPart(one, other) || isPart(other, one);
  }

  /// Whether another title has all words of this one.
  static boolean isPart(String title, String other) {
    var own = words(title);
    return !own.isEmpty() && words(other).containsAll(own);
  }

  private static List<String> words(String title) {
    return Words.tokens(Accents.without(title));
  }

  private static boolean isSameWord(String one, String other) {
    int common = 0;
    while (common < Math.min(one.length(), other.length())
        && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    var rest = one.substring(common);
    var otherRest = other.substring(common);
    return one.equals(other)
        || (common >= LEAST_COMMON
            && (ENDINGS.contains(rest + "|" + otherRest)
                || ENDINGS.contains(otherRest + "|" + rest)));
  }
}
