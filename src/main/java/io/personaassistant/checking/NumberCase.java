package io.personaassistant.checking;

import io.personaassistant.text.Quantity;
import io.personaassistant.text.Quantity.Kind;
import java.util.List;

/// One number of a line and what is said of it. A pair such as "9 of 10" is one case.
///
/// @param end where the number ends, with the second of its pair
/// @param operand it stands in a sum, where units are often left out
record NumberCase(
    FieldText at, Quantity number, int end, boolean operand, LineRules rules, KnownNumbers known) {

  void judge(Findings findings) {
    if (known.isWorked(number)) {
      return;
    }
    var saying = known.readings().stream().filter(this::holds).toList();
    if (saying.isEmpty()) {
      refuse(findings);
      return;
    }
    if (number.kind() == Kind.COUNT && !KnownNumbers.countsTheSame(saying, number)) {
      findings.warning(
          "numbers_supported",
          at,
          number.start(),
          end,
          shown() + " is in the evidence, but it counts something else there.",
          "Count what the evidence counts, in its words.");
    }
    warnWhenInternal(saying, findings);
  }

  private boolean holds(Reading reading) {
    boolean bare = operand && number.kind() == Kind.PLAIN && number.pair().isEmpty();
    return KnownNumbers.holds(reading, number)
        || (bare && KnownNumbers.holds(reading, number.asPercent()));
  }

  private String shown() {
    return Findings.show(at.text().substring(number.start(), end));
  }

  /// The only sources that say it may not be quoted to customers.
  private void warnWhenInternal(List<Reading> saying, Findings findings) {
    boolean free = known.free().stream().anyMatch(saying::contains);
    var sources = known.cited().stream().filter(c -> saying.contains(c.reading())).toList();
    if (rules.customerFacing() && !free && sources.stream().noneMatch(c -> c.source().outside())) {
      findings.warning(
          "number_not_for_customers",
          at,
          number.start(),
          end,
          shown() + " comes from evidence that may not be quoted outside.",
          "Use a number from the approved facts, or leave it out.");
    }
  }

  private void refuse(Findings findings) {
    var elsewhere = known.uncitedWith(reading -> KnownNumbers.holds(reading, number));
    if (elsewhere.isPresent()) {
      String id = elsewhere.orElseThrow();
      error(
          findings,
          "numbers_supported",
          shown() + " stands in " + id + ", which the line does not cite.",
          "Cite " + id + " or drop the number.");
      return;
    }
    var other = known.sameValue(number);
    if (other.isPresent()) {
      error(
          findings,
          "numbers_supported",
          shown() + " has another unit in the evidence: " + source(other.orElseThrow()) + ".",
          "Use the number with the unit it has there.");
      return;
    }
    error(
        findings,
        "numbers_supported",
        shown() + " is in no cited evidence, the record or the brief.",
        known
            .nearby(number)
            .map(q -> "The evidence says " + source(q) + ": use that, or show the sum.")
            .orElse("Use a number from the cited evidence, show the sum, or leave it out."));
  }

  private static String source(Quantity quantity) {
    String noun = quantity.noun().isEmpty() ? "" : " (" + quantity.noun() + ")";
    return Findings.show(quantity.text()) + noun;
  }

  private void error(Findings findings, String rule, String why, String fix) {
    findings.error(rule, at, number.start(), end, why, fix);
  }
}
