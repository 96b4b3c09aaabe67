package io.personaassistant.evidence.segment;

import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The words that the participants of a group use and others do not. Each participant counts once,
/// however often they say it.
public final class Distinctive {
  private static final int LEAST_PARTICIPANTS = 2;
  private static final double LEAST_TIMES = 2;

  private Distinctive() {}

  /// For each group the words that set it apart, the most telling first, as they are mostly
  /// written.
  ///
  /// @param groups for each group the texts of each of its participants
  public static List<List<String>> of(List<List<List<String>>> groups, int most) {
    var speakers = groups.stream().map(Distinctive::speakers).toList();
    var forms = new HashMap<String, Map<String, Integer>>();
    groups.forEach(group -> group.forEach(texts -> texts.forEach(text -> note(text, forms))));
    var words = new ArrayList<List<String>>();
    for (int g = 0; g < groups.size(); g++) {
      words.add(one(g, groups, speakers, forms, most));
    }
    return words;
  }

  private record Telling(String stem, double weight) {}

  private static List<String> one(
      int own,
      List<List<List<String>>> groups,
      List<Map<String, Integer>> speakers,
      Map<String, Map<String, Integer>> forms,
      int most) {
    int size = groups.get(own).size();
    int others = groups.stream().mapToInt(List::size).sum() - size;
    var telling = new ArrayList<Telling>();
    speakers
        .get(own)
        .forEach((stem, inside) -> {
          int outside = -inside;
          for (var group : speakers) {
            outside += group.getOrDefault(stem, 0);
          }
          double share = (inside + 0.5) / (size + 1);
          double elsewhere = (outside + 0.5) / (others + 1);
          if (inside >= LEAST_PARTICIPANTS && share >= LEAST_TIMES * elsewhere) {
            telling.add(new Telling(stem, share * Math.log(share / elsewhere)));
          }
        });
    return telling.stream()
        .sorted(Comparator.comparingDouble((Telling t) -> -t.weight()).thenComparing(Telling::stem))
        .limit(most)
        .map(t -> written(forms.getOrDefault(t.stem(), Map.of()), t.stem()))
        .toList();
  }

  /// By stem how many participants of a group use it.
  private static Map<String, Integer> speakers(List<List<String>> group) {
    var speakers = new TreeMap<String, Integer>();
    for (var texts : group) {
      Set<String> own = new HashSet<>();
      texts.forEach(text -> own.addAll(CommonWords.stems(text)));
      own.forEach(stem -> speakers.merge(stem, 1, Integer::sum));
    }
    return speakers;
  }

  private static void note(String text, Map<String, Map<String, Integer>> forms) {
    CommonWords.without(text)
        .forEach(word ->
            forms
                .computeIfAbsent(Words.stem(word), _ -> new TreeMap<>())
                .merge(word, 1, Integer::sum));
  }

  private static String written(Map<String, Integer> forms, String otherwise) {
    return forms.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }
}
