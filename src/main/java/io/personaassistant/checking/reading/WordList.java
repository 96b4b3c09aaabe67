package io.personaassistant.checking.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Lists of words as they stand in a text, since one on a line each hides the code around them.
public final class WordList {
  private WordList() {}

  /// The words of a text, which has one blank between two; the same one may stand there twice.
  public static Set<String> of(String words) {
    return Set.copyOf(new TreeSet<>(Arrays.asList(words.split(" ", -1))));
  }

  /// The phrases of a text, which has a comma and a blank between two, in their order.
  public static List<String> phrases(String phrases) {
    return List.of(phrases.split(", ", -1));
  }
}
