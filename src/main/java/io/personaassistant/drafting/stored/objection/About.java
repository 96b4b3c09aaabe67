package io.personaassistant.drafting.stored.objection;

import io.personaassistant.text.Graphemes;

/// What an answer is about: words that a customer said, or a thing of which somebody asks what they
/// think.
///
/// @param words may be `""`
/// @param isAsked whether it is such a thing
public record About(String words, boolean isAsked) {
  private static final int MOST = 200;

  /// What stands above the answer to it.
  String line() {
    return (isAsked ? "You asked about: " : "You heard: ") + "“" + Graphemes.cut(words, MOST) + "”";
  }
}
