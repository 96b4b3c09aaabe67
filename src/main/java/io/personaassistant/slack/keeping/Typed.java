package io.personaassistant.slack.keeping;

import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Submitted;
import java.util.List;
import java.util.Map;

/// What people typed into a window.
final class Typed {
  private Typed() {}

  /// The lines of a text that hold something, without bullets in front; each once, in order.
  static List<String> lines(String text) {
    return text.lines()
        .map(l -> l.replaceFirst("^\\s*(?:[-*•–]|\\d{1,2}[.)])\\s+", "").strip())
        .map(l -> l.replaceAll("\\s+", " "))
        .filter(l -> !l.isEmpty())
        .distinct()
        .toList();
  }

  /// Keeps a window as it is, with a sentence at its first input.
  static Outcome error(Submitted submitted, String sentence) {
    return new Outcome.Errors(Map.of(submitted.inputs().getFirst(), sentence));
  }
}
