package io.personaassistant.evidence.segment;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Words;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of a text that say what it is about: neither function words nor words that everybody
/// uses of everything. English.
public final class CommonWords {
  private static final int SHORTEST = 3;
  private static final Set<String> STEMS =
      ResourceLines.of(CommonWords.class, "common-words.txt").stream()
          .flatMap(line -> Arrays.stream(line.split(" ", -1)))
          .map(Words::stem)
          .collect(Collectors.toUnmodifiableSet());

  private CommonWords() {}

  /// The telling words in order, lower case, as they are written.
  public static Stream<String> without(String text) {
    return Words.tokens(text).stream()
        .filter(word -> word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter))
        .filter(word -> !Words.isStop(word) && !STEMS.contains(Words.stem(word)));
  }

  /// The stems of the telling words.
  public static Set<String> stems(String text) {
    return without(text).map(Words::stem).collect(Collectors.toUnmodifiableSet());
  }
}
