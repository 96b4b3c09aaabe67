package io.personaassistant.text.personal;

import io.personaassistant.text.personal.PersonalData.Kind;
import io.personaassistant.text.personal.PersonalData.Pieces;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Numbers by which one person is known to an office, told by their form, and by the day of birth
/// and the sum in it where the form alone could be that of a product or an order. Numbers that are
/// digits and nothing else are found by the words before them: [CalledNumbers].
final class OfficialNumbers {
  private static final String BETWEEN = "[A-Z .\\-/+]*+";

  /// Every form starts with so many digits, with capitals and marks between them; the small letters
  /// of a few stand behind all their digits.
  private static final String DIGITS = "(?:\\d" + BETWEEN + "){5}\\d";

  private static final Pattern MAY_HOLD_ONE = Pattern.compile(DIGITS);

  private static final String MONTH = "(?:0[1-9]|1[0-2])";
  private static final String DAY = "(?:0[1-9]|[12]\\d|3[01])";

  private static final List<Official> OFFICIAL =
      List.of(
          // United States
          official("\\d{3}-\\d{2}-\\d{4}"),
          // United Kingdom
          official("[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]"),
          // Brazil
          official("\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}"),
          // Italy
          official("[A-Z]{6}\\d{2}[A-Z]\\d{2}[A-Z]\\d{3}[A-Z]"),
          // Spain: its own people, and others
          official("(?:[XYZ][ -]?)?\\d{7,8}-?[A-HJ-NP-TV-Z]", OfficialNumbers::isSpanish),
          // France
          official(
              "[12] ?\\d{2} ?" + MONTH + " ?\\d[\\dAB] ?\\d{3} ?\\d{3} ?\\d{2}",
              OfficialNumbers::isFrench),
          // Belgium
          official(
              "\\d{2}[. ]?" + MONTH + "[. ]?" + DAY + "[-. ]?\\d{3}[-. ]?\\d{2}",
              OfficialNumbers::isBelgian),
          // Switzerland
          official("756[. ]?\\d{4}[. ]?\\d{4}[. ]?\\d{2}", n -> CheckDigits.ean(digits(n))),
          // Sweden
          official("(?:19|20)?\\d{2}" + MONTH + DAY + "[-+]\\d{4}", OfficialNumbers::isSwedish),
          // Finland
          official(DAY + MONTH + "\\d{2}[-+A-F]\\d{3}[0-9A-Y]", OfficialNumbers::isFinnish),
          // Czechia and Slovakia
          official(
              "\\d{2}(?:[05][1-9]|[16][0-2])" + DAY + "/\\d{4}",
              n -> Long.parseLong(digits(n)) % 11 == 0),
          // China
          official(
              "\\d{6}(?:19|20)\\d{2}" + MONTH + DAY + "\\d{3}[\\dXx]", OfficialNumbers::isChinese),
          // Mexico
          official("[A-Z]{4}\\d{2}" + MONTH + DAY + "[HMX][A-Z]{5}[0-9A-Z]\\d"),
          // Russia
          official("\\d{3}-\\d{3}-\\d{3} \\d{2}", OfficialNumbers::isRussian),
          // South Africa
          official(
              "\\d{2}" + MONTH + DAY + "\\d{4}[01][089]\\d", n -> CheckDigits.luhn(digits(n))));

  /// How a country writes them.
  private record Official(Pattern pattern, Predicate<String> isReal) {}

  private OfficialNumbers() {}

  private static Official official(String pattern) {
    return official(pattern, _ -> true);
  }

  private static Official official(String pattern, Predicate<String> isReal) {
    return new Official(
        Pattern.compile(
            "(?<![\\p{L}\\p{N}.]|[\\p{L}\\p{N}][-/])(?="
                + BETWEEN
                + DIGITS
                + ")(?:"
                + pattern
                + ")(?![\\p{L}\\p{N}\\-]|[.,/]\\d)"),
        isReal);
  }

  static void find(Pieces pieces) {
    if (MAY_HOLD_ONE.matcher(pieces.text).find()) {
      for (var one : OFFICIAL) {
        pieces.each(one.pattern(), Kind.NUMBER, 0, m -> one.isReal().test(m.group()));
      }
    }
  }

  private static String digits(String text) {
    return CheckDigits.digits(text);
  }

  private static boolean isSpanish(String text) {
    var digits = digits(text);
    int series = "XYZ".indexOf(text.charAt(0));
    if (digits.length() != (series < 0 ? 8 : 7)) {
      return false;
    }
    int number = Integer.parseInt(series < 0 ? digits : series + digits);
    return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(number % 23) == text.charAt(text.length() - 1);
  }

  private static boolean isFrench(String text) {
    // Corsica
    var plain = text.replace(" ", "").replace("2A", "19").replace("2B", "18");
    return plain.chars().allMatch(Character::isDigit)
        && 97 - CheckDigits.by97(plain.substring(0, 13)) == Integer.parseInt(plain.substring(13));
  }

  /// Those who are born in 2000 or later count with a 2 before.
  private static boolean isBelgian(String text) {
    var digits = digits(text);
    int sum = Integer.parseInt(digits.substring(9));
    var born = digits.substring(0, 9);
    return 97 - CheckDigits.by97(born) == sum || 97 - CheckDigits.by97("2" + born) == sum;
  }

  private static boolean isFinnish(String text) {
    var digits = text.substring(0, 6) + text.substring(7, 10);
    return "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(Integer.parseInt(digits) % 31)
        == text.charAt(10);
  }

  private static boolean isChinese(String text) {
    int sum = CheckDigits.weighted(text, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
    return "10X98765432".charAt(sum % 11) == Character.toUpperCase(text.charAt(17));
  }

  private static boolean isRussian(String text) {
    var digits = digits(text);
    int sum = CheckDigits.weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    return sum % 101 % 100 == Integer.parseInt(digits.substring(9));
  }

  /// What stands behind a day with its century may be a time of that day.
  private static boolean isSwedish(String text) {
    var digits = digits(text);
    boolean time =
        digits.length() == 12 && digits.substring(8).matches("(?:[01]\\d|2[0-3])[0-5]\\d");
    return !time && CheckDigits.luhn(digits.substring(digits.length() - 10));
  }
}
