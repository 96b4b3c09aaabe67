package io.personaassistant.text.number;

import io.personaassistant.text.MonthNames;
import io.personaassistant.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the tokens of a text are as parts of a date: years, months, numbers of days. Places outside
/// of the text hold nothing.
final class DateTokens {
  private static final Map<String, Integer> MONTHS = months();

  private final List<Token> tokens;

  DateTokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token at(int i) {
    return Token.at(tokens, i);
  }

  int size() {
    return tokens.size();
  }

  /// Whether the letters behind a number make it "12th".
  boolean isOrdinal(int i) {
    return NumberReader.ORDINALS.contains(Token.at(tokens, i).lower());
  }

  int yearAfter(int i) {
    return year(yearIndex(i));
  }

  /// A comma or "of" may stand before the year.
  int yearIndex(int i) {
    var token = Token.at(tokens, i);
    return token.is(",") || token.is("of") ? i + 1 : i;
  }

  /// The year in four digits at a token, 0 when there is none; 1900 to 2099.
  int year(int i) {
    var token = Token.at(tokens, i);
    return token.isNumber() ? yearOf(token.text()) : 0;
  }

  static int yearOf(String text) {
    boolean four = text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int year = four ? Integer.parseInt(text) : 0;
    return year >= 1900 && year <= 2099 ? year : 0;
  }

  int number(int i) {
    var token = Token.at(tokens, i);
    boolean small = token.isNumber() && token.text().length() <= 2;
    boolean digits = small && token.text().chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Integer.parseInt(token.text()) : 0;
  }

  int twoDigits(int i) {
    var token = Token.at(tokens, i);
    return !token.spaced() && token.text().length() == 2 ? number(i) : 0;
  }

  boolean isTied(int i, String mark) {
    var token = Token.at(tokens, i);
    return token.is(mark) && !token.spaced() && !Token.at(tokens, i + 1).spaced();
  }

  /// The month a word names; "may" and "march" only as names, written large.
  int month(int i) {
    var token = Token.at(tokens, i);
    int month = MONTHS.getOrDefault(token.lower(), 0);
    return month > 0 && token.isCapitalised() ? month : 0;
  }

  private static Map<String, Integer> months() {
    var map = new HashMap<String, Integer>();
    int number = 1;
    for (var name : MonthNames.OF_YEAR) {
      map.put(name, number);
      map.put(name.substring(0, 3), number++);
    }
    map.put("sept", 9);
    return Map.copyOf(map);
  }
}
