package io.personaassistant.checking.line;

import io.personaassistant.text.Graphemes;

/// How a platform counts the characters of a field.
public enum CharacterCount {
  /// What a reader sees: grapheme clusters.
  GRAPHEMES,
  /// Unicode code points.
  CODE_POINTS,
  /// UTF-16 units, as JavaScript counts.
  UTF16,
  /// Google Ads: East Asian wide and full-width characters count 2.
  WIDTH,
  /// X posts: any link counts 23, most CJK and each emoji 2.
  X_WEIGHTED,
  /// SMS septets: GSM-7 with its two-septet extension, or UCS-2 units when any character is
  /// outside. A UCS-2 unit weighs 16/7 septets, rounded up over the text, so that one limit holds
  /// for both: 70 units fill the 160 septets of a part.
  SMS;

  /// How many characters the platform counts in this text.
  public int count(String text) {
    return switch (this) {
      case GRAPHEMES -> Graphemes.count(text);
      case CODE_POINTS -> text.codePointCount(0, text.length());
      case UTF16 -> text.length();
      case WIDTH -> PlatformLengths.width(text);
      case X_WEIGHTED -> PlatformLengths.weighted(text);
      case SMS -> PlatformLengths.septets(text);
    };
  }
}
