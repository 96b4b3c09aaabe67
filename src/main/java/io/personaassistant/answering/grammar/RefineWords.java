package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.text.ResourceLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Words of what is asked of a draft, in the languages that we read; they stand in
/// `refine-words.txt`.
final class RefineWords {
  private static final Map<String, Set<String>> TABLE = read();

  /// Words that say nothing about what is wanted.
  static final Set<String> FILLERS = of("filler");

  /// Words that show that something said before is meant.
  static final Set<String> CUES = of("cue");

  /// What a number of a line stands behind.
  static final Set<String> LINE = of("line");

  /// What a language stands behind.
  static final Set<String> INTO = of("into");

  /// What a channel stands behind that a text becomes.
  static final Set<String> AS = of("as");

  /// What a channel or somebody stands behind whom a text is for.
  static final Set<String> FOR = of("for");

  static final Set<String> ARTICLES = of("article");

  /// What a language may follow at once.
  static final Set<String> TRANSLATE = of("translate");

  /// What asks for other words, and for no others in particular.
  static final Set<String> RENEW = of("renew");

  private RefineWords() {}

  private static Map<String, Set<String>> read() {
    var table = new HashMap<String, Set<String>>();
    for (var line : ResourceLines.of(RefineWords.class, "refine-words.txt")) {
      var tab = line.indexOf('\t');
      var words = table.computeIfAbsent(line.substring(0, tab), _ -> new HashSet<>());
      for (var word : line.substring(tab + 1).split(",", -1)) {
        words.add(word.strip());
      }
    }
    return Map.copyOf(table);
  }

  private static Set<String> of(String kind) {
    return Set.copyOf(TABLE.getOrDefault(kind, Set.of()));
  }

  /// What a phrase asks for by itself, case aside; empty for all other words.
  static Optional<Refinement> whole(String phrase) {
    var typed = phrase.toLowerCase(Locale.ROOT);
    return Refinement.of(typed)
        .or(() ->
            Refinement.words().stream()
                .filter(word -> TABLE.getOrDefault(word, Set.of()).contains(typed))
                .findFirst()
                .flatMap(Refinement::of))
        .filter(Refinement::isWhole);
  }
}
