package io.personaassistant.evaluation;

import java.util.Locale;

/// What is measured on the lines of drafts, the same way on those a model wrote and on those that
/// people saw.
public enum Measure {
  /// Cited ids that were given, exist and are not set aside, of all cited ids.
  VALID_CITATIONS("Valid citations", true, true),
  /// Quotations that stand word for word in a cited item or the request, of all quotations.
  VERBATIM_QUOTES("Verbatim quotes", true, true),
  /// Sentences that claim something about customers, and customer-facing lines that must rest on
  /// something, with a valid citation.
  COVERAGE("Claims with a citation", true, false),
  /// Numbers and dates without a source, of all numbers and dates that need one.
  UNSUPPORTED_NUMBERS("Unsupported numbers", false, true),
  /// Lines with a field that is too long, too short or holds too many items, of all lines.
  LIMIT_ERRORS("Lines over a limit", false, true),
  /// Findings of the question linter, of all questions; a question may have several.
  LINT_FINDINGS("Lint findings", false, false),
  /// Lines that fit another active persona as well, of the lines that are judged for it. Only of
  /// lines that people saw.
  GENERIC_LINES("Generic lines", false, false);

  private final String label;
  private final boolean moreIsBetter;
  private final boolean gate;

  Measure(String label, boolean moreIsBetter, boolean gate) {
    this.label = label;
    this.moreIsBetter = moreIsBetter;
    this.gate = gate;
  }

  /// What people read.
  public String label() {
    return label;
  }

  /// Whether a larger share is better.
  public boolean moreIsBetter() {
    return moreIsBetter;
  }

  /// Whether what people see must be perfect in it, whatever a model does.
  public boolean isGate() {
    return gate;
  }

  /// Whether nothing is wrong in it.
  public boolean isPerfect(Ratio ratio) {
    return moreIsBetter ? ratio.part() == ratio.whole() : ratio.part() == 0;
  }

  /// The key in JSON; never renamed.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
