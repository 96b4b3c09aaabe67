package io.personaassistant.terminal.run;

import io.personaassistant.answering.Program;
import io.personaassistant.text.Json;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/// A command that opens the program.
public abstract class OpeningCommand implements Callable<Integer> {
  protected final Surroundings surroundings;

  @Mixin CommonOptions common = new CommonOptions();

  /// @param surroundings where it runs
  protected OpeningCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// Its settings and what it opens with them.
  protected Session session() {
    return new Session(surroundings, common);
  }

  /// Prints one line for a script as it is.
  public final void print(String line) {
    surroundings.out().println(line);
  }

  /// Prints one JSON object in a line.
  protected final void printJson(Object value) {
    print(Json.write(value));
  }

  /// Says on standard error what is beside the result.
  protected final void remark(String sentence) {
    surroundings.remark(sentence);
  }

  /// Prints a sentence or a line of a list on standard output, wrapped.
  public final void say(String line) {
    surroundings.out().print(session().view().hanging(line));
  }

  /// Prints sentences on standard output, wrapped.
  protected void tell(String sentences) {
    surroundings.out().print(session().view().sentence(sentences));
  }

  /// Notes in the log who did what; the detail holds no words of customers.
  ///
  /// @param by the name somebody gave for it, null for their user name
  protected void note(
      Program program, @Nullable String by, String action, String subject, String detail) {
    program.members().note(surroundings.person(by), action, subject, detail);
  }
}
