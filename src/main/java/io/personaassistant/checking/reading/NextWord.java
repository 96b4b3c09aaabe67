package io.personaassistant.checking.reading;

import java.util.Locale;

/// The word that follows a place in a text.
final class NextWord {
  private NextWord() {}

  /// The word in small letters that begins at `from` or one mark behind it, `""` where none does.
  static String after(String text, int from) {
    int start = from;
    while (start < text.length() && !Character.isLetter(text.charAt(start)) && start - from < 2) {
      start++;
    }
    int end = start;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
