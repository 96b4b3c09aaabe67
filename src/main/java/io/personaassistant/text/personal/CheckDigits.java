package io.personaassistant.text.personal;

/// The sums by which numbers of cards, accounts and people are told from others.
final class CheckDigits {
  private CheckDigits() {}

  /// The ASCII digits of a text.
  static String digits(String text) {
    var out = new StringBuilder();
    text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> out.append((char) c));
    return out.toString();
  }

  /// The Luhn sum that every payment card ends in.
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  /// The rest of letters and digits, read as one number, by 97; `A` is 10.
  static int by97(String plain) {
    int rest = 0;
    for (int i = 0; i < plain.length(); i++) {
      int value = Character.digit(plain.charAt(i), 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest;
  }

  /// The sum of the digits, each times the weight at its place.
  static int weighted(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (digits.charAt(i) - '0') * weights[i];
    }
    return sum;
  }

  /// Whether the last of 13 digits is the sum of an article number.
  static boolean ean(String digits) {
    return weighted(digits, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10 == 0;
  }
}
