package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Reasons;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Quantity;
import java.util.regex.Pattern;

/// Says of a number that nothing carries what is wrong with it and what to write instead.
final class UnsupportedNumber {
  static final Pattern COMPARED =
      Pattern.compile(
          "(?i)\\s*%?\\s*(faster|slower|quicker|more|less|fewer|cheaper|dearer|higher|lower|better|off|longer|shorter)\\b");

  private UnsupportedNumber() {}

  static void report(NumberCase one, Findings findings) {
    var number = one.number();
    var known = one.known();
    var compared = COMPARED.matcher(one.at().text()).region(one.end(), one.at().text().length());
    // "71 % faster" does not stand where 71 % of somebody did something
    var more = compared.lookingAt() ? Words.stem(compared.group(1)) : "";
    var elsewhere =
        known.uncitedWith(
            number,
            said ->
                (more.isEmpty() || said.stems().contains(more))
                    && (!number.noun().isEmpty() && number.noun().equals(said.quantity().noun())
                        || LooseShares.touches(one, said.stems())));
    if (elsewhere.isPresent()) {
      String id = elsewhere.orElseThrow();
      one.error(findings, Reasons.uncited("", id), "Cite " + id + " or drop the number.");
      return;
    }
    var other = known.sameValue(number);
    if (other.isPresent()) {
      var source = other.orElseThrow();
      boolean sameUnit = source.said().quantity().unit().equals(number.unit());
      one.error(
          findings,
          (sameUnit ? " says something else in the evidence" : " has another unit there")
              + words(source)
              + ".",
          "Say it as the evidence does, with its unit, limit or range.");
      return;
    }
    one.error(
        findings,
        " is in no cited evidence, the record or the brief.",
        known
            .nearby(number)
            .filter(source -> !source.isShut())
            .map(source ->
                "The evidence says "
                    + words(source.said().quantity())
                    + ": use that, or show the sum.")
            .orElse("Use a number from the cited evidence, show the sum, or leave it out."));
  }

  /// After a colon, the number of a source, for who may read it there.
  static String words(Support source) {
    return source.isShut() ? "" : ": " + words(source.said().quantity());
  }

  /// A number of a source as it stands there, with its limit or range.
  private static String words(Quantity quantity) {
    String noun = quantity.noun().isEmpty() ? "" : " (" + quantity.noun() + ")";
    String limit =
        switch (quantity.bound()) {
          case EXACT -> "";
          case ABOVE -> "over ";
          case AT_LEAST -> "at least ";
          case BELOW -> "under ";
          case AT_MOST -> "at most ";
        };
    String range =
        quantity.range().isEmpty() ? "" : " of the range " + quantity.range().replace("/", " to ");
    return Findings.show(limit + quantity.text()) + range + noun;
  }
}
