package io.personaassistant.terminal.eval;

import io.personaassistant.evaluation.ScoreCard;
import io.personaassistant.evaluation.ScoreComparison;
import io.personaassistant.evaluation.ScoreComparison.Row;
import io.personaassistant.terminal.run.Style;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.HiddenCharacters;
import java.time.Duration;
import java.util.Locale;

/// Two score cards side by side, measure by measure. Immutable.
final class ComparisonView {

  private final Style style;

  /// @param styled whether bold may be used
  ComparisonView(boolean styled) {
    this.style = new Style(styled);
  }

  String render(ScoreComparison comparison, ScoreCard card) {
    var out = new StringBuilder("\n");
    var before = shortened(comparison.former());
    var now = shortened(card.model());
    head(out, "%-30s%22s%22s".formatted("Compared", before, now));
    for (var row : comparison.rows()) {
      out.append(
          "  %-28s%22s%22s   %s%n"
              .formatted(row.label(), value(row, row.before()), value(row, row.now()), word(row)));
    }
    if (!comparison.sameCases()) {
      out.append("! The two answered different requests, so the figures say less.\n");
    }
    if (!comparison.samePrompts()) {
      out.append("! The prompts have changed in between, so it is not the model alone.\n");
    }
    out.append(
        "As the model wrote it, but for generic lines. Better and worse are said only of differences\n");
    out.append(
        "that chance alone would make less than one time in twenty; of times and tokens from a tenth.\n");
    return out.toString();
  }

  private void head(StringBuilder out, String text) {
    out.append(style.bold(text)).append('\n');
  }

  private static String shortened(String name) {
    return Graphemes.cut(HiddenCharacters.remove(name), 20);
  }

  private static String value(Row row, double value) {
    return switch (row.unit()) {
      case SHARE -> String.format(Locale.ROOT, "%.1f %%", value * 100);
      case TOKENS -> EvalWords.count(value);
      case MONEY -> String.format(Locale.ROOT, "%.2f", value);
      case MILLISECONDS -> EvalWords.time(Duration.ofMillis(Math.round(value)));
    };
  }

  private static String word(Row row) {
    return switch (row.change()) {
      case BETTER -> "better";
      case WORSE -> "worse";
      case SAME -> "-";
    };
  }
}
