package io.personaassistant.checking.reading;

import io.personaassistant.text.number.Bound;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tallies whose answers are sizes, each in front of its share: "under 3 percent 22 %, 3 to 8
/// percent 51 %, over 8 percent 27 %". Labels cannot tell them apart, their limits can. English.
public final class Bins {
  private static final Pattern COMPARING =
      Pattern.compile("(?i)\\b(?:more|less|fewer|most|few|over|under|above|below|\\p{L}+er)\\b");

  private Bins() {}

  /// From where to where an answer goes.
  private record Bin(BigDecimal value, String range, int side) {
    static Optional<Bin> of(Quantity size) {
      boolean limited = size.bound() != Bound.EXACT || !size.range().isEmpty();
      var value = size.kind() == Kind.PERCENT ? size.value() : percent(size);
      int side =
          switch (size.bound()) {
            case EXACT -> 0;
            case ABOVE, AT_LEAST -> 1;
            case BELOW, AT_MOST -> -1;
          };
      return limited
          ? Optional.of(
              new Bin(
                  size.range().isEmpty() ? value.stripTrailingZeros() : BigDecimal.ZERO,
                  size.range(),
                  size.range().isEmpty() ? side : 0))
          : Optional.empty();
    }

    /// "A tenth" is 10 percent.
    private static BigDecimal percent(Quantity size) {
      return size.kind() == Kind.FRACTION ? size.value().movePointRight(2) : size.value();
    }
  }

  /// The share that a text gives to the one size that this clause names.
  public static Optional<BigDecimal> share(String clause, Reading reading) {
    var named = Numbers.find(clause).stream().flatMap(q -> Bin.of(q).stream()).distinct().toList();
    return named.size() == 1 ? share(named.getFirst(), reading) : Optional.empty();
  }

  /// Whether a share is that of another size than the one named beside it.
  public static boolean isOfAnother(Quantity share, String clause, Reading reading) {
    if (share.kind() != Kind.PERCENT || share.bound() != Bound.EXACT) {
      return false;
    }
    return share(clause, reading)
        .filter(s -> s.compareTo(share.value()) != 0)
        .filter(
            _ -> shares(reading).stream().anyMatch(q -> q.value().compareTo(share.value()) == 0))
        .isPresent();
  }

  /// Whether a share is that of a size of which the sentence says nothing: "only 21 % book by
  /// phone" for "more than half by phone 21 %".
  public static boolean isOfUnnamed(Quantity share, String sentence, Reading reading) {
    return share.kind() == Kind.PERCENT
        && Numbers.find(sentence).size() < 2
        && ShareWords.find(sentence).isEmpty()
        && !COMPARING.matcher(sentence).find()
        && reading.numbers().stream()
            .filter(
                s -> isShare(s.quantity()) && s.quantity().value().compareTo(share.value()) == 0)
            .anyMatch(s -> isSize(before(s)));
  }

  private static boolean isSize(String label) {
    return Numbers.find(label).stream().anyMatch(q -> Bin.of(q).isPresent())
        || !ShareWords.find(label).isEmpty();
  }

  private static String before(Reading.Said said) {
    int to = said.quantity().start() - said.around().start();
    return said.around().text().substring(0, Math.max(0, to));
  }

  private static Optional<BigDecimal> share(Bin bin, Reading reading) {
    var numbers = reading.numbers();
    for (int i = 0; i < numbers.size(); i++) {
      var one = numbers.get(i);
      if (Bin.of(one.quantity()).filter(bin::equals).isPresent()) {
        return numbers.stream()
            .skip(i + 1L)
            .filter(s -> s.around().equals(one.around()) && isShare(s.quantity()))
            .findFirst()
            .map(s -> s.quantity().value());
      }
    }
    return Optional.empty();
  }

  private static List<Quantity> shares(Reading reading) {
    var shares = new ArrayList<Quantity>();
    reading.numbers().stream()
        .map(Reading.Said::quantity)
        .filter(Bins::isShare)
        .forEach(shares::add);
    return shares;
  }

  private static boolean isShare(Quantity number) {
    return number.kind() == Kind.PERCENT
        && number.bound() == Bound.EXACT
        && number.range().isEmpty();
  }
}
