package io.personaassistant.answering.refining;

import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.text.Graphemes;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what is done to a draft. Pure functions.
final class RefineSentence {
  private RefineSentence() {}

  /// What is being done, in one sentence.
  static String of(RefinedDraft parent, DraftRequest plan) {
    var refining = plan.refining().orElseThrow();
    var how =
        Stream.concat(Stream.of(refining.what()), refining.also().stream())
            .map(r -> how(r, parent, plan))
            .collect(Collectors.joining(" and "));
    int count = refining.lines().size();
    var which =
        refining.untouched().isEmpty() || !refining.replacesLines()
            ? count == 1
                ? "The line again, "
                : count == 2 ? "Both lines again, " : "All " + count + " lines again, "
            : (refining.targets().size() == 1 ? "Line " : "Lines ")
                + String.join(
                    ", ", refining.targets().stream().map(n -> Integer.toString(n)).toList())
                + " again, ";
    return which
        + how
        + (refining.untouched().isEmpty() || !refining.replacesLines()
            ? "."
            : "; the others stay.");
  }

  private static String how(Refinement refinement, RefinedDraft parent, DraftRequest plan) {
    var refining = plan.refining().orElseThrow();
    return switch (refinement) {
      case LANGUAGE -> "in " + (refining.language().isEmpty() ? "English" : refining.language());
      case PERSONA ->
          "for " + plan.material().persona().name() + " instead of " + parent.persona().name();
      case CHANNEL -> "as " + plan.type().option(plan.option()).title();
      case PROOF -> "with " + refining.detail() + " as the proof";
      case SHARPEN -> "sharper";
      case WISH -> "as asked: “" + Graphemes.cut(refining.detail(), 80) + "”";
      default -> refinement.word();
    };
  }
}
