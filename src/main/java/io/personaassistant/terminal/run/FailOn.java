package io.personaassistant.terminal.run;

import io.personaassistant.checking.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The verdict from which a command ends with exit code 1.
public final class FailOn {
  private FailOn() {}

  /// What `--fail-on` says; empty when it was not said.
  ///
  /// @throws WrongUse for another word
  public static Optional<Verdict> read(List<String> typed) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    return switch (typed.getLast().toLowerCase(Locale.ROOT)) {
      case "warn" -> Optional.of(Verdict.WARN);
      case "fail" -> Optional.of(Verdict.FAIL);
      default -> throw new WrongUse("--fail-on is warn or fail.");
    };
  }
}
