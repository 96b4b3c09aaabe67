package io.personaassistant.text.instruction;

import io.personaassistant.text.HiddenCharacters;
import io.personaassistant.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads text as a program would that was told how: decoded, turned round, letters for look-alikes.
final class DisguisedText {
  private static final int FEW_UNSEEN = 4;

  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_\\-]{16,4000}+={0,2}+");
  private static final Pattern HEX =
      Pattern.compile("(?<![0-9A-Fa-f])(?:[0-9A-Fa-f]{2}[ :]?){10,2000}+");
  private static final Pattern PERCENT = Pattern.compile("(?:%[0-9A-Fa-f]{2}|[\\w.\\-]){0,2000}+");
  private static final Pattern BYTE = Pattern.compile("%([0-9A-Fa-f]{2})");
  private static final Pattern ESCAPE =
      Pattern.compile("(?:\\\\u00|\\\\x|&#x)([0-9A-Fa-f]{2});?|&#(\\d{2,3});");
  private static final Pattern ESCAPES =
      Pattern.compile(
          "(?:\\\\u00[0-9A-Fa-f]{2}|\\\\x[0-9A-Fa-f]{2}|&#x?[0-9A-Fa-f]{2,3};){5,2000}+");
  private static final Pattern SPACED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\p{L}(?:[ .\\-_*]{1,2}\\p{L}(?![\\p{L}\\p{N}])){5,200}+");
  private static final Pattern MARKED =
      Pattern.compile("(?<!\\p{L})\\p{L}[.\\-_*]\\p{L}[.\\-_*]\\p{L}(?!\\p{L})");

  /// A digit where a letter stands in a word: "y0ur", "1gnore".
  private static final Pattern DIGIT_FOR_LETTER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:\\p{L}{1,20}[01345]\\p{Ll}{1,20}|[01345]\\p{Ll}{4,20})");

  private static final Pattern BITS = Pattern.compile("(?:[01]{8} ?){6,500}+");
  private static final Pattern EIGHT = Pattern.compile("([01]{8}) ?");

  /// Digits, signs and letters of other alphabets, and below each the letter that it looks like.
  private static final String LOOKS = "0оОοΟ1!|іІι3еЕε4@аАα5$ѕ7тτ9рРρсСухјԁոпмкκнв";

  private static final String LIKE = "oooooiiiiiieeeeaaaaassstttgpppccyxjdnnmkkhb";

  private DisguisedText() {}

  /// A text that stands disguised in another.
  ///
  /// @param telling being disguised is reason enough, whatever it says
  /// @param hidden nobody writes so by chance
  record Reading(String text, boolean telling, boolean hidden) {
    Reading(String text, boolean telling) {
      this(text, telling, telling);
    }
  }

  /// The stretch with characters that no reader can see and that no script needs; empty when there
  /// are too few to carry a word.
  static Optional<String> unseen(String text) {
    int count = 0;
    for (var span : HiddenCharacters.find(text)) {
      int[] points = span.text().codePoints().toArray();
      for (int point : points) {
        boolean tag = point >= 0xE0000 && point <= 0xE007F;
        boolean turn = point == 0x202D || point == 0x202E;
        if (tag || turn) {
          return Optional.of(around(text, span));
        }
        boolean joins = point == 0xAD || point == 0xFEFF || point == 0x200E || point == 0x200F;
        boolean isolates = point >= 0x2066 && point <= 0x2069;
        count += joins || isolates ? 0 : 1;
      }
      if (count > FEW_UNSEEN) {
        return Optional.of(around(text, span));
      }
    }
    return Optional.empty();
  }

  private static String around(String text, Span span) {
    int from = Math.max(0, span.start() - 20);
    int to = Math.min(text.length(), span.end() + 20);
    var visible = HiddenCharacters.remove(text.substring(from, to)).strip();
    var tags = new StringBuilder();
    span.text()
        .codePoints()
        .filter(c -> c >= 0xE0020 && c < 0xE007F)
        .forEach(c -> tags.append((char) (c - 0xE0000)));
    return tags.isEmpty() ? visible : tags.toString();
  }

  /// Every other way to read the text that yields something.
  static List<Reading> readings(String text) {
    var readings = new ArrayList<Reading>();
    base64(text, readings);
    codes(text, readings);
    var lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("vtaber") || lower.contains("vafgehpgv") || lower.contains("cebzcg")) {
      readings.add(new Reading(rot13(text), false, true));
    }
    if (lower.contains("snoitcurtsni") || lower.contains("tpmorp") || lower.contains("erongi")) {
      readings.add(new Reading(new StringBuilder(text).reverse().toString(), false, true));
    }
    if (SPACED.matcher(text).find()) {
      readings.add(new Reading(together(text, "[ .\\-_*]"), false, true));
      if (MARKED.matcher(text).find()) {
        readings.add(new Reading(together(text, "[.\\-_*]"), false, true));
      }
    }
    var letters = letters(text);
    if (!letters.equals(text)) {
      readings.add(
          new Reading(letters, false, DIGIT_FOR_LETTER.matcher(text).results().count() > 1));
    }
    return readings;
  }

  private static void base64(String text, List<Reading> readings) {
    var matcher = BASE64.matcher(text);
    while (matcher.find()) {
      var body = matcher.group().replace("=", "").replace('-', '+').replace('_', '/');
      var whole = body.substring(0, body.length() - (body.length() % 4 == 1 ? 1 : 0));
      var decoded = new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8);
      prose(decoded, readings);
    }
  }

  private static void codes(String text, List<Reading> readings) {
    var hex = HEX.matcher(text);
    while (hex.find()) {
      var digits = hex.group().replaceAll("[ :]", "");
      var decoded = new String(HexFormat.of().parseHex(digits), StandardCharsets.ISO_8859_1);
      prose(decoded, readings);
    }
    var bits = BITS.matcher(text);
    while (bits.find()) {
      var decoded = EIGHT.matcher(bits.group()).replaceAll(code -> character(code.group(1), 2));
      prose(decoded, readings);
    }
    var escapes = ESCAPES.matcher(text);
    while (escapes.find()) {
      var decoded =
          ESCAPE
              .matcher(escapes.group())
              .replaceAll(code ->
                  code.group(1) == null
                      ? character(code.group(2), 10)
                      : character(code.group(1), 16));
      readings.add(new Reading(decoded, true));
    }
    if (text.indexOf('%') >= 0) {
      var percent = PERCENT.matcher(text);
      while (percent.find()) {
        if (percent.group().chars().filter(c -> c == '%').count() >= 3) {
          var decoded =
              BYTE.matcher(percent.group()).replaceAll(code -> character(code.group(1), 16));
          readings.add(new Reading(decoded, false));
        }
      }
    }
  }

  private static String character(String code, int radix) {
    return Matcher.quoteReplacement(Character.toString(Integer.parseInt(code, radix)));
  }

  /// Readable characters only, with blanks between words of letters.
  private static void prose(String text, List<Reading> readings) {
    boolean readable = text.chars().allMatch(c -> (c >= ' ' && c < 0x7F) || c == '\n');
    long letters = text.chars().filter(Character::isLetter).count();
    if (readable
        && text.length() >= 10
        && text.indexOf(' ') > 0
        && letters * 10 >= text.length() * 7L) {
      readings.add(new Reading(text, true));
    }
  }

  private static String rot13(String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char base = Character.isUpperCase(c) ? 'A' : 'a';
      boolean latin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      out.append(latin ? (char) (base + (c - base + 13) % 26) : c);
    }
    return out.toString();
  }

  /// Letters that stand apart, put together into words: one of these between two letters parts
  /// none.
  private static String together(String text, String between) {
    return text.replaceAll("(?<=(?<!\\p{L})\\p{L})" + between + "(?=\\p{L}(?!\\p{L}))", "")
        .replaceAll("\\s+", " ");
  }

  /// Digits and signs inside words as the letters they look like, and letters of other alphabets
  /// inside Latin words likewise.
  private static String letters(String text) {
    var out = new StringBuilder();
    for (var word : text.split("(?<=[\\s,.;:!?\"()])")) {
      boolean latin = word.chars().anyMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        out.append(latin ? letter(c) : c);
      }
    }
    return out.toString();
  }

  private static char letter(char c) {
    int at = LOOKS.indexOf(c);
    return at < 0 ? c : LIKE.charAt(at);
  }
}
