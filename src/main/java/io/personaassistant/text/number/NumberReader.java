package io.personaassistant.text.number;

import io.personaassistant.text.Folded;
import io.personaassistant.text.Token;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads the numbers of one text from left to right.
final class NumberReader {
  /// A number and the tokens it takes, from `from` to before `to`.
  record Read(Quantity quantity, int from, int to) {}

  static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

  private final Folded folded;
  private final List<Token> tokens;
  private final List<Read> found = new ArrayList<>();

  NumberReader(Folded folded, List<Token> tokens) {
    this.folded = folded;
    this.tokens = tokens;
  }

  List<Read> read() {
    int i = 0;
    while (i < tokens.size()) {
      i = Math.max(i + 1, readAt(i));
    }
    return found;
  }

  /// Reads what starts at this token; gives the index after it.
  private int readAt(int i) {
    var clock = Clocks.at(tokens, i);
    if (clock.to() > i) {
      add(i, clock.to(), clock.minutes(), clock.unit());
      return clock.to();
    }
    if (tokens.get(i).isWord()) {
      var phrase = NumberPhrases.at(tokens, i);
      if (phrase.to() > i) {
        add(i, phrase.to(), phrase.value(), 0, phrase.kind(), phrase.unit(), phrase.to());
        return phrase.to();
      }
    }
    var value = NumberWords.at(tokens, i);
    if (value.to() == i || isPartOfName(i)) {
      return value.to();
    }
    return tokens.get(i).isNumber() ? readDigits(i, value) : readUnit(i, i, value, 0);
  }

  private int readDigits(int i, NumberWords.Value value) {
    if (value.opaque()) {
      add(i, value.to(), BigDecimal.ZERO, 0, Kind.VERSION, "", value.to());
      return value.to();
    }
    var next = Token.at(tokens, value.to());
    if (!next.spaced() && ORDINALS.contains(next.lower())) {
      add(i, value.to() + 1, value.value(), 0, Kind.ORDINAL, "", value.to() + 1);
      return value.to() + 1;
    }
    if (NumberLabels.isLabel(tokens, i, value.to())) {
      add(i, value.to(), value.value(), 0, Kind.LABEL, "", value.to());
      return value.to();
    }
    if (next.isWord() && !next.spaced() && isUnknownUnit(next)) {
      return value.to() + 1;
    }
    int from = start(i);
    return readUnit(from, i, value, sign(from, i));
  }

  /// "3D" and "4th-gen" are names, not numbers.
  private static boolean isUnknownUnit(Token next) {
    return next.text().equals("G") // "5G" is no weight
        || Units.of(next.lower()).equals(Units.NONE)
            && Units.currency(next.lower()).isEmpty()
            && !next.is("am")
            && !next.is("pm");
  }

  /// "P-07", "GPT-4": digits tied to capitals by a hyphen.
  private boolean isPartOfName(int i) {
    var hyphen = Token.at(tokens, i - 1);
    var before = Token.at(tokens, i - 2);
    return tokens.get(i).isNumber()
        && hyphen.is("-")
        && !hyphen.spaced()
        && !tokens.get(i).spaced()
        && before.isWord()
        && before.text().equals(before.text().toUpperCase(Locale.ROOT));
  }

  /// Where the number begins with its currency and sign.
  private int start(int i) {
    int taken = found.isEmpty() ? 0 : found.getLast().to();
    int from = i;
    if (from > taken && isPrefixCurrency(Token.at(tokens, from - 1))) {
      from--;
      if (from > taken && Token.at(tokens, from).is("$") && Token.at(tokens, from - 1).is("us")) {
        from--;
      }
    }
    var mark = Token.at(tokens, from - 1);
    boolean sign = (mark.is("-") || mark.is("+")) && !tokens.get(from).spaced();
    var before = Token.at(tokens, from - 2);
    boolean free =
        mark.spaced() || before.equals(Token.NONE) || (!before.isWord() && !before.isNumber());
    return sign && free && from > taken ? from - 1 : from;
  }

  private static boolean isPrefixCurrency(Token token) {
    boolean code = token.isWord() && token.text().length() == 3 && token.isCapitalised();
    return (code || token.kind() == Token.Kind.SYMBOL) && !Units.currency(token.lower()).isEmpty();
  }

  private int sign(int from, int i) {
    if (from == i) {
      return 0;
    }
    return tokens.get(from).is("-") ? -1 : tokens.get(from).is("+") ? 1 : 0;
  }

  /// Reads the unit after the value and adds the number.
  private int readUnit(int from, int at, NumberWords.Value value, int sign) {
    String currency = from < at ? Units.currency(tokens.get(at - 1).lower()) : "";
    int to = value.to();
    if (!currency.isEmpty()) {
      add(from, to, value.value(), sign, Kind.MONEY, currency, to);
      return to;
    }
    int next = Token.at(tokens, to).is("-") && isTied(to) ? to + 1 : to;
    var unit = unitAt(next);
    if (unit.to() > next) {
      add(from, unit.to(), value.value(), sign, unit.unit().kind(), unit.unit().name(), unit.to());
      return unit.to();
    }
    add(from, to, value.value(), sign, Kind.PLAIN, "", to);
    return to;
  }

  private boolean isTied(int i) {
    return !Token.at(tokens, i).spaced() && !Token.at(tokens, i + 1).spaced();
  }

  private record UnitAt(Units.Unit unit, int to) {}

  private UnitAt unitAt(int i) {
    var token = Token.at(tokens, i);
    var after = Token.at(tokens, i + 1);
    boolean basis = token.is("basis");
    if ((basis || token.is("percentage")) && (after.is("points") || after.is("point"))) {
      return new UnitAt(new Units.Unit(Kind.POINTS, basis ? "basis points" : "points"), i + 2);
    }
    if (token.is("points") && Token.at(tokens, i - 2).is("by")) {
      return new UnitAt(new Units.Unit(Kind.POINTS, "points"), i + 1); // "fell by 7 points"
    }
    if (token.is("per") && after.is("cent")) {
      return new UnitAt(new Units.Unit(Kind.PERCENT, "percent"), i + 2);
    }
    if ((token.is("business") || token.is("working")) && (after.is("days") || after.is("day"))) {
      return new UnitAt(new Units.Unit(Kind.DURATION, "workday"), i + 2);
    }
    String currency = Units.currency(token.lower());
    if (!currency.isEmpty()) {
      return new UnitAt(new Units.Unit(Kind.MONEY, currency), i + 1);
    }
    var unit = Units.of(token.lower());
    if (unit.kind() == Kind.TIMES && isProduct(i)) {
      return new UnitAt(Units.NONE, i);
    }
    if (token.spaced() && Units.isName(token.lower(), after.lower())) {
      return new UnitAt(Units.NONE, i);
    }
    if (!unit.equals(Units.NONE)) {
      return new UnitAt(unit, i + 1);
    }
    var later = Units.of(after.lower());
    return Units.isFiller(token.lower()) && later.kind() == Kind.DURATION
        ? new UnitAt(later, i + 2)
        : new UnitAt(Units.NONE, i);
  }

  /// `3 x 4`: the x multiplies.
  private boolean isProduct(int i) {
    return tokens.get(i).lower().length() == 1 && Token.at(tokens, i + 1).isNumber();
  }

  private void add(int from, int to, int minutes, String half) {
    add(from, to, BigDecimal.valueOf(minutes), 0, Kind.CLOCK, half, to);
  }

  private void add(
      int from, int to, BigDecimal value, int sign, Kind kind, String unit, int nounFrom) {
    var span = folded.span(tokens.get(from).start(), tokens.get(to - 1).end());
    boolean countable = kind == Kind.PLAIN || kind == Kind.VAGUE;
    var noun = countable ? NumberNouns.noun(tokens, nounFrom) : new NumberNouns.Noun("", nounFrom);
    String rate = NumberNouns.rate(tokens, noun.to(), kind == Kind.MONEY);
    rate = rate.isEmpty() && kind == Kind.MONEY ? NumberNouns.rateBefore(tokens, from) : rate;
    boolean often = kind == Kind.TIMES && !NumberSense.isFactor(tokens, to);
    var quantity =
        new Quantity(
            span.text(),
            span.start(),
            span.end(),
            value.abs(),
            sign,
            often ? Kind.PLAIN : kind,
            often ? "" : unit,
            rate,
            "",
            "",
            "",
            Bound.EXACT,
            0);
    found.add(new Read(quantity.withNoun(often ? "time" : noun.stem()), from, to));
  }
}
