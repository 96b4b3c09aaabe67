package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.number.KnownNumbers.Cited;
import io.personaassistant.checking.reading.Claims;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.Parts;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Reading.Said;
import io.personaassistant.checking.reading.ShareWords.Share;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Numbers;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;

/// Shares in words for a figure of the source: "nearly two thirds were changed" for "64 % were
/// changed". Right, and rounded rather than reported. Whoever does not say that it is rounded says
/// another number. English.
final class RoundedShares {
  private RoundedShares() {}

  /// Says so where the number is such a share.
  static boolean judge(NumberCase one, Findings findings) {
    boolean rounded =
        one.shares().stream()
            .filter(s -> s.start() <= one.number().start() && one.number().end() <= s.end())
            .anyMatch(s -> isSaid(s, one));
    if (rounded) {
      findings.warning(
          NumberCase.RULE,
          one.at(),
          one.number().start(),
          one.end(),
          one.shown() + " rounds the figure of the evidence.",
          "Keep the figure beside it, so that the reader sees where it comes from.");
    }
    return rounded;
  }

  /// Whether the share of a source whose clause has most of what is said here is about as large.
  private static boolean isSaid(Share share, NumberCase one) {
    var said = withoutGroup(Clauses.stems(OtherWords.clause(one)));
    return one.known().cited().stream()
        .map(Cited::reading)
        .anyMatch(reading -> {
          var shares =
              reading.numbers().stream().filter(s -> share(s, reading).signum() > 0).toList();
          long most =
              shares.stream().mapToLong(s -> Wording.shared(said, s.clause())).max().orElse(0);
          return most > 0
              && shares.stream()
                  .filter(s -> Wording.shared(said, s.clause()) == most)
                  .allMatch(s -> share.fitsClosely(share(s, reading)));
        });
  }

  /// Who is counted stands with the first answer of a tally only.
  private static Set<String> withoutGroup(Set<String> stems) {
    return stems.stream()
        .filter(s -> !Claims.isGroup(s))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static BigDecimal share(Said said, Reading reading) {
    var share = Numbers.share(said.quantity());
    return share.signum() > 0 ? share : Parts.share(said, reading);
  }
}
