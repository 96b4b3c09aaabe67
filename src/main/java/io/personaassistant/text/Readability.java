package io.personaassistant.text;

/// How hard a text is to read. English; unreliable under a hundred words, so it only advises.
public final class Readability {
  private Readability() {}

  /// The Flesch-Kincaid grade: the years of school it takes.
  public static double grade(String text) {
    var words = Words.tokens(text);
    int sentences = Math.max(1, Words.sentences(text).size());
    int syllables = words.stream().mapToInt(Readability::syllables).sum();
    int count = Math.max(1, words.size());
    return 0.39 * count / sentences + 11.8 * syllables / count - 15.59;
  }

  private static int syllables(String word) {
    int groups = 0;
    boolean vowel = false;
    for (int i = 0; i < word.length(); i++) {
      boolean now = "aeiouy".indexOf(word.charAt(i)) >= 0;
      if (now && !vowel) {
        groups++;
      }
      vowel = now;
    }
    boolean silent = word.endsWith("e") && !word.endsWith("le") && groups > 1;
    return Math.max(1, groups - (silent ? 1 : 0));
  }
}
