package io.personaassistant.checking;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import java.util.List;
import java.util.Locale;

/// What the findings of a line come to. A line that fails is never shown.
public enum Verdict {
  PASS,
  WARN,
  FAIL;

  /// Fail with any error, else warn with any warning, else pass.
  public static Verdict of(List<Finding> findings) {
    if (findings.stream().anyMatch(f -> f.level() == Level.ERROR)) {
      return FAIL;
    }
    return findings.stream().anyMatch(f -> f.level() == Level.WARNING) ? WARN : PASS;
  }

  /// The word used in output and the database: `pass`, `warn`, `fail`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
