package io.personaassistant.terminal.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Questions on standard output, answers from standard input. Where the input ends before the last
/// question, it refuses with a sentence.
public final class Dialogue {
  private final Surroundings surroundings;
  private final PrintStream out;
  private final BufferedReader in;

  private final String command;

  /// @param command what to run again where the input ends too early
  public Dialogue(Surroundings surroundings, String command) {
    this.command = command;
    this.surroundings = surroundings;
    this.out = surroundings.out();
    this.in = new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8));
  }

  /// Says something, wrapped; an empty text leaves a line free.
  public void say(String text) {
    out.print(surroundings.view().hanging(text));
  }

  /// What is typed after a question, without blanks around it; `""` for nothing.
  public String ask(String question) {
    out.print(question);
    out.flush();
    try {
      var line = in.readLine();
      if (line == null) {
        out.println();
        throw ended();
      }
      return line.strip();
    } catch (IOException _) {
      throw new Refused("Standard input broke off, so nothing more was written; run it again.");
    }
  }

  private Refused ended() {
    return new Refused(
        "The input ended before the last question, so nothing more was written. Run `"
            + command
            + "` in a terminal, and press Enter to leave something out.");
  }

  /// The same for what nobody may read over a shoulder or in the window later: at a terminal it is
  /// not shown.
  public String secret(String question) {
    var console = surroundings.isAtConsole() ? System.console() : null;
    if (console == null) {
      return ask(question);
    }
    var typed = console.readPassword("%s", question + "(not shown) ");
    if (typed == null) {
      throw ended();
    }
    return new String(typed).strip();
  }

  /// Whether the answer is yes; nothing typed is no, and anything else is asked again.
  public boolean yes(String question) {
    return choose(question + " [y/N] ", "yn", "y is yes; n or Enter is no.") == 'y';
  }

  /// The letter that was chosen, by itself or as the beginning of a word of letters; nothing typed
  /// is n. Anything else, such as `?`, shows the help and asks again.
  ///
  /// @param letters those that can be chosen, lower case
  public char choose(String question, String letters, String help) {
    while (true) {
      var typed = ask(question).toLowerCase(Locale.ROOT);
      if (typed.isEmpty()) {
        return 'n';
      }
      if (letters.indexOf(typed.charAt(0)) >= 0 && typed.chars().allMatch(Character::isLetter)) {
        return typed.charAt(0);
      }
      say(help);
    }
  }
}
