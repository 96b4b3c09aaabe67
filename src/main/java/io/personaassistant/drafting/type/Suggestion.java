package io.personaassistant.drafting.type;

import io.personaassistant.text.Similarity;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// What to write instead of a word that a prompt file got wrong.
final class Suggestion {
  /// Words this many edits apart may be meant for each other.
  static final int EDITS = 2;

  /// More than this nobody reads in one line.
  private static final int MOST = 20;

  private Suggestion() {}

  /// `did you mean ...?`, else those that share a part with it, else all, or the first of them.
  static String of(String typed, Collection<String> known) {
    var near = Similarity.nearest(typed, known, EDITS);
    if (!near.isEmpty()) {
      return "did you mean `" + near.getFirst() + "`?";
    }
    var parts = Set.of(parts(typed));
    var alike =
        known.stream()
            .filter(
                k -> List.of(parts(k)).stream().anyMatch(p -> p.length() > 3 && parts.contains(p)))
            .sorted()
            .toList();
    // a number in a name may be any: at_most_N_sentences
    var shown =
        (alike.isEmpty() ? known : alike)
            .stream().map(k -> k.replaceAll("\\d+", "N")).distinct().sorted().toList();
    return "known are "
        + String.join(", ", shown.subList(0, Math.min(MOST, shown.size())))
        + (shown.size() > MOST ? " and " + (shown.size() - MOST) + " more" : "");
  }

  private static String[] parts(String word) {
    return Arrays.stream(word.split("_", -1)).distinct().toArray(String[]::new);
  }
}
