package io.personaassistant.evidence.transcript;

/// Something one person said without a break.
///
/// @param line where it begins in the file, from 1; the number of the paragraph in a DOCX
/// @param at when it began, as `0:12:03`; `""` where the file does not say
/// @param speaker the label as typed, `""` where nobody is named
/// @param text on one line, never blank
public record Turn(int line, String at, String speaker, String text) {
  /// The same with something added at its end.
  Turn and(String more) {
    return new Turn(line, at, speaker, text + " " + more);
  }
}
