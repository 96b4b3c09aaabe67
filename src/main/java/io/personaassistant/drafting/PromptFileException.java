package io.personaassistant.drafting;

import java.util.List;

/// The prompts cannot be used. Each problem names file and line and says what to write; the message
/// holds them all and is meant for the admin.
public final class PromptFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  PromptFileException(List<Problem> problems) {
    super(String.join("\n", problems.stream().map(Problem::toString).toList()));
    this.problems = List.copyOf(problems);
  }

  /// Every problem found, in file order.
  public List<Problem> problems() {
    return problems;
  }

  /// One problem; `line` counts from 1.
  public record Problem(String file, int line, String what) {
    @Override
    public String toString() {
      return file + ":" + line + ": " + what;
    }
  }
}
