package io.personaassistant.text.number;

import io.personaassistant.text.Folded;
import io.personaassistant.text.Recent;
import io.personaassistant.text.Token;
import io.personaassistant.text.number.NumberReader.Read;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The numbers of a text, in digits and in English words, and the sums it works out. Never throws.
public final class Numbers {
  private static final MathContext PRECISE = new MathContext(12);
  private static final Set<String> OF_ALL =
      Set.of("the", "our", "all", "these", "those", "every", "their", "its", "your", "about");

  private static final Set<String> RANGE = Set.of("-", "—", "to", "or", "and", "->", "→");
  private static final Set<List<String>> INSTEAD =
      Set.of(List.of("instead", "of"), List.of("rather", "than"));

  private static final Set<Kind> SHARED_BACKWARDS =
      EnumSet.of(Kind.PERCENT, Kind.POINTS, Kind.DURATION, Kind.MEASURE, Kind.TIMES);
  private static final Set<String> OF_YEARS = Set.of("in", "of", "since", "for", "by", "during");

  private static final Set<String> OF_THESE = Set.of("these", "those", "them", "which");

  /// Several checks of a line look for the numbers of the same sentences. Of longer texts few are
  /// kept, so that those kept take a megabyte or two at most; each of their findings asks again, so
  /// a text for review is known by itself and not by a digest, which would be made each time.
  private static final int LONGEST_KEPT = 400;

  private static final Recent<List<Quantity>> RECENT = new Recent<>(256, LONGEST_KEPT);

  private static final int LONGEST_REVIEWED = 20_000;

  private static final Recent<List<Quantity>> LONG = new Recent<>(4, LONGEST_REVIEWED);

  private Numbers() {}

  /// Every number in order of place. Both ends of a range are there, both parts of "9 of 10" name
  /// the pair, and a bare number takes the unit of the one it is tied to ("9 to 3 days").
  public static List<Quantity> find(String text) {
    return (text.length() > LONGEST_KEPT ? LONG : RECENT).of(text, Numbers::read);
  }

  private static List<Quantity> read(String text) {
    var folded = Folded.of(text);
    return read(folded, Token.of(folded.text())).stream().map(Read::quantity).toList();
  }

  /// Every worked-out sum, such as `9.5 -> 3.2 = -66 %` or `14 of 22 = 64 %`, in order of place.
  public static List<Calculation> calculations(String text) {
    if (text.indexOf('=') < 0 && text.indexOf('≈') < 0 && text.indexOf('＝') < 0) {
      return List.of();
    }
    var folded = Folded.of(text);
    var tokens = Token.of(folded.text());
    return new CalculationReader(text, tokens, read(folded, tokens)).read();
  }

  /// Whether a number that was worked out, such as a ratio, is what this drafted one says: within a
  /// twentieth of it, or on the right side of its bound.
  public static boolean isWorkedOut(Quantity drafted, BigDecimal worked) {
    return QuantityMatch.holds(drafted, worked);
  }

  /// The part of a whole that a fraction, percentage or pair names, 0 to 1 or more; zero for other
  /// numbers and for how much something changed.
  public static BigDecimal share(Quantity quantity) {
    return QuantityMatch.share(quantity);
  }

  static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, PRECISE);
  }

  private static List<Read> read(Folded folded, List<Token> tokens) {
    var sense = new NumberSense(tokens);
    var found = new ArrayList<Read>();
    new NumberReader(folded, tokens).read().forEach(number -> found.add(sense.read(number)));
    for (int i = found.size() - 2; i >= 0; i--) {
      tie(tokens, sense, found, i);
    }
    for (int i = 1; i < found.size(); i++) {
      tieBack(tokens, found, i);
    }
    return found;
  }

  /// "Sixty invitations, and two of those": the part of what was counted before.
  private static void tieBack(List<Token> tokens, List<Read> found, int i) {
    var part = found.get(i);
    // "112 of 640 came late, and 71 of these did not call": of the 112
    int at = i > 1 && isYear(tokens, found.get(i - 1)) ? i - 2 : i - 1;
    boolean ofPart = at > 0 && found.get(at - 1).quantity().isOfPairWith(found.get(at).quantity());
    var whole = found.get(ofPart ? at - 1 : at).quantity();
    boolean back =
        Token.at(tokens, part.to()).is("of")
            && OF_THESE.contains(Token.at(tokens, part.to() + 1).lower());
    if (back
        && isCountable(part.quantity())
        && isCountable(whole)
        && part.quantity().value().compareTo(whole.value()) < 0) {
      String pair = plain(part.quantity()) + "/" + plain(whole);
      found.set(i, new Read(part.quantity().withPair(pair), part.from(), part.to()));
    }
  }

  /// "96 schools in 2025, and 31 of them": of the schools.
  private static boolean isYear(List<Token> tokens, Read number) {
    return number.quantity().kind() == Kind.PLAIN
        && number.quantity().text().matches("(?:19|20)\\d\\d")
        && number.from() > 0
        && OF_YEARS.contains(Token.at(tokens, number.from() - 1).lower());
  }

  /// Ties a number to the next one when the words between them do.
  private static void tie(List<Token> tokens, NumberSense sense, List<Read> found, int i) {
    var one = found.get(i);
    var two = found.get(i + 1);
    var between = between(tokens, one.to(), two.from());
    if (isPair(between, one.quantity(), two.quantity())) {
      String pair = plain(one.quantity()) + "/" + plain(two.quantity());
      var part = one.quantity().withPair(pair);
      part = part.noun().isEmpty() ? part.withNoun(two.quantity().noun()) : part;
      found.set(i, new Read(part, one.from(), one.to()));
      found.set(i + 1, new Read(two.quantity().withPair(pair), two.from(), two.to()));
    } else if (between.size() == 1 && RANGE.contains(between.getFirst())) {
      shareUnit(found, i);
      shareRange(between, sense, found, i);
    } else if (INSTEAD.contains(between) && !beginsRange(tokens, found, i + 1)) {
      shareForward(found, i);
    }
  }

  private static boolean beginsRange(List<Token> tokens, List<Read> found, int i) {
    if (i + 1 == found.size()) {
      return false;
    }
    var between = between(tokens, found.get(i).to(), found.get(i + 1).from());
    return between.size() == 1 && RANGE.contains(between.getFirst());
  }

  /// "7 weeks instead of 10": the second has the unit of the first.
  private static void shareForward(List<Read> found, int i) {
    var one = found.get(i).quantity();
    var two = found.get(i + 1);
    if (SHARED_BACKWARDS.contains(one.kind()) && two.quantity().kind() == Kind.PLAIN) {
      var tied = two.quantity().withUnit(one.kind(), one.unit());
      found.set(i + 1, new Read(tied, two.from(), two.to()));
    }
  }

  private static void shareRange(List<String> between, NumberSense sense, List<Read> found, int i) {
    var one = found.get(i);
    var two = found.get(i + 1);
    if (sense.isRange(between, one, two)) {
      String range = plain(one.quantity()) + "/" + plain(two.quantity());
      found.set(i, new Read(one.quantity().withRange(range), one.from(), one.to()));
      found.set(i + 1, new Read(two.quantity().withRange(range), two.from(), two.to()));
    }
  }

  private static String plain(Quantity quantity) {
    return quantity.value().stripTrailingZeros().toPlainString();
  }

  /// The lower-case words and marks between two numbers, at most four; `?` when there are more.
  private static List<String> between(List<Token> tokens, int from, int to) {
    return to - from > 4
        ? List.of("?")
        : tokens.subList(from, to).stream().map(Token::lower).toList();
  }

  private static boolean isPair(List<String> between, Quantity part, Quantity whole) {
    if (between.isEmpty() || !isCountable(part) || !isCountable(whole) || isYear(whole)) {
      return false;
    }
    if (whole.value().compareTo(BigDecimal.ONE) == 0
        && part.value().compareTo(BigDecimal.ONE) > 0) {
      return false; // "two or three of one owner's tenants"
    }
    int last = between.size() - 1;
    var words = OF_ALL.contains(between.get(last)) ? between.subList(0, last) : between;
    return words.equals(List.of("of"))
        || words.equals(List.of("out", "of"))
        || (words.equals(List.of("in")) && part.value().compareTo(whole.value()) < 0)
        || words.equals(List.of("/"));
  }

  private static boolean isCountable(Quantity quantity) {
    return (quantity.kind() == Kind.PLAIN || quantity.kind() == Kind.COUNT)
        && quantity.value().precision() < 20
        && Math.abs(quantity.value().scale()) < 20;
  }

  private static boolean isYear(Quantity quantity) {
    return quantity.text().length() == 4
        && (quantity.text().startsWith("19") || quantity.text().startsWith("20"));
  }

  private static void shareUnit(List<Read> found, int i) {
    var one = found.get(i).quantity();
    var two = found.get(i + 1).quantity();
    if (one.kind() == Kind.PLAIN && two.kind() == Kind.CLOCK && one.value().scale() <= 0) {
      found.set(i, new Read(one.asClock(two.unit()), found.get(i).from(), found.get(i).to()));
    } else if (one.kind() == Kind.PLAIN && SHARED_BACKWARDS.contains(two.kind())) {
      var tied = one.withUnit(two.kind(), two.unit());
      found.set(i, new Read(tied, found.get(i).from(), found.get(i).to()));
    } else if (one.kind() == Kind.MONEY && two.kind() == Kind.PLAIN) {
      var tied = two.withUnit(one.kind(), one.unit());
      found.set(i + 1, new Read(tied, found.get(i + 1).from(), found.get(i + 1).to()));
    } else if (one.kind() == Kind.PLAIN && two.kind() == Kind.COUNT) {
      found.set(i, new Read(one.withNoun(two.noun()), found.get(i).from(), found.get(i).to()));
    }
  }
}
