package io.personaassistant.checking.lint.question;

import java.util.List;
import java.util.Locale;

/// A question as it would be asked.
///
/// @param context where it is asked
/// @param text the words that the respondent reads or hears
/// @param options the answers to choose from; empty for an open question
/// @param askedIf the condition under which it is asked, `""` for everybody
public record Question(Context context, String text, List<String> options, String askedIf) {
  public Question {
    options = List.copyOf(options);
  }

  /// The same question in other words.
  public Question withText(String changed) {
    return new Question(context, changed, options, askedIf);
  }

  /// The same question with other answers to choose from.
  public Question withOptions(List<String> changed) {
    return new Question(context, text, changed, askedIf);
  }

  /// Where questions are asked.
  public enum Context {
    SURVEY,
    INTERVIEW,
    SCREENER;

    /// The word used in files: `survey`, `interview`, `screener`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
