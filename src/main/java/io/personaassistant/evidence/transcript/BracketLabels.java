package io.personaassistant.evidence.transcript;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells `[Speaker 2] every week`, as some recorders write who speaks, from `[Music] every week`:
/// two or more speak, each by a word such as `Interviewer` or, where nothing else says who speaks,
/// more than once. Pure functions.
final class BracketLabels {
  private static final Pattern LABEL =
      Pattern.compile("\\s*\\[(\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’_ -]{0,39})]:?(?:\\s+(.*))?");

  private static final Set<String> NOISES =
      Set.copyOf(ResourceLines.words(BracketLabels.class, "noises.txt"));

  private static final Set<String> NOISE_PARTS =
      Set.copyOf(ResourceLines.words(BracketLabels.class, "noise-parts.txt"));

  private static final int FEWEST = 2;

  private BracketLabels() {}

  /// The lines with each such label as `Speaker 2: every week`; as they are where none is.
  ///
  /// @param isLabelled whether lines say in another way who speaks: what stands in brackets beside
  ///   names is a note
  static List<String> plain(List<String> lines, Predicate<List<String>> isLabelled) {
    Map<String, Integer> times = new HashMap<>();
    lines.forEach(line -> label(line).ifPresent(label -> times.merge(label, 1, Integer::sum)));
    boolean others = !times.isEmpty() && isLabelled.test(lines);
    var speaking =
        times.entrySet().stream()
            .filter(e -> SpeakerRole.isPart(e.getKey()) || !others && e.getValue() >= FEWEST)
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

  /// What stands in brackets at the start of a line, but for notes of how something is said and of
  /// what is heard besides.
  private static Optional<String> label(String line) {
    var found = LABEL.matcher(line);
    return found.matches() && !isNote(found.group(1).strip())
        ? Optional.of(found.group(1).strip().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /// `[Laughs]`, `[Background noise]` or `[Door closes]`, where a name would have a capital.
  private static boolean isNote(String label) {
    var words = Words.tokens(label.toLowerCase(Locale.ROOT));
    boolean isAlone = words.size() == 1;
    var others = words.stream().filter(w -> !isNoise(w, isAlone)).toList();
    var last = label.substring(label.lastIndexOf(' ') + 1);
    return others.isEmpty()
        || !isAlone
            && Character.isLowerCase(last.charAt(0))
            && (Verbs.ofThird(last).isPresent() || Verbs.ofIng(last).isPresent());
  }

  private static boolean isNoise(String word, boolean isAlone) {
    return NOISES.contains(word)
        || StageMarks.isMark(word)
        || !isAlone && NOISE_PARTS.contains(word);
  }
}
