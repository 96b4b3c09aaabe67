package io.personaassistant.checking.reading;

import io.personaassistant.checking.reading.Reading.Said;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Parts of a whole, as tallies give them: "51 of 118 named cost, 33 doubts, 19 the effort" says 33
/// of 118 too, and "of 640 sign-ups, 290 came from posts" says 290 of 640.
public final class Parts {
  /// How a sentence begins that parts a whole.
  private static final String OF_WHOLE =
      "(?isu).*\\b(?:of|among|out of|from) (?:the |our |all )?\\d[\\d,]* .*";

  /// "Of 420 accounts, 268 ...": with such a beginning one part is enough.
  private static final String WHOLE_FIRST =
      "(?isu)\\W*(?:of|among|out of) (?:the |our |all )?\\d.*";

  private static final int FRAGMENT = 8;

  private Parts() {}

  /// The number that says the drafted part of the drafted whole, both in one sentence.
  public static List<Said> find(Reading reading, Quantity drafted) {
    var found = new ArrayList<Said>();
    var whole = whole(drafted.pair());
    for (var said : reading.numbers()) {
      if (isCount(said.quantity())
          && isPartOf(said, whole, drafted.noun(), reading)
          && drafted.alone().isSupportedBy(said.quantity().alone())) {
        found.add(said);
      }
    }
    return found;
  }

  /// Who the sentences behind a short one without a verb are about: "Six pool managers. Four said
  /// ...".
  public static Optional<Said> group(Said said, Reading reading) {
    return reading.numbers().stream()
        .filter(s -> s.sentence() < said.sentence() && isCount(s.quantity()))
        .filter(s -> Claims.isGroup(s.quantity().noun()))
        .filter(s -> isFragment(reading.sentences().get(s.sentence()).text()))
        .filter(s -> s.quantity().value().compareTo(said.quantity().value()) >= 0)
        .findFirst();
  }

  private static boolean isFragment(String sentence) {
    var words = Words.tokens(sentence);
    return words.size() <= FRAGMENT
        && words.stream()
            .noneMatch(w -> ClaimWords.BEING.contains(w) || Verbs.ofPast(w).isPresent());
  }

  private static boolean isPartOf(Said said, BigDecimal whole, String noun, Reading reading) {
    var quantity = said.quantity();
    if (!quantity.pair().isEmpty()) {
      return whole(quantity.pair()).compareTo(whole) == 0 && isPart(quantity);
    }
    if (quantity.value().compareTo(whole) >= 0) {
      return false;
    }
    return isWithOthers(said, whole, reading)
        || around(said, reading).stream()
            .map(s -> s.quantity().pair())
            .anyMatch(p -> !p.isEmpty() && whole(p).compareTo(whole) == 0)
        || largest(said, reading)
            .map(Said::quantity)
            .filter(q -> q.value().compareTo(whole) == 0)
            .filter(
                q -> noun.isEmpty() || q.noun().isEmpty() || Quantity.isSameNoun(noun, q.noun()))
            .isPresent()
        || group(said, reading)
            .or(() -> before(said, reading))
            .map(Said::quantity)
            .filter(q -> q.value().compareTo(whole) == 0)
            .filter(q -> noun.isEmpty() || Quantity.isSameNoun(noun, q.noun()))
            .isPresent();
  }

  /// Whether a sentence counts two parts of so many: "two of us would; the other four would not".
  public static boolean isWholeOfTwo(BigDecimal whole, Reading reading) {
    return reading.numbers().stream().anyMatch(s -> isWithOthers(s, whole, reading));
  }

  /// The share of "two of us would; the other four would not" that a number is; zero for others.
  public static BigDecimal shareOfTwo(Said said, Reading reading) {
    var whole =
        around(said, reading).stream()
            .map(s -> s.quantity().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return isCount(said.quantity()) && isWithOthers(said, whole, reading)
        ? said.quantity().value().divide(whole, MathContext.DECIMAL32)
        : BigDecimal.ZERO;
  }

  /// "Two of us would; the other four would not" are six.
  private static boolean isWithOthers(Said said, BigDecimal whole, Reading reading) {
    var parts = around(said, reading);
    return parts.size() == 2
        && parts.stream().allMatch(s -> s.quantity().pair().isEmpty())
        && parts.stream()
                .map(s -> s.quantity().value())
                .reduce(BigDecimal::add)
                .orElseThrow()
                .compareTo(whole)
            == 0
        && reading
            .sentences()
            .get(said.sentence())
            .text()
            .toLowerCase(Locale.ROOT)
            .contains("the other " + parts.getLast().quantity().text().toLowerCase(Locale.ROOT));
  }

  /// "940 files were opened. 612 were closed": what begins a sentence and counts nothing by name is
  /// part of what was counted in the sentence before.
  private static Optional<Said> before(Said said, Reading reading) {
    var sentence = reading.sentences().get(said.sentence()).text();
    if (!said.quantity().noun().isEmpty() || !sentence.startsWith(said.quantity().text())) {
      return Optional.empty();
    }
    return reading.numbers().stream()
        .filter(s -> s.sentence() == said.sentence() - 1 && isCount(s.quantity()))
        .max(Comparator.comparing(s -> s.quantity().value()));
  }

  /// The nouns of the wholes that the sentence of a number names: what its parts count.
  ///
  /// @param subject the number is the subject of a verb, so that a noun behind it is its object
  public static List<String> nounsOfWhole(Said said, Reading reading, boolean subject) {
    var near = around(said, reading);
    var wholes =
        near.stream()
            .filter(s -> !s.quantity().pair().isEmpty())
            .map(s -> whole(s.quantity().pair()))
            .distinct()
            .toList();
    if (wholes.isEmpty()) {
      boolean named = !said.quantity().noun().isEmpty() && !subject;
      return named
          ? List.of()
          : largest(said, reading).stream().map(s -> s.quantity().noun()).toList();
    }
    return near.stream()
        .filter(s -> wholes.stream().anyMatch(w -> w.compareTo(s.quantity().value()) == 0))
        .map(s -> s.quantity().noun())
        .toList();
  }

  /// The share that a number gives by itself or as part of a tally; zero for others.
  public static BigDecimal shareOf(Said said, Reading reading) {
    var share = Numbers.share(said.quantity());
    return share.signum() > 0 ? share : share(said, reading);
  }

  /// The share of a tally's whole that a number is, "of 240 skippers, 96 ..."; zero for others. The
  /// whole stands in front, and at least two parts with it unless the sentence begins with it.
  public static BigDecimal share(Said said, Reading reading) {
    if (!isCount(said.quantity()) || !said.quantity().pair().isEmpty()) {
      return BigDecimal.ZERO;
    }
    var whole = largest(said, reading).filter(w -> w.quantity().start() < said.quantity().start());
    var form = around(said, reading).size() > 2 ? OF_WHOLE : WHOLE_FIRST;
    boolean tally =
        whole.filter(w -> reading.sentences().get(w.sentence()).text().matches(form)).isPresent();
    return tally
        ? said.quantity()
            .value()
            .divide(whole.orElseThrow().quantity().value(), MathContext.DECIMAL32)
        : BigDecimal.ZERO;
  }

  private static Optional<Said> largest(Said said, Reading reading) {
    return around(said, reading).stream()
        .filter(s ->
            !s.equals(said)
                && s.quantity().range().isEmpty()
                && (s.quantity().pair().isEmpty() || !isPart(s.quantity())))
        .max(Comparator.comparing(s -> s.quantity().value()))
        .filter(s -> s.quantity().value().compareTo(said.quantity().value()) > 0);
  }

  private static List<Said> around(Said said, Reading reading) {
    return reading.numbers().stream()
        .filter(s -> s.sentence() == said.sentence() && isCount(s.quantity()))
        .toList();
  }

  /// Whether a number of a pair is the part, not the whole.
  static boolean isPart(Quantity quantity) {
    return new BigDecimal(quantity.pair().substring(0, quantity.pair().indexOf('/')))
            .compareTo(quantity.value())
        == 0;
  }

  private static boolean isCount(Quantity quantity) {
    return quantity.kind() == Kind.COUNT || quantity.kind() == Kind.PLAIN;
  }

  private static BigDecimal whole(String pair) {
    return new BigDecimal(pair.substring(pair.indexOf('/') + 1));
  }
}
