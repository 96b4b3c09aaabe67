package io.personaassistant.drafting.prompt;

/// How somebody wants their drafts, unless a request says otherwise.
///
/// @param language its name in English, `""` for English
/// @param tone `warm`, `plain`, `formal`, `short`, or `""` for as they come
public record Voice(String language, String tone) {
  /// As they come, in English.
  public static final Voice NONE = new Voice("", "");
}
