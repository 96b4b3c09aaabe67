package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.CharacterCount;
import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The checks of lines for a piece of a text that people wrote: a sentence, a part of one or a
/// cell.
record PieceChecks(Check checks, CheckContext context, TextReview.Purpose purpose) {
  private static final FieldRule FIELD = field(NumberSource.SOURCED, Set.of("approved_offers"));

  /// Text that customers read is plain, blames nobody, is fair to others, and says of the product
  /// and promises what is approved.
  private static final FieldRule FOR_CUSTOMERS =
      field(
          NumberSource.SOURCED,
          Set.of(
              "stock_phrases", "no_blame", "fair_to_rivals", "product_facts", "approved_promises"));

  /// The numbers of a question and its answers are ours.
  private static final FieldRule ASKED = field(NumberSource.PLAN, Set.of("stock_phrases"));

  /// What they say of a piece that cites these; empty for nothing.
  ///
  /// @param plan its numbers are ours
  List<Finding> of(String text, List<String> cites, boolean plan) {
    var field = purpose.customerFacing() ? FOR_CUSTOMERS : FIELD;
    var rules =
        new LineRules(
            "text", "", 0, 0, false, purpose.customerFacing(), List.of(plan ? ASKED : field));
    return checks.check(new Line("text", Map.of("text", List.of(text)), cites), rules, context);
  }

  private static FieldRule field(NumberSource numbers, Set<String> checks) {
    return new FieldRule(
        "text",
        "Text",
        "",
        false,
        true,
        0,
        0,
        0,
        0,
        CharacterCount.GRAPHEMES,
        0,
        0,
        List.of(),
        Optional.empty(),
        numbers,
        List.of(),
        checks);
  }
}
