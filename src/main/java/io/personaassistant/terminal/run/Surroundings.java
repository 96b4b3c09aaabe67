package io.personaassistant.terminal.run;

import io.personaassistant.answering.Program;
import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.workspace.Settings;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the command line needs from outside, so that a test can be that outside.
///
/// @param environment the variables, without those of a `.env` file
/// @param folder the working folder: where `.env` and `data/` are
/// @param terminal whether a person types standard input and reads standard output
/// @param columns how wide it is; what no terminal shows has no end
public record Surroundings(
    Map<String, String> environment,
    Path folder,
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean terminal,
    int columns,
    Clock clock,
    Models models,
    Slack slack) {

  /// Who is at the command line: the name given, else the user's name.
  public String person(@Nullable String given) {
    if (given != null && !given.isBlank()) {
      return given.strip();
    }
    return environment.getOrDefault(
        "USER", environment.getOrDefault("USERNAME", "somebody at the command line"));
  }

  /// How many columns an answer takes.
  int width() {
    return terminal ? Math.min(columns, 100) : columns;
  }

  /// How wide the output is: as `COLUMNS` says, else as most terminals are. What a script or a file
  /// takes is not wrapped, so that paths and sentences are found there whole.
  public static int columns(Map<String, String> variables, boolean terminal) {
    var said = variables.getOrDefault("COLUMNS", "");
    return said.matches("[1-9]\\d{1,3}")
        ? Integer.parseInt(said)
        : terminal ? 96 : Integer.MAX_VALUE;
  }

  /// What lays out sentences on standard output or error.
  public TextView view() {
    return new TextView(width(), false);
  }

  /// Says on standard error what is beside the result: as wide as the terminal where a person reads
  /// it, each line as it is where a script does.
  public void remark(String sentences) {
    if (terminal) {
      sentences.lines().forEach(line -> err.print(view().hanging(line)));
    } else {
      err.println(sentences);
    }
  }

  /// Whether a person types at the console of this process, where what is typed need not be shown.
  boolean isAtConsole() {
    return in.equals(System.in) && terminal;
  }

  /// Variables in which `USER` is told where neither it nor `USERNAME` is, as in containers.
  ///
  /// @param user as the system knows whoever runs the program; `?` where it does not
  public static Map<String, String> withUser(Map<String, String> variables, String user) {
    boolean known = variables.containsKey("USER") || variables.containsKey("USERNAME");
    if (known || user.isBlank() || user.equals("?")) {
      return variables;
    }
    var all = new HashMap<>(variables);
    all.put("USER", user);
    return Collections.unmodifiableMap(all);
  }

  /// How to reach a model.
  public interface Models {
    /// The model that the settings name; one that always answers "not configured" when they name
    /// none.
    LanguageModel of(Settings settings);

    /// What the endpoint offers.
    Offer offer(Settings settings);
  }

  /// What a model endpoint offers.
  public sealed interface Offer {
    /// Model names in order.
    record Names(List<String> names) implements Offer {}

    /// It could not be asked; a sentence that says why and what to do.
    record Trouble(String why) implements Offer {}
  }

  /// How to reach Slack.
  public interface Slack {
    /// Answers people in Slack until the process is told to stop; the exit code.
    ///
    /// @throws NotServed when it cannot start
    int serve(Program program, Settings settings);

    /// Tries the tokens: a sentence for each thing that was tried.
    List<Tried> tryTokens(Settings settings);
  }

  /// Why the program cannot answer in Slack; the message is a sentence with the next step.
  public static final class NotServed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotServed(String sentence) {
      super(sentence);
    }
  }

  /// One thing that was tried, how it went, and what to do when it went wrong.
  public record Tried(String what, boolean works, String sentence) {}
}
