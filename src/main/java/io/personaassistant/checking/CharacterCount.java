package io.personaassistant.checking;

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
  /// outside.
  SMS
}
