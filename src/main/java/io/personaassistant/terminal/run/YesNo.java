package io.personaassistant.terminal.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Asks a person on standard error, so that standard output holds the result alone.
public final class YesNo {
  private final Surroundings surroundings;

  public YesNo(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// Whether the answer begins with a y; the end of input is a no.
  public boolean asked(String question) {
    surroundings.err().print(question + " [y/N] ");
    surroundings.err().flush();
    try {
      var line =
          new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8))
              .readLine();
      surroundings.err().println();
      return line != null && line.strip().toLowerCase(Locale.ROOT).startsWith("y");
    } catch (IOException _) {
      return false;
    }
  }
}
