package io.personaassistant.drafting.type;

import java.util.Comparator;
import java.util.List;

/// The prompts cannot be used. Each problem names file and line and says what to write; the message
/// holds them all and is meant for the admin.
public final class PromptFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /// Each problem is told once, in the order of files and lines.
  PromptFileException(List<Problem> all) {
    this(
        "",
        all.stream()
            .distinct()
            .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
            .toList());
  }

  /// The files cannot even be read: a sentence without a full stop.
  PromptFileException(String sentence) {
    this(sentence, List.of());
  }

  private PromptFileException(String sentence, List<Problem> problems) {
    super(
        problems.isEmpty()
            ? sentence
            : String.join("\n", problems.stream().map(Problem::toString).toList()));
    this.problems = problems;
  }

  /// Every problem found, in file order.
  List<Problem> problems() {
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
