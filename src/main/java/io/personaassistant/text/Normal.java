package io.personaassistant.text;

import java.text.Normalizer;
import java.util.Locale;

/// The normal form in which texts are compared: what is the same to a reader is the same here.
/// Words, digits, negations and currency signs are never removed. Never throws.
public final class Normal {
  private Normal() {}

  /// The normal form: NFKC, without hidden characters, quotation marks and dashes unified, white
  /// space collapsed, lower case, one final punctuation mark dropped.
  public static String of(String text) {
    var out = new StringBuilder(text.length());
    boolean space = false;
    String composed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    for (int i = 0; i < composed.length(); ) {
      int codePoint = composed.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isSpace(codePoint)) {
        space = true;
      } else if (!HiddenCharacters.isHidden(codePoint)) {
        if (space && !out.isEmpty()) {
          out.append(' ');
        }
        space = false;
        out.appendCodePoint(unify(codePoint));
      }
    }
    return withoutFinalMark(out.toString().toLowerCase(Locale.ROOT));
  }

  /// Whether `phrase` stands in `text` as whole words, both already in normal form; an empty phrase
  /// stands nowhere.
  public static boolean holds(String text, String phrase) {
    return indexOf(text, phrase, 0) >= 0;
  }

  /// Where `phrase` starts in `text` as whole words at or after `from`, both in normal form, or -1.
  public static int indexOf(String text, String phrase, int from) {
    if (phrase.isEmpty()) {
      return -1;
    }
    int at = text.indexOf(phrase, Math.max(0, from));
    while (at >= 0) {
      if (isBoundary(text, at) && isBoundary(text, at + phrase.length())) {
        return at;
      }
      at = text.indexOf(phrase, at + 1);
    }
    return -1;
  }

  /// Whether no word runs across this offset.
  private static boolean isBoundary(String text, int at) {
    if (at <= 0 || at >= text.length()) {
      return true;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    if (isWordPart(before) && isWordPart(after)) {
      return false;
    }
    return !splitsWord(text, at, before, after);
  }

  /// Cutting `don't` before its apostrophe, or `9.5` and `1,200` at their mark, changes the
  /// meaning.
  private static boolean splitsWord(String text, int at, int before, int after) {
    if (isInner(after) && isWordPart(before)) {
      int next = at + Character.charCount(after);
      return next < text.length() && joins(after, before, text.codePointAt(next));
    }
    if (isInner(before) && isWordPart(after)) {
      int mark = at - Character.charCount(before);
      return mark > 0 && joins(before, text.codePointBefore(mark), after);
    }
    return after == '%' && Character.isDigit(before);
  }

  private static boolean isInner(int codePoint) {
    return codePoint == '\'' || codePoint == '.' || codePoint == ',';
  }

  private static boolean joins(int mark, int before, int after) {
    return mark == '\''
        ? Character.isLetter(before) && Character.isLetter(after)
        : Character.isDigit(before) && Character.isDigit(after);
  }

  private static boolean isWordPart(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == 6;
  }

  static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0x85;
  }

  private static int unify(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint == '`' ? '\'' : codePoint;
    }
    return switch (codePoint) {
      case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2035, 0x2039, 0x203A, 0x02BC, 0xB4 -> '\'';
      case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x2036, 0xAB, 0xBB -> '"';
      case 0x300C, 0x300D, 0x300E, 0x300F, 0x301D, 0x301E, 0x301F -> '"';
      case 0x2212 -> '-';
      default -> Character.getType(codePoint) == Character.DASH_PUNCTUATION ? '-' : codePoint;
    };
  }

  private static String withoutFinalMark(String text) {
    if (text.isEmpty() || ".,;:!?".indexOf(text.charAt(text.length() - 1)) < 0) {
      return text;
    }
    return text.substring(0, text.length() - 1).stripTrailing();
  }
}
