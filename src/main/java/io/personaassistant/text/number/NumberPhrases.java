package io.personaassistant.text.number;

import io.personaassistant.text.Token;
import io.personaassistant.text.WordList;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Amounts that are words of their own: "half of", "two thirds", "twice", "doubled", "thousands
/// of". A word that only looks like an amount ("double-booked", "third party", "last quarter") is
/// none.
final class NumberPhrases {
  /// What was read; `to` is the index asked for when nothing was.
  record Phrase(BigDecimal value, Kind kind, String unit, int to) {}

  private static final Set<String> VAGUE =
      Set.of("dozens", "hundreds", "thousands", "millions", "billions");

  private static final Map<String, Integer> PARTS =
      Map.of("third", 3, "thirds", 3, "quarter", 4, "quarters", 4, "fifth", 5, "fifths", 5);

  private static final Set<String> DOUBLED =
      Set.of("doubled", "doubles", "doubling", "double", "twice");

  private static final Set<String> TRIPLED =
      Set.of("tripled", "triples", "tripling", "triple", "thrice");

  private static final Set<String> HALVED = Set.of("halved", "halves", "halving", "halve");

  private static final Set<String> OF_WHAT =
      Set.of("of", "the", "our", "your", "their", "as", "fewer", "more", "less", "lower", "higher");

  private static final Set<String> NOT_DOUBLE = WordList.named("number-phrases.not-double");

  private static final MathContext PRECISE = new MathContext(12);

  private NumberPhrases() {}

  static Phrase at(List<Token> tokens, int i) {
    String word = tokens.get(i).lower();
    var next = Token.at(tokens, i + 1);
    if (VAGUE.contains(word) && (next.is("of") || next.is("more"))) {
      return new Phrase(BigDecimal.ZERO, Kind.VAGUE, word, i + 1);
    }
    if (word.equals("fortnight") && Token.at(tokens, i - 1).is("a")) {
      return new Phrase(BigDecimal.TWO, Kind.DURATION, "week", i + 1);
    }
    if (word.equals("half")) {
      return half(tokens, i);
    }
    if (HALVED.contains(word)) {
      return new Phrase(new BigDecimal("0.5"), Kind.FRACTION, "", i + 1);
    }
    if (DOUBLED.contains(word) || TRIPLED.contains(word)) {
      return NOT_DOUBLE.contains(next.lower()) ? none(i) : times(word, i);
    }
    return parts(tokens, i);
  }

  private static Phrase none(int i) {
    return new Phrase(BigDecimal.ZERO, Kind.PLAIN, "", i);
  }

  private static Phrase times(String word, int i) {
    var value = BigDecimal.valueOf(DOUBLED.contains(word) ? 2 : 3);
    return new Phrase(value, Kind.TIMES, "times", i + 1);
  }

  private static Phrase half(List<Token> tokens, int i) {
    var half = new BigDecimal("0.5");
    var next = Token.at(tokens, i + 1);
    int unit = next.is("a") || next.is("an") || next.is("-") ? i + 2 : i + 1;
    String word = Token.at(tokens, unit).lower();
    if (word.equals("hour") || word.equals("day") || word.equals("year")) {
      return new Phrase(half, Kind.DURATION, word, unit + 1);
    }
    var before = Token.at(tokens, i - 1);
    boolean amount =
        OF_WHAT.contains(next.lower())
            || before.is("in")
            || before.is("by")
            || before.is("a") && Token.at(tokens, i - 2).is("by");
    return amount ? new Phrase(half, Kind.FRACTION, "", i + 1) : none(i);
  }

  /// `two thirds`, `three-quarters of`, `a third of`, `by a quarter`.
  private static Phrase parts(List<Token> tokens, int i) {
    var token = tokens.get(i);
    boolean single = token.is("a") || token.is("one");
    if (!single && !NumberWords.isSmall(token.lower())) {
      return none(i);
    }
    int at = Token.at(tokens, i + 1).is("-") ? i + 2 : i + 1;
    var word = Token.at(tokens, at);
    int parts = PARTS.getOrDefault(word.lower(), 0);
    var after = Token.at(tokens, at + 1);
    boolean amount =
        single
            ? !word.lower().endsWith("s")
                && (OF_WHAT.contains(after.lower()) || Token.at(tokens, i - 1).is("by"))
            : word.lower().endsWith("s") && (!word.is("quarters") || after.is("of"));
    if (parts == 0 || !amount) {
      return none(i);
    }
    var count = single ? BigDecimal.ONE : NumberWords.at(tokens.subList(0, i + 1), i).value();
    if (isOfOne(tokens, at + 1, "hour")) {
      return new Phrase(of(count, 60 / parts), Kind.DURATION, "minute", at + 4);
    }
    if (isOfOne(tokens, at + 1, "year") && 12 % parts == 0) {
      return new Phrase(of(count, 12 / parts), Kind.DURATION, "month", at + 4);
    }
    var value = count.divide(BigDecimal.valueOf(parts), PRECISE);
    return new Phrase(value, Kind.FRACTION, "", at + 1);
  }

  /// "A quarter of an hour" is 15 minutes, "a quarter of a year" three months.
  private static boolean isOfOne(List<Token> tokens, int i, String unit) {
    var one = Token.at(tokens, i + 1);
    return Token.at(tokens, i).is("of")
        && (one.is("a") || one.is("an"))
        && Token.at(tokens, i + 2).is(unit);
  }

  private static BigDecimal of(BigDecimal count, int part) {
    return count.multiply(BigDecimal.valueOf(part));
  }
}
