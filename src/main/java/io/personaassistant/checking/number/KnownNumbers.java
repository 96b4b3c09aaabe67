package io.personaassistant.checking.number;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Parts;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Reading.Said;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Bound;
import io.personaassistant.text.number.Calculation;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The numbers and dates that a line may use, and those it would have to cite first.
///
/// @param record the persona's record and the approved facts: a number of theirs may be used in a
///   text that shares a word with the line it stands in
/// @param brief what the asker wrote
/// @param worked the line's own sums that are right
/// @param hidden sentences of the record that this line may not repeat
record KnownNumbers(
    List<Cited> cited,
    List<Cited> uncited,
    Reading record,
    Reading brief,
    List<Calculation> worked,
    Set<String> hidden) {

  /// A text of so many stems shares one with many a line by chance.
  private static final int LONG = 6;

  private static final Pattern A_TIME =
      Pattern.compile(
          "\\b(?:for|in|within|after|over) (?:an?|one) (minute|hour|day|week|month|quarter|year)\\b");

  /// A source with what it holds.
  record Cited(Source source, Reading reading) {}

  /// A number that carries a drafted one; without a source when it is in the record or the brief.
  record Support(Optional<Source> source, Reading reading, Said said) {
    /// Whether who reads the findings may not read the number here.
    boolean isShut() {
      return source.filter(Source::shut).isPresent();
    }
  }

  static KnownNumbers of(
      Line line,
      LineRules rules,
      CheckContext context,
      Reading.Cache readings,
      List<Calculation> worked) {
    return new KnownNumbers(
        context.cited(line.cites()).stream()
            .map(source -> new Cited(source, readings.of(source.text())))
            .toList(),
        context.uncited(line.cites()).stream()
            .map(source -> new Cited(source, readings.of(source.text())))
            .toList(),
        readings.of(context.record()),
        readings.of(context.brief()),
        worked,
        rules.customerFacing() ? hidden(context) : Set.of());
  }

  /// What customers must not be told stands in the record too.
  private static Set<String> hidden(CheckContext context) {
    return context.subject().withheld().stream()
        .flatMap(w -> Words.sentences(w.text()).stream())
        .map(Span::text)
        .collect(Collectors.toSet());
  }

  /// What the cited sources and the brief say.
  Stream<String> told() {
    return Stream.concat(cited.stream().map(c -> c.source().text()), Stream.of(asked()));
  }

  private String asked() {
    return brief.sentences().stream().map(Reading.Sentence::text).collect(Collectors.joining("\n"));
  }

  /// "One month" where the asker wrote "for a month".
  boolean isAskedFor(Quantity number) {
    return number.kind() == Kind.DURATION
        && number.value().compareTo(BigDecimal.ONE) == 0
        && A_TIME
            .matcher(asked())
            .results()
            .anyMatch(time -> number.text().toLowerCase(Locale.ROOT).contains(time.group(1)));
  }

  /// What is cited and the brief, as they were read.
  Stream<Reading> read() {
    return Stream.concat(cited.stream().map(Cited::reading), Stream.of(brief));
  }

  /// What carries this number.
  ///
  /// @param about the stems of the text that it stands in
  List<Support> support(Quantity number, Set<String> about) {
    var support = new ArrayList<Support>();
    for (var one : cited) {
      saying(one.reading(), number)
          .forEach(s -> support.add(new Support(Optional.of(one.source()), one.reading(), s)));
    }
    saying(brief, number).forEach(s -> support.add(new Support(Optional.empty(), brief, s)));
    saying(record, number)
        // "nine in a hundred" does not say that nine did
        .filter(s -> s.quantity().pair().isEmpty() || !number.pair().isEmpty())
        .filter(s -> number.countsTheSame(s.quantity()))
        // "40+ systems" holds of many a number by chance
        .filter(s ->
            number.bound() == Bound.EXACT
                || number.value().compareTo(s.quantity().value()) == 0
                || s.quantity().isSupportedBy(number)
                || !number.noun().isEmpty() && number.noun().equals(s.quantity().noun()))
        .filter(s -> s.sentence() > 0 || number.kind() != Kind.MONEY)
        // "by nine" is no price of nine euro
        .filter(s ->
            !(number.kind() == Kind.MONEY || number.kind() == Kind.MEASURE)
                || s.quantity().kind() == number.kind())
        .filter(s -> !hidden.contains(record.sentences().get(s.sentence()).text()))
        .filter(s -> !isCited(record.sentences().get(s.sentence()).text()))
        // half of anything is common: whoever means the fact says more of it
        .filter(s ->
            number.kind() != Kind.FRACTION
                || 2 * Wording.shared(about, s.stems()) > s.stems().size())
        .filter(s ->
            (s.sentence() == 0 && number.bound() == Bound.EXACT && number.noun().isEmpty())
                || about.size() < 2
                || number.kind() == Kind.MEASURE
                    && number.value().compareTo(s.quantity().value()) == 0
                || !number.noun().isEmpty() && number.noun().equals(s.quantity().noun())
                || Wording.shared(about, s.stems()) >= (about.size() < LONG ? 1 : 2))
        .forEach(s -> support.add(new Support(Optional.empty(), record, s)));
    return support;
  }

  /// A fact on record that is cited is judged as a source is.
  private boolean isCited(String fact) {
    return cited.stream()
        .filter(c -> c.source().origin().type().isEmpty())
        .anyMatch(c -> c.reading().sentences().stream().anyMatch(s -> s.text().equals(fact)));
  }

  /// The numbers of a reading that say this one; of a pair both together.
  static Stream<Said> saying(Reading reading, Quantity number) {
    return number.pair().isEmpty() || number.kind() == Kind.FRACTION
        ? reading.numbers().stream().filter(s -> number.isSupportedBy(s.quantity()))
        : Parts.find(reading, number).stream();
  }

  boolean isWorked(Quantity number) {
    return worked.stream()
        .anyMatch(sum ->
            number.isSupportedBy(sum.result())
                || sum.result().unit().isEmpty()
                    && number.asPlain().isSupportedBy(sum.result().alone())
                    && (number.kind() == Kind.POINTS || startsFrom(sum, number)));
  }

  /// "12 minutes (31 - 19 = 12)": a sum often leaves its unit out; what it starts from has it.
  private boolean startsFrom(Calculation sum, Quantity number) {
    return !number.unit().isEmpty()
        && sum.operands().stream()
            .map(operand -> operand.alone().withUnitOf(number))
            .anyMatch(operand -> read().anyMatch(r -> saying(r, operand).findAny().isPresent()));
  }

  /// Whether what is cited says this number as a percentage.
  boolean isPercentage(Quantity number) {
    return read().anyMatch(r -> saying(r, number.alone().asPercent()).findAny().isPresent());
  }

  /// The id of the first given but uncited source that says this very number.
  ///
  /// @param touches whether a sentence with these stems speaks of what the number is said of
  Optional<String> uncitedWith(Quantity number, Predicate<Said> touches) {
    return uncited.stream()
        .filter(c ->
            saying(c.reading(), number)
                .filter(s -> !number.pair().isEmpty() || isSameShare(number, s.quantity()))
                .anyMatch(touches))
        // what customers may read can be cited anywhere
        .min(Comparator.comparing(c -> !c.source().outside()))
        .map(c -> c.source().id());
  }

  /// The same value, or a share in words and the same in figures.
  private static boolean isSameShare(Quantity number, Quantity said) {
    return number.kind() == Kind.FRACTION
        || number.kind() == Kind.DURATION
        || said.kind() == Kind.FRACTION
        || !said.pair().isEmpty()
        || number.value().compareTo(said.value()) == 0;
  }

  /// A number with the same value that does not carry this one: it has another unit, or is a limit
  /// or one end of a range.
  Optional<Support> sameValue(Quantity number) {
    return ofCited(q ->
        q.value().compareTo(number.value()) == 0
            && q.kind() != Kind.VERSION
            && number.pair().isEmpty());
  }

  /// A number of the cited sources of the same kind within a tenth: what was rounded.
  Optional<Support> nearby(Quantity number) {
    double wanted = number.value().doubleValue();
    return ofCited(q ->
        q.kind() == number.kind()
            && wanted > 0
            && Math.abs(q.value().doubleValue() - wanted) <= wanted / 10);
  }

  private Optional<Support> ofCited(Predicate<Quantity> wanted) {
    return cited.stream()
        .flatMap(c ->
            c.reading().numbers().stream()
                .filter(said -> wanted.test(said.quantity()))
                .map(said -> new Support(Optional.of(c.source()), c.reading(), said)))
        .findFirst();
  }
}
