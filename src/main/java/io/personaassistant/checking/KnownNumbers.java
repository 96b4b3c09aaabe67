package io.personaassistant.checking;

import io.personaassistant.text.DateMention;
import io.personaassistant.text.Quantity;
import io.personaassistant.text.Quantity.Kind;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The numbers and dates that a line may use, and those it would have to cite first.
///
/// @param free readings of the record and the brief
/// @param worked results of the line's own sums
record KnownNumbers(
    List<Cited> cited, List<Cited> uncited, List<Reading> free, List<Quantity> worked) {

  /// A source with what it holds.
  record Cited(Source source, Reading reading) {}

  static KnownNumbers of(
      Line line, CheckContext context, Reading.Cache readings, List<Quantity> worked) {
    return new KnownNumbers(
        context.cited(line.cites()).stream()
            .map(source -> new Cited(source, readings.of(source.text())))
            .toList(),
        context.uncited(line.cites()).stream()
            .map(source -> new Cited(source, readings.of(source.text())))
            .toList(),
        List.of(readings.of(context.record()), readings.of(context.brief())),
        worked);
  }

  /// Every cited or free reading.
  List<Reading> readings() {
    var all = new ArrayList<>(cited.stream().map(Cited::reading).toList());
    all.addAll(free);
    return all;
  }

  boolean hasDate(DateMention date) {
    return cited.stream().anyMatch(c -> c.source().date().filter(date::isSupportedBy).isPresent())
        || readings().stream()
            .flatMap(reading -> reading.dates().stream())
            .anyMatch(date::isSupportedBy);
  }

  boolean isWorked(Quantity number) {
    return worked.stream().anyMatch(number::isSupportedBy);
  }

  /// Whether this reading says this number; of a pair both together.
  static boolean holds(Reading reading, Quantity number) {
    if (number.pair().isEmpty() || number.kind() == Kind.FRACTION) {
      return reading.numbers().stream().anyMatch(number::isSupportedBy);
    }
    if (reading.numbers().stream().anyMatch(q -> q.pair().equals(number.pair()))) {
      return true;
    }
    int slash = number.pair().indexOf('/');
    return hasLoose(reading, number.pair().substring(0, slash))
        && hasLoose(reading, number.pair().substring(slash + 1));
  }

  /// A number of the pair that the source ties to no other.
  private static boolean hasLoose(Reading reading, String value) {
    return reading.numbers().stream()
        .anyMatch(q ->
            q.pair().isEmpty()
                && (q.kind() == Kind.PLAIN || q.kind() == Kind.COUNT)
                && q.value().compareTo(new java.math.BigDecimal(value)) == 0);
  }

  /// Whether the things counted are the same in one of the readings that say the number.
  static boolean countsTheSame(List<Reading> readings, Quantity number) {
    return readings.stream()
        .anyMatch(reading ->
            reading.numbers().stream()
                    .anyMatch(q -> number.isSupportedBy(q) && number.countsTheSame(q))
                || Set.copyOf(Words.content(reading.normal())).contains(number.noun()));
  }

  /// The id of the first given but uncited source whose reading passes.
  Optional<String> uncitedWith(Predicate<Reading> test) {
    return uncited.stream()
        .filter(c -> test.test(c.reading()))
        .map(c -> c.source().id())
        .findFirst();
  }

  /// A number of the cited sources with the same value but another unit.
  Optional<Quantity> sameValue(Quantity number) {
    return readings().stream()
        .flatMap(reading -> reading.numbers().stream())
        .filter(q -> q.value().compareTo(number.value()) == 0 && q.kind() != Kind.VAGUE)
        .filter(q -> q.kind() != Kind.VERSION && number.kind() != Kind.VAGUE)
        .filter(q -> number.pair().isEmpty())
        .findFirst();
  }

  /// A number of the cited sources of the same kind within a tenth: what was rounded.
  Optional<Quantity> nearby(Quantity number) {
    double wanted = number.value().doubleValue();
    return readings().stream()
        .flatMap(reading -> reading.numbers().stream())
        .filter(q -> q.kind() == number.kind() && wanted > 0)
        .filter(q -> Math.abs(q.value().doubleValue() - wanted) <= wanted / 10)
        .findFirst();
  }
}
