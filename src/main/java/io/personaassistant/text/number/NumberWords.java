package io.personaassistant.text.number;

import io.personaassistant.text.Token;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the value of a number at a place in a list of tokens, in digits or in English words.
final class NumberWords {
  /// A value and the index after its last token; `to` is the index asked for when there is none.
  /// `opaque` is set when the digits form no value, as in `2.3.1`.
  record Value(BigDecimal value, int to, boolean opaque) {}

  private static final int MAX_DIGITS = 24;
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final Pattern SWISS = Pattern.compile("\\d{1,3}(?:'\\d{3})+(?:\\.\\d+)?");
  private static final Pattern CONTINENTAL =
      Pattern.compile("\\d{1,3}(?:\\.\\d{3})+,\\d+|\\d{1,3}(?:\\.\\d{3}){2,}|\\d+,\\d{1,2}");
  private static final Pattern PLAIN = Pattern.compile("\\d*\\.?\\d+");

  private static final Map<String, Integer> SMALL = small();
  private static final Map<String, Long> SCALES =
      Map.of(
          "hundred", 100L,
          "thousand", 1_000L,
          "million", 1_000_000L,
          "billion", 1_000_000_000L,
          "dozen", 12L);

  /// Written without a space after the digits.
  private static final Map<String, Long> SUFFIXES =
      Map.of("k", 1_000L, "m", 1_000_000L, "mn", 1_000_000L, "bn", 1_000_000_000L);

  private static final Map<String, BigDecimal> VULGAR =
      Map.of("½", new BigDecimal("0.5"), "¼", new BigDecimal("0.25"), "¾", new BigDecimal("0.75"));

  private NumberWords() {}

  /// Whether this lower-case word is a number by itself: "three", "twenty".
  static boolean isSmall(String word) {
    return SMALL.containsKey(word);
  }

  static Value at(List<Token> tokens, int i) {
    var token = Token.at(tokens, i);
    if (token.isNumber()) {
      return digits(tokens, i);
    }
    if (VULGAR.containsKey(token.text())) {
      return new Value(VULGAR.getOrDefault(token.text(), BigDecimal.ZERO), i + 1, false);
    }
    return token.isWord() ? words(tokens, i) : none(i);
  }

  private static Value none(int i) {
    return new Value(BigDecimal.ZERO, i, false);
  }

  private static Value digits(List<Token> tokens, int i) {
    String text = tokens.get(i).text();
    int to = i + 1;
    while (continuesThousands(tokens, i, to)) {
      text += tokens.get(to).text();
      to++;
    }
    var value = parse(text);
    if (value.signum() < 0) {
      return new Value(BigDecimal.ZERO, to, true);
    }
    var next = Token.at(tokens, to);
    if (!next.spaced() && VULGAR.containsKey(next.text())) {
      value = value.add(VULGAR.getOrDefault(next.text(), BigDecimal.ZERO));
      next = Token.at(tokens, ++to);
    }
    if (!next.spaced() && SUFFIXES.containsKey(next.lower())) {
      return new Value(
          value.multiply(BigDecimal.valueOf(SUFFIXES.getOrDefault(next.lower(), 1L))),
          to + 1,
          false);
    }
    while (SCALES.containsKey(next.lower())) {
      value = value.multiply(BigDecimal.valueOf(SCALES.getOrDefault(next.lower(), 1L)));
      next = Token.at(tokens, ++to);
    }
    return new Value(value, to, false);
  }

  /// `12 500`: one to three digits, one space, exactly three digits.
  private static boolean continuesThousands(List<Token> tokens, int from, int next) {
    var first = tokens.get(from);
    var before = Token.at(tokens, next - 1);
    var token = Token.at(tokens, next);
    return isDigits(first.text(), 3)
        && token.isNumber()
        && token.text().length() == 3
        && isDigits(token.text(), 3)
        && token.start() == before.end() + 1
        && !first.text().startsWith("0");
  }

  private static boolean isDigits(String text, int atMost) {
    return text.length() <= atMost && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// The value of digits with separators; negative when they form none.
  private static BigDecimal parse(String text) {
    if (text.length() > MAX_DIGITS) {
      return BigDecimal.ONE.negate();
    }
    if (PLAIN.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    if (THOUSANDS.matcher(text).matches()) {
      return new BigDecimal(text.replace(",", ""));
    }
    if (SWISS.matcher(text).matches()) {
      return new BigDecimal(text.replace("'", ""));
    }
    if (CONTINENTAL.matcher(text).matches()) {
      return new BigDecimal(text.replace(".", "").replace(',', '.'));
    }
    return BigDecimal.ONE.negate();
  }

  private static Value words(List<Token> tokens, int i) {
    String first = tokens.get(i).lower();
    if (first.equals("half")
        && Token.at(tokens, i + 1).is("a")
        && Token.at(tokens, i + 2).is("dozen")) {
      return new Value(BigDecimal.valueOf(6), i + 3, false);
    }
    if (first.equals("a") || first.equals("an")) {
      return SCALES.containsKey(Token.at(tokens, i + 1).lower())
          ? new Reader(tokens, i + 1).read()
          : none(i);
    }
    return SMALL.containsKey(first) ? new Reader(tokens, i).read() : none(i);
  }

  /// Adds up number words from left to right for as long as they form one number.
  private static final class Reader {
    private final List<Token> tokens;
    private int at;
    private long total;
    private long group;
    private long room = 1_000;

    Reader(List<Token> tokens, int from) {
      this.tokens = tokens;
      this.at = from;
    }

    Value read() {
      while (take()) {
        // each call takes one word
      }
      return half(BigDecimal.valueOf(total + group));
    }

    /// `two and a half`.
    private Value half(BigDecimal value) {
      boolean half =
          Token.at(tokens, at).is("and")
              && Token.at(tokens, at + 1).is("a")
              && Token.at(tokens, at + 2).is("half");
      return half
          ? new Value(value.add(new BigDecimal("0.5")), at + 3, false)
          : new Value(value, at, false);
    }

    private boolean take() {
      int i = at;
      var token = Token.at(tokens, i);
      boolean joined = token.is("-") && !token.spaced() && room == 10;
      if (joined || (token.is("and") && group >= 100)) {
        token = Token.at(tokens, ++i);
      }
      var small = SMALL.get(token.lower());
      if (small != null && small < room) {
        group += small;
        room = small >= 20 ? 10 : 0;
        at = i + 1;
        return true;
      }
      var scale = SCALES.get(token.lower());
      if (scale == null || (i != at) || total + group > 1_000_000_000L) {
        return false;
      }
      multiply(scale);
      at = i + 1;
      return true;
    }

    private void multiply(long scale) {
      long factor = Math.max(group, 1);
      if (scale == 100) {
        group = factor * 100;
        room = 100;
      } else {
        total += factor * scale;
        group = 0;
        room = scale == 12 ? 0 : 1_000;
      }
    }
  }

  private static Map<String, Integer> small() {
    var map = new HashMap<String, Integer>();
    var units =
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                + " fifteen sixteen seventeen eighteen nineteen")
            .split(" ", -1);
    for (int i = 0; i < units.length; i++) {
      map.put(units[i], i);
    }
    var tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1);
    for (int i = 0; i < tens.length; i++) {
      map.put(tens[i], 20 + 10 * i);
    }
    return Map.copyOf(map);
  }
}
