package io.personaassistant.text;

import io.personaassistant.text.PersonalData.Kind;
import io.personaassistant.text.PersonalData.Pieces;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Cards, bank accounts, numbers by which one person is known to an office, network addresses,
/// passwords and keys.
final class AccountNumbers {
  // Bounded or possessive throughout: no input can make these backtrack for long.
  private static final Pattern CARD =
      Pattern.compile("(?<![\\p{N}\\-.])\\d{4}(?:[ \\-]?\\d{2,6}){2,4}(?![\\p{N}\\-])");
  private static final Pattern IBAN =
      Pattern.compile(
          "(?=[A-Za-z]{2}\\d)(?<![\\p{L}\\p{N}])[A-Za-z]{2}\\d{2}(?: ?[A-Za-z0-9]{4}){2,7}+(?: ?[A-Za-z0-9]{1,3}(?![\\p{L}\\p{N}]))?+");
  private static final Pattern OFFICIAL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}\\-.])(?:\\d{3}-\\d{2}-\\d{4}"
              + "|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]"
              + "|\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}"
              + "|[A-Z]{6}\\d{2}[A-Z]\\d{2}[A-Z]\\d{3}[A-Z]"
              + "|\\d{8}[A-HJ-NP-TV-Z])(?![\\p{L}\\p{N}\\-])");
  private static final Pattern IP =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.])(?:\\d{1,3}\\.){3}\\d{1,3}(?:/\\d{1,2}|:\\d{2,5})?(?![\\p{L}\\p{N}]|\\.\\d)");
  private static final Pattern IP6 =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}:.])(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}"
              + "|(?:[0-9A-Fa-f]{1,4}:){1,6}(?::[0-9A-Fa-f]{1,4}){1,6}"
              + "|(?:[0-9A-Fa-f]{2}[:\\-]){5}[0-9A-Fa-f]{2})(?![\\p{L}\\p{N}:])");
  private static final Pattern VERSION =
      Pattern.compile(
          "(?i)(?:\\bv|version|release|build|firmware|section|chapter|clause|rev|revision|update|upgraded? (?:from|to)|§)[ .:]{0,3}$");
  private static final Pattern CALLED =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])(?:(account|acct|a/c|konto(?:nummer|nr)?|iban|sort code|routing|bsb|cuenta|compte|bic)"
              + "|passport|reisepass|national insurance|nino|ni|tax id|tax number|steuer(?:nummer|-?id)|vat id|ssn|social security"
              + "|driver'?s? licen[cs]e|driving licen[cs]e|licen[cs]e plate|number plate|id card|personal id|ausweis(?:nummer)?"
              + "|member(?:ship)?(?: id| number| no)|patient(?: id| number| no)|medical record|mrn|insurance(?: id| number| no)"
              + "|policy(?: number| no)|nhs|bsn|dni|nif|cpf|pesel|aadhaar|pan|employee(?: id| number| no))"
              + "(?![\\p{L}\\p{N}])(?:[ :#.\\-]|numbers?|nummer|no(?![\\p{L}])|nr(?![\\p{L}])|is(?![\\p{L}])|ist|id(?![\\p{L}])|code){0,8}+([A-Z]{0,4}[ \\-]?\\d[A-Z0-9 \\-/]{3,30}+)");
  private static final Pattern BORN =
      Pattern.compile(
          "(?i)(?<![\\p{L}])(?:born(?: on)?|date of birth|d\\.?o\\.?b\\.?|birthday|birth date|geboren(?: am)?|geb\\.|née? le|nacid[oa] el)"
              + "[ :]{0,3}(?:is |the )?((?:\\d{1,4}[./\\- ]\\d{1,2}[./\\- ]\\d{2,4})|(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?[\\p{L}]{3,9},? \\d{4})|(?:[\\p{L}]{3,9} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}))");
  private static final Pattern SECRET =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:xox[a-z]-[A-Za-z0-9\\-]{8,200}+|xapp-[A-Za-z0-9\\-]{8,200}+|sk-[A-Za-z0-9_\\-]{16,200}+"
              + "|[sr]k_(?:live|test)_[A-Za-z0-9]{10,200}+|gh[pousr]_[A-Za-z0-9]{20,200}+|github_pat_\\w{20,200}+|AKIA[0-9A-Z]{16}|AIza[0-9A-Za-z_\\-]{30,60}+"
              + "|eyJ[A-Za-z0-9_\\-]{8,2000}+\\.[A-Za-z0-9_\\-]{8,2000}+\\.[A-Za-z0-9_\\-]*+)");
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])(?:password|passwort|passcode|pwd|pin|cvv|cvc|otp|api key|access key|login code|kennwort|contraseña|mot de passe)"
              + "(?: ?[:=] ?| is | ist |: )(\\S{3,80}+)");

  private static final int FEWEST_OF_CARD = 13;
  private static final int FEWEST_OF_OFFICE = 6;

  private static final List<String> SECRET_HINTS =
      List.of("xox", "xapp-", "sk-", "k_live", "k_test", "gh", "github_pat", "akia", "aiza", "eyj");
  private static final List<String> SAID_HINTS =
      List.of(
          "pass",
          "pwd",
          "pin",
          "cvv",
          "cvc",
          "otp",
          "key",
          "code",
          "kennwort",
          "contras",
          "mot de");
  private static final List<String> BORN_HINTS =
      List.of("born", "birth", "dob", "d.o.b", "geb", "né", "nacid");
  private static final List<String> CALLED_HINTS =
      List.of(
          "acc",
          "a/c",
          "konto",
          "iban",
          "sort",
          "routing",
          "bsb",
          "cuenta",
          "compte",
          "bic",
          "pass",
          "national",
          "nino",
          "ni",
          "tax",
          "steuer",
          "vat",
          "ssn",
          "social",
          "licen",
          "plate",
          "card",
          "personal id",
          "ausweis",
          "member",
          "patient",
          "medical",
          "mrn",
          "insurance",
          "policy",
          "nhs",
          "bsn",
          "dni",
          "nif",
          "cpf",
          "pesel",
          "aadhaar",
          "pan",
          "employee");

  private AccountNumbers() {}

  static void findSecrets(String text, Pieces pieces) {
    if (pieces.hasAny(SECRET_HINTS)) {
      each(SECRET, text, pieces, Kind.SECRET, 0, _ -> true);
    }
    if (pieces.hasAny(SAID_HINTS)) {
      each(SAID, text, pieces, Kind.SECRET, 1, m -> isSecret(m.group(1), m.group()));
    }
  }

  static void find(String text, Pieces pieces) {
    each(IBAN, text, pieces, Kind.ACCOUNT, 0, m -> isIban(m.group()));
    int digits = digits(text).length();
    if (digits >= FEWEST_OF_CARD) {
      each(CARD, text, pieces, Kind.CARD, 0, m -> isCard(digits(m.group())));
    }
    if (digits >= FEWEST_OF_OFFICE) {
      each(OFFICIAL, text, pieces, Kind.NUMBER, 0, m -> isOfficial(m.group()));
    }
    if (count(text, '.') >= 3) {
      each(IP, text, pieces, Kind.NETWORK, 0, m -> isAddress(m.group(), m.start(), text));
    }
    if (count(text, ':') >= 2 || count(text, ':') + count(text, '-') >= 5) {
      each(IP6, text, pieces, Kind.NETWORK, 0, m -> m.group().length() > 6 && hasBothOrMany(m));
    }
    if (pieces.hasAny(BORN_HINTS)) {
      each(BORN, text, pieces, Kind.BIRTHDAY, 1, _ -> true);
    }
    if (pieces.hasAny(CALLED_HINTS)) {
      findCalled(text, pieces);
    }
  }

  private static void findCalled(String text, Pieces pieces) {
    var called = CALLED.matcher(text);
    while (called.find()) {
      int end = trimmed(text, called.start(2), called.end(2));
      if (digits(text.substring(called.start(2), end)).length() >= 6) {
        pieces.add(
            called.group(1) == null ? Kind.NUMBER : Kind.ACCOUNT,
            called.start(2) + leading(called.group(2)),
            end);
      }
    }
  }

  /// Where what is called a number ends: at the last digit or capital that hangs together with it.
  private static int trimmed(String text, int start, int end) {
    int last = start;
    int from = start;
    while (from < end && Character.isLetter(text.charAt(from))) {
      from++;
    }
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        last = i + 1;
      } else if (Character.isLetter(c) && i > from && Character.isLetter(text.charAt(i - 1))) {
        // two letters in a row behind a blank begin the next word
        break;
      }
    }
    while (last < text.length() && Character.isLetterOrDigit(text.charAt(last))) {
      last++;
    }
    return last;
  }

  private static int leading(String text) {
    int i = 0;
    while (i < text.length() && !Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static void each(
      Pattern pattern,
      String text,
      Pieces pieces,
      Kind kind,
      int group,
      Predicate<MatchResult> isReal) {
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (isReal.test(matcher)) {
        pieces.add(kind, matcher.start(group), matcher.end(group));
      }
    }
  }

  private static long count(String text, char mark) {
    return text.chars().filter(c -> c == mark).count();
  }

  private static String digits(String text) {
    var out = new StringBuilder();
    text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> out.append((char) c));
    return out.toString();
  }

  /// After "password is" stands a word that people would not say; after a colon anything.
  private static boolean isSecret(String said, String whole) {
    boolean coded = said.chars().anyMatch(Character::isDigit);
    boolean named = whole.indexOf(':') >= 0 || whole.indexOf('=') >= 0;
    return coded || (named && !said.startsWith("[") && said.length() >= 5);
  }

  private static boolean isIban(String text) {
    var plain = text.replace(" ", "").toUpperCase(Locale.ROOT);
    // a lower-case match must be an IBAN by its sum: words with digits look like one otherwise
    boolean shouted = text.equals(text.toUpperCase(Locale.ROOT));
    return plain.length() >= 15
        && plain.length() <= 34
        && (hasBankSum(plain) || (shouted && digits(plain).length() >= 12));
  }

  private static boolean hasBankSum(String plain) {
    int rest = 0;
    for (char c : (plain.substring(4) + plain.substring(0, 4)).toCharArray()) {
      int value = Character.digit(c, 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
  }

  private static boolean isCard(String digits) {
    return digits.length() >= FEWEST_OF_CARD
        && digits.length() <= 19
        && "23456".indexOf(digits.charAt(0)) >= 0
        && hasCheckDigit(digits);
  }

  /// The Luhn sum that every payment card ends in.
  private static boolean hasCheckDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  /// Eight digits and a letter are somebody's only when the letter is their sum.
  private static boolean isOfficial(String text) {
    if (text.length() == 9 && Character.isLetter(text.charAt(8)) && digits(text).length() == 8) {
      int number = Integer.parseInt(text.substring(0, 8));
      return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(number % 23) == text.charAt(8);
    }
    return true;
  }

  private static boolean isAddress(String shown, int start, String text) {
    var host = shown.split("[/:]", 2)[0];
    boolean inRange =
        Arrays.stream(host.split("\\.")).allMatch(part -> Integer.parseInt(part) <= 255);
    var before = text.substring(Math.max(0, start - 16), start);
    return inRange && !VERSION.matcher(before).find();
  }

  /// Hexadecimal groups, not a time or a ratio.
  private static boolean hasBothOrMany(MatchResult match) {
    var text = match.group();
    return text.contains("::") || text.chars().filter(c -> c == ':' || c == '-').count() >= 5;
  }
}
