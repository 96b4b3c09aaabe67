package io.personaassistant.answering.grammar;

import java.util.Arrays;
import java.util.Locale;

/// The words of what was typed, one after the other. Pure functions.
final class TypedText {
  private static final String MARKS = "\"“”„«»";

  private TypedText() {}

  /// In lower case; `""` for no word.
  static String firstWord(String text) {
    return text.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
  }

  /// What follows the first word, `""` for nothing.
  static String afterFirst(String text) {
    var parts = text.strip().split("\\s+", 2);
    return parts.length < 2 ? "" : parts[1].strip();
  }

  /// Quotation marks around all of it are the shell's or the person's, not part of what was heard.
  /// The first may have gone with the persona's name already.
  static String unquoted(String text) {
    long marks = text.chars().filter(c -> MARKS.indexOf(c) >= 0).count();
    boolean opens = !text.isEmpty() && MARKS.indexOf(text.charAt(0)) >= 0;
    boolean closes = !text.isEmpty() && MARKS.indexOf(text.charAt(text.length() - 1)) >= 0;
    int from = opens && (closes || marks == 1) ? 1 : 0;
    int to = text.length() - (closes && (opens || marks == 1) ? 1 : 0);
    return from < to ? text.substring(from, to).strip() : text;
  }

  /// The parts that are not blank, with a space between them.
  static String join(String... parts) {
    return String.join(
        " ", Arrays.stream(parts).map(String::strip).filter(p -> !p.isEmpty()).toList());
  }

  /// Its length in code points.
  static int characters(String text) {
    return text.codePointCount(0, text.length());
  }
}
