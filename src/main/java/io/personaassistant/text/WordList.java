package io.personaassistant.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Lists of words and phrases: short ones as they stand in the code, longer ones by their names in
/// `words.txt`.
public final class WordList {
  private static final Map<String, List<String>> TABLE =
      table(ResourceLines.of(WordList.class, "words.txt"));

  private WordList() {}

  static Map<String, List<String>> table(List<String> lines) {
    var table = new HashMap<String, List<String>>();
    for (var line : lines) {
      int tab = line.indexOf('\t');
      if (tab < 1) {
        throw new IllegalStateException("words.txt has no name and tab before “" + line + "”");
      }
      table
          .computeIfAbsent(line.substring(0, tab), _ -> new ArrayList<>())
          .add(line.substring(tab + 1));
    }
    return table;
  }

  /// The words of a text, which has one blank between two; the same one may stand there twice.
  public static Set<String> of(String words) {
    return Set.copyOf(new TreeSet<>(Arrays.asList(words.split(" ", -1))));
  }

  /// The words and phrases of a text, which has a stroke between two, each once.
  public static Set<String> stroked(String phrases) {
    return Set.of(phrases.split("\\|", -1));
  }

  /// The words of the table's list of this name.
  public static Set<String> named(String name) {
    return Set.copyOf(words(name));
  }

  /// The same in their order, with those that stand there twice.
  public static List<String> words(String name) {
    return List.of(String.join(" ", lines(name)).split(" ", -1));
  }

  /// Their stems.
  public static Set<String> stems(String name) {
    return Set.copyOf(Words.stems(String.join(" ", lines(name))));
  }

  /// The phrases of the table's list of this name, in their order.
  public static List<String> listed(String name) {
    return phrases(String.join(", ", lines(name)));
  }

  /// What the table's list of this name puts for what: "cash: money".
  public static Map<String, String> pairs(String name) {
    return pairs(name, listed(name));
  }

  static Map<String, String> pairs(String name, List<String> listed) {
    var pairs = new HashMap<String, String>();
    for (var pair : listed) {
      int colon = pair.indexOf(": ");
      if (colon < 1 || pairs.put(pair.substring(0, colon), pair.substring(colon + 2)) != null) {
        throw new IllegalStateException(
            "words.txt, " + name + ": “" + pair + "” is no pair, or the second for its word");
      }
    }
    return Map.copyOf(pairs);
  }

  /// The phrases of a text, which has a comma and a blank between two, in their order.
  public static List<String> phrases(String phrases) {
    return List.of(phrases.split(", ", -1));
  }

  private static List<String> lines(String name) {
    return Optional.ofNullable(TABLE.get(name))
        .orElseThrow(() -> new IllegalStateException("words.txt has no " + name));
  }
}
