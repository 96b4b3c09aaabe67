package io.personaassistant.text;

/// A capitalised name as it stands in a text.
///
/// @param text the exact substring, without a possessive ending
/// @param start offset in UTF-16 units
/// @param end offset after it in UTF-16 units
/// @param cue what makes it a person or a company
/// @param opensSentence its first word may be capitalised only because it begins the sentence
public record Name(String text, int start, int end, Cue cue, boolean opensSentence) {
  /// What the words around a name say it is.
  public enum Cue {
    NONE,
    PERSON,
    COMPANY
  }
}
