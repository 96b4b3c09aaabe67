package io.personaassistant.evidence.transcript;

import io.personaassistant.evidence.transcript.SpeakerLabels.Label;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How labels look in a talk: bold or not, with a time or without one, each line a turn or not.
/// What looks otherwise than all that are known is no label.
final class LabelShapes {
  private static final Pattern STARS = Pattern.compile("\\s*(?:[>*-] +|#{1,6} +)?(\\**).*");

  private final List<String> lines;
  private final Function<String, Optional<Label>> known;
  private final Function<String, Optional<Label>> candidate;
  private final Set<String> shapes;
  private final boolean lineIsTurn;

  /// @param lines all lines that may hold speech
  /// @param known the label at the start of a line that is known to be one
  /// @param candidate what may be a label at the start of a line
  LabelShapes(
      List<String> lines,
      Function<String, Optional<Label>> known,
      Function<String, Optional<Label>> candidate) {
    this.lines = lines.stream().filter(line -> !line.isBlank()).toList();
    this.known = known;
    this.candidate = candidate;
    this.shapes =
        lines.stream()
            .flatMap(line -> known.apply(line).map(label -> shape(line, label)).stream())
            .collect(Collectors.toUnmodifiableSet());
    this.lineIsTurn =
        this.lines.stream()
            .allMatch(line -> known.apply(line).isPresent() || candidate.apply(line).isPresent());
  }

  /// Whether somebody may begin to speak at a line: it looks like those that are known to.
  boolean maySpeak(String line) {
    return begun(line).filter(label -> shapes.contains(shape(line, label))).isPresent();
  }

  /// Whoever speaks at a line behind an answer, told by the look of the label alone.
  ///
  /// @param i its index among the lines that are not blank
  Optional<String> speaker(int i) {
    var line = lines.get(i);
    return begun(line)
        .filter(label -> shapes.equals(Set.of(shape(line, label))))
        .filter(label -> !stars(line).isEmpty() || isTurn(i, label.said()))
        .map(Label::speaker);
  }

  private Optional<Label> begun(String line) {
    return candidate.apply(line).filter(label -> LoneLabels.isBeginning(label.said()));
  }

  /// Whether a line is a turn as each other is; of several such lines in a row, each may be about
  /// one thing.
  private boolean isTurn(int i, String said) {
    return lineIsTurn
        && LoneLabels.isSentence(said)
        && isKnown(i - 1)
        && (i + 1 == lines.size() || isKnown(i + 1));
  }

  private boolean isKnown(int i) {
    return i >= 0 && known.apply(lines.get(i)).isPresent();
  }

  private static String shape(String line, Label label) {
    return stars(line) + (label.at().isEmpty() ? "" : " timed");
  }

  /// Those before a bold label.
  private static String stars(String line) {
    var matcher = STARS.matcher(line);
    return matcher.matches() ? matcher.group(1) : "";
  }
}
