package io.personaassistant.slack.keeping;

import io.personaassistant.answering.editing.Field;
import io.personaassistant.answering.editing.Kept;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.view.keeping.Notices;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What people typed into a window.
final class WindowInputs {
  private WindowInputs() {}

  /// The lines of a text that hold something, without bullets in front; each once, in order.
  static List<String> lines(String text) {
    return text.lines()
        .map(l -> l.replaceFirst("^\\s*(?:[-*•–]|\\d{1,2}[.)])\\s+", "").strip())
        .map(l -> l.replaceAll("\\s+", " "))
        .filter(l -> !l.isEmpty())
        .distinct()
        .toList();
  }

  /// What became of a change, for who sent it.
  ///
  /// @param window shows the records with a sentence on what happened
  /// @param done that sentence for a change that is stored
  /// @param again the window once more where somebody else was quicker
  /// @param block the input that a refused field stands in
  static Outcome outcome(
      Office office,
      Submitted submitted,
      Kept kept,
      UnaryOperator<String> window,
      Function<Kept.Done, String> done,
      Function<Kept.Clash, String> again,
      UnaryOperator<String> block) {
    return switch (kept) {
      case Kept.Done stored -> {
        office.changed(submitted.asker());
        yield new Outcome.Show(window.apply(done.apply(stored)));
      }
      case Kept.Same _ -> new Outcome.Show(window.apply(Notices.SAME));
      case Kept.Clash clash -> new Outcome.Show(again.apply(clash));
      case Kept.Gone() -> error(submitted, Notices.GONE);
      case Kept.Refused(var where, var sentence) -> Outcome.error(block.apply(where), sentence);
    };
  }

  /// The field that a refusal names.
  static <F extends Field<?>> F field(Collection<F> fields, String word) {
    return fields.stream().filter(f -> f.word().equals(word)).findFirst().orElseThrow();
  }

  /// Keeps a window as it is, with a sentence at its first input.
  static Outcome error(Submitted submitted, String sentence) {
    return Outcome.error(submitted.inputs().getFirst(), sentence);
  }
}
