package io.personaassistant.text.number;

import io.personaassistant.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Times of day, in digits and in words: `9:30`, "2 pm", "half past eight", "quarter to seven",
/// "six in the morning", "noon".
final class Clocks {
  /// The unit of a time that may be before or after noon.
  static final String EITHER_HALF = "o'clock";

  /// A time in minutes after midnight; `to` is the index asked for when there is none.
  ///
  /// @param unit `""` where the half of the day is known, else [#EITHER_HALF]
  record Clock(int minutes, String unit, int to) {}

  private static final int NOON = 720;

  private static final Set<String> PAST = Set.of("five", "ten", "twenty", "quarter", "half");

  private static final Set<String> OF_DAY = Set.of("morning", "afternoon", "evening");
  private static final Pattern POINTED = Pattern.compile("\\d{1,2}\\.[0-5]\\d");

  private Clocks() {}

  static Clock at(List<Token> tokens, int i) {
    var token = tokens.get(i);
    if (token.is("noon") || token.is("midday")) {
      return new Clock(NOON, "", i + 1);
    }
    if (token.is("midnight")) {
      return new Clock(0, "", i + 1);
    }
    return PAST.contains(token.lower())
            && (Token.at(tokens, i + 1).is("past") || Token.at(tokens, i + 1).is("to"))
        ? relative(tokens, i)
        : direct(tokens, i);
  }

  private static Clock none(int i) {
    return new Clock(0, "", i);
  }

  /// "Half past eight", "quarter to seven"; "five to ten" is a range more often than a time.
  private static Clock relative(List<Token> tokens, int i) {
    boolean to = Token.at(tokens, i + 1).is("to");
    int hour = hour(tokens, i + 2);
    if (hour < 1 || hour > 12 || to && !tokens.get(i).is("quarter")) {
      return none(i);
    }
    int past =
        switch (tokens.get(i).lower()) {
          case "quarter" -> 15;
          case "half" -> 30;
          default -> NumberWords.at(tokens, i).value().intValue();
        };
    int end = Token.at(tokens, i + 3).is("o'clock") ? i + 4 : i + 3;
    return inHalf(tokens, end, hour * 60 + (to ? -past : past), i, true);
  }

  private static Clock direct(List<Token> tokens, int i) {
    int hour = hour(tokens, i);
    boolean colon = isMinutes(tokens, i + 1);
    if (hour < 0 || hour > 24) {
      return pointed(tokens, i);
    }
    if (colon) {
      int minutes = Integer.parseInt(Token.at(tokens, i + 2).text());
      boolean early = tokens.get(i).text().length() == 2 && hour < 10;
      return inHalf(tokens, i + 3, hour * 60 + minutes, i, !early);
    }
    if (Token.at(tokens, i + 1).is("o'clock")) {
      return inHalf(tokens, i + 2, hour * 60, i, true);
    }
    var clock = inHalf(tokens, i + 1, hour * 60, i, true);
    return clock.unit().isEmpty() && clock.to() > i + 1 ? clock : none(i);
  }

  /// `8.30 am`: only with its half of the day, else it may be any number.
  private static Clock pointed(List<Token> tokens, int i) {
    String text = tokens.get(i).text();
    if (text.length() > 5 || text.indexOf('.') < 0 || !POINTED.matcher(text).matches()) {
      return none(i);
    }
    int point = text.indexOf('.');
    int hour = Integer.parseInt(text.substring(0, point));
    var clock =
        inHalf(
            tokens, i + 1, hour * 60 + Integer.parseInt(text.substring(point + 1)), i, hour <= 12);
    return hour <= 24 && clock.unit().isEmpty() && clock.to() > i + 1 ? clock : none(i);
  }

  private static boolean isMinutes(List<Token> tokens, int i) {
    var minutes = Token.at(tokens, i + 1);
    return Token.at(tokens, i).is(":")
        && !Token.at(tokens, i).spaced()
        && minutes.isNumber()
        && !minutes.spaced()
        && minutes.text().length() == 2
        && minutes.text().charAt(0) < '6';
  }

  /// The hour in digits or words; -1 for none.
  private static int hour(List<Token> tokens, int i) {
    var value = NumberWords.at(tokens, i);
    boolean whole = value.to() == i + 1 && !value.opaque() && value.value().scale() <= 0;
    return whole && value.value().compareTo(BigDecimal.valueOf(24)) <= 0
        ? value.value().intValue()
        : -1;
  }

  /// The time with the half of the day that the words behind it name.
  private static Clock inHalf(
      List<Token> tokens, int from, int minutes, int start, boolean either) {
    int time = Math.floorMod(minutes, 1440);
    boolean open = either && time <= NOON + 59;
    int to = from;
    int half = 0;
    var one = Token.at(tokens, from);
    var two = Token.at(tokens, from + 1);
    var three = Token.at(tokens, from + 2);
    if (one.is("am") || one.is("pm")) {
      half = one.is("am") ? -1 : 1;
      to = from + 1;
    } else if ((one.is("a") || one.is("p")) && two.is(".") && three.is("m") && !three.spaced()) {
      half = one.is("a") ? -1 : 1;
      to = Token.at(tokens, from + 3).is(".") ? from + 4 : from + 3;
    } else if (one.is("in") && two.is("the") && OF_DAY.contains(three.lower())) {
      half = three.is("morning") ? -1 : 1;
      to = from + 3;
    } else if (one.is("at") && two.is("night")) {
      half = time >= 300 && time < NOON ? 1 : -1;
      to = from + 2;
    }
    if (half == 0) {
      return new Clock(time, open ? EITHER_HALF : "", from == start ? start : to);
    }
    int hour = time % NOON;
    return new Clock(time > NOON + 59 ? time : half > 0 ? hour + NOON : hour, "", to);
  }

  /// Whether a time read in a source is this drafted one: half a day apart where one of them does
  /// not say which half. A bare "at two" may be a time, too.
  static boolean agree(Quantity drafted, Quantity source) {
    int wanted = drafted.value().intValue();
    if (source.kind() == Quantity.Kind.CLOCK) {
      int said = source.value().intValue();
      boolean either = drafted.unit().equals(EITHER_HALF) || source.unit().equals(EITHER_HALF);
      return wanted == said || either && wanted % NOON == said % NOON;
    }
    boolean bare = source.kind() == Quantity.Kind.PLAIN && source.unit().isEmpty();
    return bare
        && source.pair().isEmpty()
        && source.range().isEmpty() == drafted.range().isEmpty()
        && source.value().compareTo(BigDecimal.valueOf(24)) <= 0
        && source.value().multiply(BigDecimal.valueOf(60)).intValue() % NOON == wanted % NOON;
  }

  /// Whether a bare drafted number, "at 8" or "8.30", is this time.
  static boolean isBareTime(Quantity drafted, Quantity source) {
    if (source.kind() != Quantity.Kind.CLOCK || !drafted.noun().isEmpty()) {
      return false;
    }
    var parts = drafted.value().divideAndRemainder(BigDecimal.ONE);
    int minutes = parts[1].movePointRight(2).intValue();
    boolean pointed = POINTED.matcher(drafted.text()).matches();
    boolean whole = parts[1].signum() == 0;
    return (pointed || whole)
        && parts[0].compareTo(BigDecimal.valueOf(24)) <= 0
        && (parts[0].intValue() * 60 + minutes) % NOON == source.value().intValue() % NOON;
  }
}
