package io.personaassistant.drafting.stored.objection;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Words;
import java.util.Set;
import java.util.stream.Collectors;

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
}
