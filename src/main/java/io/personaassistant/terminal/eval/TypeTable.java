package io.personaassistant.terminal.eval;

import io.personaassistant.evaluation.Group;
import io.personaassistant.evaluation.Measure;
import io.personaassistant.evaluation.Ratio;
import io.personaassistant.evaluation.ScoreCard;
import java.util.function.UnaryOperator;

/// The part of a score card with one line a draft type.
final class TypeTable {
  private TypeTable() {}

  /// @param bold makes the heading bold where that is shown
  static String of(ScoreCard card, UnaryOperator<String> bold) {
    var out = new StringBuilder();
    var form = "  %-13s%6s%8s%8s%9s%9s%8s%8s%6s%9s%10s%n";
    out.append(
        bold.apply(
            form.formatted(
                "By type", "asked", "passed", "right", "cites", "quotes", "numbers", "limits",
                "lint", "generic", "draft")));
    card.types()
        .forEach((type, group) -> {
          var written = group.written();
          out.append(
              form.formatted(
                  type,
                  group.results().size(),
                  EvalWords.percent(group.passed(), true),
                  right(group),
                  EvalWords.percent(Measure.VALID_CITATIONS, written.of(Measure.VALID_CITATIONS)),
                  EvalWords.percent(Measure.VERBATIM_QUOTES, written.of(Measure.VERBATIM_QUOTES)),
                  bad(written.of(Measure.UNSUPPORTED_NUMBERS)),
                  bad(written.of(Measure.LIMIT_ERRORS)),
                  bad(written.of(Measure.LINT_FINDINGS)),
                  EvalWords.percent(Measure.GENERIC_LINES, group.shown().of(Measure.GENERIC_LINES)),
                  group.total(0.5).map(EvalWords::time).orElse("-")));
        });
    return out.append(
            "  as the model wrote it; passed: at once; right: drafted or abstained as it should;\n")
        .append("  numbers, limits, lint: how many were wrong; generic: of the lines shown\n\n")
        .toString();
  }

  private static String right(Group group) {
    var answered = group.answered().plus(group.abstained());
    return answered.isEmpty() ? "-" : answered.part() + "/" + answered.whole();
  }

  private static String bad(Ratio ratio) {
    return ratio.isEmpty() ? "-" : Long.toString(ratio.part());
  }
}
