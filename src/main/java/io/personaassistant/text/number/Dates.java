package io.personaassistant.text.number;

import io.personaassistant.text.Folded;
import io.personaassistant.text.QuestionLabels;
import io.personaassistant.text.Token;
import io.personaassistant.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The dates and periods of a text: days, months, quarters, halves, years and decades. Names of
/// weekdays and words such as "last week" are none. Never throws.
public final class Dates {
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Set<String> BEFORE_MONTH = WordList.named("dates.before-month");

  private static final Set<String> TWO_MONTHS = Set.of("and", "or", "to", "until", "-", "–");

  private static final Map<String, Integer> QUARTER_WORDS =
      Map.of("first", 1, "second", 2, "third", 3, "fourth", 4);

  private final DateTokens tokens;
  private final Folded folded;
  private final List<DateMention> found = new ArrayList<>();

  private Dates(Folded folded) {
    this.folded = folded;
    this.tokens = new DateTokens(Token.of(folded.text()));
  }

  /// Every date in order of place.
  public static List<DateMention> find(String text) {
    return new Dates(Folded.of(text)).read();
  }

  private List<DateMention> read() {
    int i = 0;
    while (i < tokens.size()) {
      int to = tokens.at(i).isNumber() ? readNumber(i) : readWord(i);
      i = Math.max(i + 1, to);
    }
    return found;
  }

  private int readNumber(int i) {
    int to = readIso(i);
    to = to > i ? to : readSlashed(i);
    to = to > i ? to : readDotted(i);
    to = to > i ? to : readDayMonth(i);
    return to > i ? to : readYear(i);
  }

  /// `2026-03-12`, `2026-03`.
  private int readIso(int i) {
    if (tokens.year(i) == 0 || !tokens.isTied(i + 1, "-")) {
      return i;
    }
    int month = tokens.twoDigits(i + 2);
    if (month < 1 || month > 12) {
      return i;
    }
    int day = tokens.isTied(i + 3, "-") ? tokens.twoDigits(i + 4) : 0;
    boolean withDay = day >= 1 && day <= 31;
    int to = withDay ? i + 5 : i + 3;
    return add(i, to, tokens.year(i), month, withDay ? day : 0);
  }

  /// `12/03/2026`, read both ways when both are possible.
  private int readSlashed(int i) {
    if (!tokens.isTied(i + 1, "/") || !tokens.isTied(i + 3, "/") || tokens.year(i + 4) == 0) {
      return i;
    }
    return addDayMonth(i, i + 5, tokens.number(i), tokens.number(i + 2), tokens.year(i + 4));
  }

  private int readDotted(int i) {
    var matcher = DOTTED.matcher(tokens.at(i).text());
    if (!matcher.matches()) {
      return i;
    }
    int day = Integer.parseInt(matcher.group(1));
    int month = Integer.parseInt(matcher.group(2));
    boolean valid = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    return valid ? add(i, i + 1, Integer.parseInt(matcher.group(3)), month, day) : i;
  }

  private int addDayMonth(int from, int to, int one, int two, int year) {
    boolean dayFirst = two >= 1 && two <= 12 && one >= 1 && one <= 31;
    boolean monthFirst = one >= 1 && one <= 12 && two >= 1 && two <= 31;
    if (!dayFirst && !monthFirst) {
      return from;
    }
    var form = dayFirst && monthFirst ? DateMention.Form.EITHER_ORDER : DateMention.Form.ONE_WAY;
    return dayFirst ? add(from, to, year, two, one, form) : add(from, to, year, one, two, form);
  }

  /// `12 March 2026`, `12th of March`.
  private int readDayMonth(int i) {
    int day = tokens.number(i);
    int at = i + 1;
    if (!tokens.at(at).spaced() && tokens.isOrdinal(at)) {
      at++;
    }
    if (tokens.at(at).is("of")) {
      at++;
    }
    int month = tokens.month(at);
    if (day < 1 || day > 31 || month == 0 || tokens.at(i).text().length() > 2) {
      return i;
    }
    int year = tokens.yearAfter(at + 1);
    return add(i, year > 0 ? tokens.yearIndex(at + 1) + 1 : at + 1, year, month, day);
  }

  /// `2026`, `1990s`; a year with a unit, sign or currency is a number.
  private int readYear(int i) {
    int year = tokens.year(i);
    if (year == 0) {
      return i;
    }
    var before = tokens.at(i - 1);
    var after = tokens.at(i + 1);
    if (after.is("s") && !after.spaced()) {
      return add(i, i + 2, year, 0, 0, DateMention.Form.DECADE);
    }
    boolean hasUnit =
        !Units.of(after.lower()).equals(Units.NONE) || !Units.currency(after.lower()).isEmpty();
    boolean hasMark =
        before.kind() == Token.Kind.SYMBOL && "$€£¥₹+#".contains(before.text())
            || !before.text().isEmpty() && !Units.currency(before.lower()).isEmpty();
    if (hasUnit || (hasMark && !before.text().isEmpty())) {
      return i;
    }
    return add(i, i + 1, year, 0, 0);
  }

  private int readWord(int i) {
    int to = readMonth(i);
    to = to > i ? to : readPeriod(i);
    return to > i ? to : readQuarterInWords(i);
  }

  /// `March 12, 2026`, `March 2026`, `in March`.
  private int readMonth(int i) {
    int month = tokens.month(i);
    if (month == 0) {
      return i;
    }
    int at = tokens.at(i + 1).is(".") && !tokens.at(i + 1).spaced() ? i + 2 : i + 1;
    int day = tokens.at(at).text().length() <= 2 ? tokens.number(at) : 0;
    if (day >= 1 && day <= 31) {
      int next = !tokens.at(at + 1).spaced() && tokens.isOrdinal(at + 1) ? at + 2 : at + 1;
      int year = tokens.yearAfter(next);
      return add(i, year > 0 ? tokens.yearIndex(next) + 1 : next, year, month, day);
    }
    int year = tokens.yearAfter(at);
    if (year > 0) {
      return add(i, tokens.yearIndex(at) + 1, year, month, 0);
    }
    year = sharedYear(at, month);
    boolean named =
        year > 0 || BEFORE_MONTH.contains(tokens.at(i - 1).lower()) || tokens.isTied(i - 1, "-");
    return named ? add(i, i + 1, year, month, 0) : i;
  }

  /// The year that two months share: "between September and October 2026"; else 0.
  private int sharedYear(int at, int month) {
    int next = at + 1;
    return TWO_MONTHS.contains(tokens.at(at).lower()) && tokens.month(next) > month
        ? tokens.yearAfter(next + 1)
        : 0;
  }

  /// `Q3 2026`, `H1`, `FY2026`.
  private int readPeriod(int i) {
    String word = tokens.at(i).text();
    int part = word.length() == 2 ? Character.digit(word.charAt(1), 10) : -1;
    if (word.startsWith("Q")
        && part >= 1
        && part <= 4
        && !QuestionLabels.isAt(folded.text(), tokens.at(i).start())) {
      return addPart(i, i + 1, (part + 1) / 2, part);
    }
    if (word.startsWith("H") && part >= 1 && part <= 2) {
      return addPart(i, i + 1, part, 0);
    }
    if (word.startsWith("FY") && word.length() == 6 && DateTokens.yearOf(word.substring(2)) > 0) {
      return add(i, i + 1, DateTokens.yearOf(word.substring(2)), 0, 0);
    }
    return i;
  }

  /// `third quarter of 2026`, `the third quarter`.
  private int readQuarterInWords(int i) {
    int part = QUARTER_WORDS.getOrDefault(tokens.at(i).lower(), 0);
    var unit = tokens.at(i + 1);
    boolean named = tokens.at(i - 1).is("the") && unit.is("quarter") && !tokens.at(i + 2).is("of");
    if (part == 0 || tokens.yearAfter(i + 2) == 0 && !named) {
      return i;
    }
    if (unit.is("quarter")) {
      return addPart(i, i + 2, (part + 1) / 2, part);
    }
    return unit.is("half") && part <= 2 ? addPart(i, i + 2, part, 0) : i;
  }

  private int addPart(int from, int next, int half, int quarter) {
    int year = tokens.yearAfter(next);
    int to = year > 0 ? tokens.yearIndex(next) + 1 : next;
    var span = folded.span(tokens.at(from).start(), tokens.at(to - 1).end());
    found.add(
        new DateMention(
            span.text(),
            span.start(),
            span.end(),
            year,
            half,
            quarter,
            0,
            0,
            DateMention.Form.ONE_WAY));
    return to;
  }

  private int add(int from, int to, int year, int month, int day) {
    return add(from, to, year, month, day, DateMention.Form.ONE_WAY);
  }

  private int add(int from, int to, int year, int month, int day, DateMention.Form form) {
    var span = folded.span(tokens.at(from).start(), tokens.at(to - 1).end());
    found.add(DateMention.of(span, year, month, day, form));
    return to;
  }
}
