package io.personaassistant.drafting.prompt;

/// How somebody wants their drafts, unless a request says otherwise.
///
/// @param language its name in English, `""` for none in particular
/// @param tone `warm`, `plain`, `formal`, `short`, or `""` for as they come
/// @param length what the text has at most, such as `two sentences`; `""` for what its type says
public record Voice(String language, String tone, String length) {
  /// As they come, in English.
  public static final Voice NONE = new Voice("", "");

  public Voice(String language, String tone) {
    this(language, tone, "");
  }

  /// This, and where it says nothing what is usual.
  public Voice over(Voice usual) {
    return new Voice(
        language.isEmpty() ? usual.language : language,
        tone.isEmpty() ? usual.tone : tone,
        length.isEmpty() ? usual.length : length);
  }

  /// The language where it is another than that in which the records are kept, else `""`.
  String foreign() {
    return language.equals("English") ? "" : language;
  }
}
