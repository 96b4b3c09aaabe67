package io.personaassistant.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The personal data of a text that its form gives away: e-mail addresses, phone numbers, street
/// and network addresses, payment cards and bank accounts. Names are not among them: only an import
/// knows those. Never throws; takes time linear in the text.
public final class PersonalData {
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,/+\\-])(?:\\+|00)?\\(?\\d{1,5}\\)?(?:[ .\\-/]?\\(?\\d{1,5}\\)?){2,7}(?![\\p{L}\\p{N}])");
  private static final Pattern PHONE_CUE =
      Pattern.compile(
          "(?i)(?:phone|tel|telephone|mobile|cell|call (?:me|us|him|her|them)|whatsapp|sms|text"
              + " (?:me|us|him|her|them)|reach (?:me|us|him|her|them)|number|fax|dial|ring)[^\\d\\n]{0,20}$");
  private static final Pattern AMERICAN =
      Pattern.compile("(?:1[ .\\-])?(?:\\(\\d{3}\\) ?|\\d{3}[ .\\-])\\d{3}[ .\\-]\\d{4}");
  private static final Pattern IP =
      Pattern.compile("(?<![\\p{L}\\p{N}.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\p{L}\\p{N}]|\\.\\d)");
  private static final Pattern CARD =
      Pattern.compile("(?<![\\p{N}\\-])\\d{4}(?:[ \\-]?\\d{2,6}){2,4}(?![\\p{N}\\-])");
  private static final Pattern IBAN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?");
  private static final Pattern SOCIAL_SECURITY =
      Pattern.compile("(?<![\\p{N}\\-])\\d{3}-\\d{2}-\\d{4}(?![\\p{N}\\-])");
  private static final Pattern STREET =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\d{1,5}[a-zA-Z]? (?:\\p{Lu}[\\p{L}'.]{1,20} ){1,3}"
              + "(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Place|Square|Terrace|Close|Crescent)(?![\\p{L}])"
              + "|(?<![\\p{L}])\\p{Lu}[\\p{L}\\-]{2,30}(?:straße|strasse|str\\.|weg|platz|allee|gasse) \\d{1,4}[a-z]?(?![\\p{L}\\p{N}])"
              + "|(?<![\\p{L}])(?:rue|avenue|boulevard|via|calle|plaza|piazza) (?:de |du |des |la |del |della )?\\p{Lu}[\\p{L}\\-]{2,30},? \\d{1,4}(?![\\p{L}\\p{N}])");

  private PersonalData() {}

  /// What a piece of personal data is.
  public enum Kind {
    EMAIL("e-mail address"),
    PHONE("phone number"),
    CARD("card number"),
    ACCOUNT("bank account"),
    NUMBER("social security number"),
    NETWORK("network address"),
    ADDRESS("street address");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /// The words people read, such as "phone number".
    public String label() {
      return label;
    }

    /// What stands in its place, such as `[phone-1]`.
    String placeholder(int number) {
      return "[" + name().toLowerCase(Locale.ROOT) + "-" + number + "]";
    }
  }

  /// A piece of personal data and where it stands.
  public record Found(Kind kind, Span span) {}

  /// Every piece in order of place, none inside another.
  public static List<Found> find(String text) {
    var found = new ArrayList<Found>();
    for (var link : Links.find(text)) {
      if (link.form() == Link.Form.EMAIL) {
        found.add(new Found(Kind.EMAIL, Span.of(text, link.start(), link.end())));
      }
    }
    if (text.chars().anyMatch(c -> c >= '0' && c <= '9')) {
      add(text, IBAN, Kind.ACCOUNT, found);
      add(text, CARD, Kind.CARD, found);
      add(text, SOCIAL_SECURITY, Kind.NUMBER, found);
      add(text, IP, Kind.NETWORK, found);
      add(text, STREET, Kind.ADDRESS, found);
      add(text, PHONE, Kind.PHONE, found);
    }
    found.sort(Comparator.comparingInt(f -> f.span().start()));
    return found;
  }

  private static void add(String text, Pattern pattern, Kind kind, List<Found> found) {
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      var span = Span.of(text, matcher.start(), matcher.end());
      if (found.stream().noneMatch(f -> f.span().overlaps(span)) && isReal(kind, span, text)) {
        found.add(new Found(kind, span));
      }
    }
  }

  private static boolean isReal(Kind kind, Span span, String text) {
    String digits = span.text().replaceAll("\\D", "");
    return switch (kind) {
      case CARD -> digits.length() >= 13 && digits.length() <= 19 && hasCheckDigit(digits);
      case ACCOUNT -> digits.length() >= 8;
      case NETWORK ->
          java.util.Arrays.stream(span.text().split("\\."))
              .allMatch(part -> Integer.parseInt(part) <= 255);
      case PHONE -> isPhone(span, digits, text);
      default -> true;
    };
  }

  /// A number that starts like a phone number, is written like one, or is called one. Dates, sums
  /// and ranges are none.
  private static boolean isPhone(Span span, String digits, String text) {
    String shown = span.text();
    boolean international = shown.startsWith("+") || shown.startsWith("00");
    if (international) {
      return digits.length() >= 8 && digits.length() <= 16;
    }
    if (AMERICAN.matcher(shown).matches()) {
      return true;
    }
    boolean domestic =
        (shown.startsWith("0") || shown.startsWith("(0"))
            && digits.length() >= 9
            && digits.length() <= 12
            && !shown.contains(".0")
            && !Dates.find(shown).stream().anyMatch(d -> d.month() > 0);
    String before = text.substring(Math.max(0, span.start() - 40), span.start());
    boolean called =
        digits.length() >= 7 && digits.length() <= 15 && PHONE_CUE.matcher(before).find();
    return domestic || called;
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
}
