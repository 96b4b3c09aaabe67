package io.personaassistant.drafting.stored.objection;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lists of words by which what was heard is told apart, as stems; they stand in
/// `heard-words.txt`.
final class HeardWords {
  private HeardWords() {}

  /// The stems of all words of a kind.
  static Set<String> of(String kind) {
    return ResourceLines.of(HeardWords.class, "heard-words.txt").stream()
        .filter(line -> line.startsWith(kind + ":"))
        .flatMap(line -> Words.stems(line.substring(kind.length() + 1)).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The phrases of a file by what stands before the colon of their line, in its order, each as
  /// stems.
  static Map<String, List<List<String>>> phrases(String file) {
    var phrases = new LinkedHashMap<String, List<List<String>>>();
    for (var line : ResourceLines.of(HeardWords.class, file)) {
      var parts = line.split(":", 2);
      phrases.put(parts[0], Stream.of(parts[1].split(",")).map(Words::stems).toList());
    }
    return phrases;
  }

  /// Whether a text has one of these phrases.
  static boolean has(List<String> stems, List<List<String>> phrases) {
    return phrases.stream().anyMatch(cue -> Collections.indexOfSubList(stems, cue) >= 0);
  }
}
