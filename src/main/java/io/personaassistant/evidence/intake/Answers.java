package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.PlainWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Stored answers by the table they came in, what was asked, who answered and when: what finds an
/// answer again that comes in other words.
final class Answers {
  /// The key of what else stands in the row of an answer which can be told from all others of its
  /// table, a list of texts.
  static final String BESIDE = "\u0004";

  /// Rows move when a table is exported again.
  private static final Pattern LINE = Pattern.compile(" · line \\d+$");

  private final Map<List<String>, List<Evidence>> stored = new HashMap<>();
  private final Set<List<String>> file;

  /// @param texts what the rows of the file say: what is still said there was not reworded
  Answers(Collection<Evidence> items, Collection<String> texts) {
    file = texts.stream().map(PlainWords::of).collect(Collectors.toSet());
    items.stream()
        .filter(item -> !item.sample())
        .forEach(item -> stored.computeIfAbsent(key(item), _ -> new ArrayList<>()).add(item));
  }

  /// The only stored item that an answer can be another wording of.
  ///
  /// @param beside what else its row holds: who answered two questions gave two answers
  Optional<Evidence> before(Evidence item, List<String> beside) {
    var alike = stored.getOrDefault(key(item), List.of());
    Set<List<String>> others = beside.stream().map(PlainWords::of).collect(Collectors.toSet());
    if (alike.size() != 1) {
      return Optional.empty();
    }
    var words = PlainWords.of(alike.getFirst().text());
    return others.contains(words) || file.contains(words)
        ? Optional.empty()
        : Optional.of(alike.getFirst());
  }

  private static List<String> key(Evidence item) {
    return List.of(
        item.sourceType().word(),
        LINE.matcher(item.sourceRef()).replaceFirst(""),
        item.date().toString(),
        item.participant());
  }
}
