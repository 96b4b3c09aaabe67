package io.personaassistant.text;

import java.util.List;
import java.util.regex.Pattern;

/// Words that a text gives as somebody's own: in quotation marks or as a block quote.
///
/// @param text the exact words, without the marks
/// @param start offset of the words in UTF-16 units
/// @param end offset after the words in UTF-16 units
public record Quotation(String text, int start, int end) {
  private static final Pattern ELLIPSIS =
      Pattern.compile(
          "\\[\\s?(?:…|\\.\\.\\.)\\s?\\]|\\((?:…|\\.\\.\\.)\\)|…|\\.\\.\\.\\.?|\\. \\. \\.");

  /// The pieces between ellipses, without the empty ones; one when there is no ellipsis.
  public List<String> segments() {
    return ELLIPSIS
        .splitAsStream(text)
        .map(String::strip)
        .filter(segment -> Words.count(segment) > 0)
        .toList();
  }
}
