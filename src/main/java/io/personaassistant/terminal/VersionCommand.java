package io.personaassistant.terminal;

import io.personaassistant.terminal.run.Surroundings;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `persona version`.
@Command(name = "version", description = "Which version of the program and of Java this is.")
final class VersionCommand implements Callable<Integer> {
  /// The same as in `pom.xml`, which a test holds.
  static final String VERSION = "0.1.0-SNAPSHOT";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  private final Surroundings surroundings;

  VersionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    print(surroundings.out());
    return 0;
  }

  static void print(PrintStream out) {
    out.println("persona " + VERSION + " (Java " + Runtime.version() + ")");
  }
}
