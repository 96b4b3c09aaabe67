package io.personaassistant.evidence.transcript;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells `[Speaker 2] every week`, as some recorders write who speaks, from `[Music] every week`:
/// two or more speak, each more than once or by a word such as `Interviewer`. Pure functions.
final class BracketLabels {
  private static final Pattern LABEL =
      Pattern.compile("\\s*\\[(\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’_ -]{0,39})]:?(?:\\s+(.*))?");

  private static final int FEWEST = 2;

  private BracketLabels() {}

  /// The lines with each such label as `Speaker 2: every week`; as they are where none is.
  static List<String> plain(List<String> lines) {
    Map<String, Integer> times = new HashMap<>();
    lines.forEach(line -> label(line).ifPresent(label -> times.merge(label, 1, Integer::sum)));
    var speaking =
        times.entrySet().stream()
            .filter(
                e -> e.getValue() >= FEWEST || SpeakerRole.of(e.getKey()) != SpeakerRole.UNKNOWN)
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    return speaking.size() < FEWEST
        ? lines
        : lines.stream().map(line -> plain(line, speaking)).toList();
  }

  private static String plain(String line, Set<String> speaking) {
    var found = LABEL.matcher(line);
    if (label(line).filter(speaking::contains).isEmpty() || !found.matches()) {
      return line;
    }
    var said = found.group(2);
    return found.group(1).strip() + ":" + (said == null ? "" : " " + said);
  }

  /// What stands in brackets at the start of a line, but for notes of how something is said.
  private static Optional<String> label(String line) {
    var found = LABEL.matcher(line);
    return found.matches() && !StageMarks.without("[" + found.group(1) + "]").isEmpty()
        ? Optional.of(found.group(1).strip().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
