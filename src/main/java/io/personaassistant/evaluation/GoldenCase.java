package io.personaassistant.evaluation;

import java.util.Locale;

/// One golden request.
///
/// @param id names it in files and results, such as `message-3`
/// @param type the command word of its draft type; `brief` is answered without a model
/// @param option the variant it asks for or that the persona's channel leads to, `""` for none
/// @param persona the slug of the golden persona it is about
/// @param records how much is known of that persona
/// @param expect what a good model does with it
/// @param trap what is wrong with the request, if anything
/// @param words the request as typed after `/persona`
public record GoldenCase(
    String id,
    String type,
    String option,
    String persona,
    Records records,
    Expect expect,
    Trap trap,
    String words) {

  /// How much is known of a golden persona.
  public enum Records {
    RICH,
    THIN,
    CONTRADICTORY,
    STALE,
    NONE;

    /// The word in files and results.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What a good model does.
  public enum Expect {
    /// The records hold an answer.
    DRAFT,
    /// They hold none: the right draft is an empty one.
    ABSTAIN;

    /// The word in files and results.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What is wrong with a request.
  public enum Trap {
    NONE,
    /// It asks for something that nobody has researched and no fact promises.
    NOTHING,
    /// It holds instructions for the model.
    INJECTION,
    /// It holds personal data.
    PERSONAL_DATA,
    /// It asks for what may not be written.
    IMPOSSIBLE;

    /// The word in files and results, `""` for none.
    public String word() {
      return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
    }
  }
}
