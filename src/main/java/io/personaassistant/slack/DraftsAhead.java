package io.personaassistant.slack;

/// What is said to who waits for a draft.
final class DraftsAhead {
  private DraftsAhead() {}

  /// How many drafts are in front of theirs.
  static String of(int ahead) {
    return "Many are asking; "
        + ahead
        + (ahead == 1 ? " draft is" : " drafts are")
        + " in front of yours.";
  }
}
