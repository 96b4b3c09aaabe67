package io.personaassistant.text;

/// A piece of a text: what it says and where it stands.
///
/// @param text the exact substring
/// @param start offset in UTF-16 units
/// @param end offset after it in UTF-16 units
public record Span(String text, int start, int end) {
  /// The piece of `whole` between two offsets.
  public static Span of(String whole, int start, int end) {
    return new Span(whole.substring(start, end), start, end);
  }

  /// Whether the two share a character.
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
