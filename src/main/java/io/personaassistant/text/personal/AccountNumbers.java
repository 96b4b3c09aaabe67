package io.personaassistant.text.personal;

import io.personaassistant.text.personal.PersonalData.Kind;
import io.personaassistant.text.personal.PersonalData.Pieces;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Cards and international bank accounts, each told by its length and its sum.
final class AccountNumbers {
  // Bounded or possessive throughout: no input can make these backtrack for long.
  private static final Pattern CARD =
      Pattern.compile("(?<![\\p{N}\\-.])\\d{4}(?:[ \\-]?\\d{2,6}){2,4}(?![\\p{N}\\-])");
  private static final Pattern IBAN =
      Pattern.compile(
          "(?=[A-Za-z]{2} ?\\d)(?<![\\p{L}\\p{N}])[A-Za-z]{2} ?\\d{2}(?:[ \\-]?[A-Za-z0-9]){11,30}+");

  private static final int FEWEST_OF_CARD = 13;

  /// How many letters and digits an account has, by its country.
  private static final Map<String, Integer> LENGTHS =
      lengths(
          "NO15 BE16 DK18 FI18 FO18 GL18 NL18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 XK20 CH21 HR21 LI21 LV21"
              + " BG22 BH22 CR22 DE22 GB22 GE22 IE22 ME22 RS22 AE23 GI23 IL23 IQ23 TL23 AD24 CZ24 ES24 MD24 PK24"
              + " RO24 SA24 SE24 SK24 TN24 VG24 PT25 IS26 TR26 FR27 GR27 IT27 MC27 MR27 SM27 AL28 AZ28 CY28 DO28"
              + " GT28 HU28 LB28 PL28 SV28 BR29 PS29 QA29 UA29 JO30 KW30 MU30 MT31");

  private AccountNumbers() {}

  private static Map<String, Integer> lengths(String all) {
    var lengths = new HashMap<String, Integer>();
    for (var one : all.split(" ", -1)) {
      lengths.put(one.substring(0, 2), Integer.parseInt(one.substring(2)));
    }
    return Map.copyOf(lengths);
  }

  static void find(Pieces pieces) {
    var iban = IBAN.matcher(pieces.text);
    int from = 0;
    while (iban.find(from)) {
      int start = iban.start();
      int end = ibanEnd(iban.group());
      boolean real = end > 0 && isIban(iban.group().substring(0, end));
      if (real) {
        pieces.add(Kind.ACCOUNT, start, start + end);
      }
      // the words behind it may hang together with it, and be followed by another
      from = real ? start + end : start + 1;
    }
    if (CheckDigits.digits(pieces.text).length() >= FEWEST_OF_CARD) {
      pieces.each(CARD, Kind.CARD, 0, m -> isCard(CheckDigits.digits(m.group())));
    }
  }

  /// Where as many letters and digits end as an account of its country has; -1 where there are
  /// fewer, or more that hang together with them.
  private static int ibanEnd(String text) {
    var country = text.substring(0, 2).toUpperCase(Locale.ROOT);
    int left = LENGTHS.getOrDefault(country, 0);
    int i = 0;
    while (i < text.length() && left > 0) {
      left -= Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
      i++;
    }
    boolean ends = i == text.length() || !Character.isLetterOrDigit(text.charAt(i));
    return left == 0 && i > 0 && ends ? i : -1;
  }

  /// In small letters it must be one by its sum: words with digits look like one otherwise.
  private static boolean isIban(String text) {
    var plain = text.replaceAll("[ \\-]", "").toUpperCase(Locale.ROOT);
    boolean shouted = text.equals(text.toUpperCase(Locale.ROOT));
    boolean typed = shouted && CheckDigits.digits(plain).length() >= 12;
    return CheckDigits.by97(plain.substring(4) + plain.substring(0, 4)) == 1 || typed;
  }

  private static boolean isCard(String digits) {
    return digits.length() >= FEWEST_OF_CARD
        && digits.length() <= 19
        && "23456".indexOf(digits.charAt(0)) >= 0
        && CheckDigits.luhn(digits);
  }
}
