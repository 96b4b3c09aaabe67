package io.personaassistant.drafting.prompt;

import java.util.List;
import java.util.stream.Stream;

/// How somebody wants their drafts, unless a request says otherwise.
///
/// @param language its name in English, `""` for none in particular
/// @param tone `warm`, `plain`, `formal`, or `""` for as they come
/// @param length [#SHORT], or what the text has at most, such as `two sentences`; `""` for what its
///   type says
public record Voice(String language, String tone, String length) {
  /// The length of a draft that is to be short, whatever that comes to.
  public static final String SHORT = "short";

  /// As they come, in English.
  public static final Voice NONE = new Voice("", "", "");

  /// A voice in one word, as people set it.
  ///
  /// @param word a tone or [#SHORT]; `""` for none
  public static Voice of(String language, String word) {
    return word.equals(SHORT) ? new Voice(language, "", SHORT) : new Voice(language, word, "");
  }

  /// This, and where it says nothing what is usual.
  public Voice over(Voice usual) {
    return new Voice(
        language.isEmpty() ? usual.language : language,
        tone.isEmpty() ? usual.tone : tone,
        length.isEmpty() ? usual.length : length);
  }

  /// What it asks for besides the language, in words, such as "in two sentences at most".
  public List<String> wishes() {
    return Stream.of(tone, isMeasured() ? "in " + length + " at most" : length)
        .filter(wish -> !wish.isEmpty())
        .toList();
  }

  /// Whether it says how long exactly a draft may be.
  public boolean isMeasured() {
    return !length.isEmpty() && !length.equals(SHORT);
  }

  /// The language where it is another than that in which the records are kept, else `""`.
  String foreign() {
    return language.equals("English") ? "" : language;
  }
}
