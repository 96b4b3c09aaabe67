package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Praise;
import io.personaassistant.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Balanced answers from one end to the other.
final class Scale {
  private Scale() {}

  /// Five answers with the neutral one in the middle.
  static List<String> between(String one, String other) {
    return List.of(
        "Very " + one,
        Sentence.upperFirst(one),
        "Neither " + one + " nor " + other,
        Sentence.upperFirst(other),
        "Very " + other);
  }

  /// The ends that a question or its answers name: `easy`, `difficult`.
  static Optional<List<String>> ends(Asked asked) {
    for (var text : List.of(asked.text(), String.join(" ", asked.options()))) {
      for (var word : text.split("[^\\p{L}'-]+", -1)) {
        if (Praise.of(word) > 0 && Praise.hasOpposite(word) && !word.equals("well")) {
          return Optional.of(List.of(word, Praise.opposite(word)));
        }
      }
    }
    return asked.options().stream().anyMatch(o -> Praise.of(o.toLowerCase(Locale.ROOT)) != 0)
        ? Optional.of(List.of("good", "bad"))
        : Optional.empty();
  }
}
