package io.personaassistant.checking.line;

import java.util.Locale;

/// How much a finding weighs: an error stops the line, a warning is shown with it, an info is
/// noted.
public enum Level {
  ERROR,
  WARNING,
  INFO;

  /// The word used in output and the database: `error`, `warning`, `info`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
