package io.personaassistant.terminal.run;

import io.personaassistant.checking.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The level of a finding, or the verdict that follows from it, from which a command ends with exit
/// code 1.
public final class FailOn {
  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description =
          "exit with 1 at a finding of this level or worse: `warning` or `error`, as a verdict"
              + " `warn` or `fail`")
  List<String> typed = new ArrayList<>();

  /// What `--fail-on` says; empty when it was not said.
  ///
  /// @throws WrongUse for another word
  public Optional<Verdict> verdict() {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    return switch (typed.getLast().toLowerCase(Locale.ROOT)) {
      case "warn", "warning" -> Optional.of(Verdict.WARN);
      case "fail", "error" -> Optional.of(Verdict.FAIL);
      default -> throw new WrongUse("--fail-on is warning or error, as a verdict warn or fail.");
    };
  }
}
