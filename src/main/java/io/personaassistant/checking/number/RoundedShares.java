package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.number.KnownNumbers.Cited;
import io.personaassistant.checking.reading.Claims;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.Parts;
import io.personaassistant.checking.reading.ShareWords.Share;
import io.personaassistant.checking.reading.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shares in words for a figure of the source: "nearly two thirds were changed" for "64 % were
/// changed". Right where they are near; marked where the figure would surprise a reader. English.
final class RoundedShares {
  private RoundedShares() {}

  /// Judges a number that is such a share; false for any other.
  static boolean judge(NumberCase one, Findings findings) {
    var shares =
        one.shares().stream()
            .filter(s -> s.start() <= one.number().start() && one.number().end() <= s.end())
            .filter(s -> figures(s, one).findAny().isPresent())
            .toList();
    if (shares.stream().anyMatch(s -> figures(s, one).allMatch(s::isLoose))) {
      one.warn(
          findings,
          " rounds the figure of the evidence.",
          "Keep the figure beside it, so that the reader sees where it comes from.");
    }
    return !shares.isEmpty();
  }

  /// The figures of the sources that it may stand for: of each source those whose clause has most
  /// of what is said here, where it fits them all.
  private static Stream<BigDecimal> figures(Share share, NumberCase one) {
    var said = withoutGroup(Clauses.stems(OtherWords.clause(one)));
    return one.known().cited().stream()
        .map(cited -> figures(said, cited, one))
        .filter(figures -> figures.stream().allMatch(share::fitsClosely))
        .flatMap(List::stream);
  }

  private static List<BigDecimal> figures(Set<String> said, Cited cited, NumberCase one) {
    var reading = cited.reading();
    var shares =
        reading.numbers().stream()
            .filter(s -> Parts.shareOf(s, reading).signum() > 0)
            .filter(s -> DatedNumbers.mayBeMeant(one, cited, s.quantity()))
            .toList();
    long most = shares.stream().mapToLong(s -> Wording.shared(said, s.clause())).max().orElse(0);
    return most == 0
        ? List.of()
        : shares.stream()
            .filter(s -> Wording.shared(said, s.clause()) == most)
            .map(s -> Parts.shareOf(s, reading))
            .toList();
  }

  /// Who is counted stands with the first answer of a tally only.
  private static Set<String> withoutGroup(Set<String> stems) {
    return stems.stream().filter(s -> !Claims.isGroup(s)).collect(Collectors.toUnmodifiableSet());
  }
}
