package io.personaassistant.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A word, a number in digits, or one mark of a folded text; a line break is a mark too.
///
/// @param spaced white space or the beginning of the text stands before it
/// @param start offset in the folded text in UTF-16 units
public record Token(Kind kind, String text, String lower, int start, int end, boolean spaced) {
  /// What a token is made of.
  public enum Kind {
    WORD,
    NUMBER,
    SYMBOL
  }

  /// What stands beyond either end of the list.
  public static final Token NONE = new Token(Kind.SYMBOL, "", "", 0, 0, true);

  /// Whether it is this word, in small letters, with straight apostrophes.
  public boolean is(String word) {
    return lower.equals(word);
  }

  /// Whether it begins with a letter.
  public boolean isWord() {
    return kind == Kind.WORD;
  }

  /// Whether it is written in digits.
  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  /// Whether it is a word that begins with a capital letter.
  public boolean isCapitalised() {
    return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
  }

  /// The token at an index, `NONE` outside the list.
  public static Token at(List<Token> tokens, int index) {
    return index < 0 || index >= tokens.size() ? NONE : tokens.get(index);
  }

  /// The tokens of a folded text, in its order, without white space.
  public static List<Token> of(String text) {
    var tokens = new ArrayList<Token>(text.length() / 5 + 4);
    boolean spaced = true;
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (codePoint != '\n' && Character.isWhitespace(codePoint)) {
        spaced = true;
        i++;
        continue;
      }
      var kind = kindAt(text, i, codePoint);
      int end =
          switch (kind) {
            case NUMBER -> numberEnd(text, i);
            case WORD -> wordEnd(text, i);
            case SYMBOL -> symbolEnd(text, i, codePoint);
          };
      String piece = text.substring(i, end);
      String lower = piece.toLowerCase(Locale.ROOT).replace('’', '\'');
      tokens.add(new Token(kind, piece, lower, i, end, spaced));
      spaced = codePoint == '\n';
      i = end;
    }
    return tokens;
  }

  private static Kind kindAt(String text, int i, int codePoint) {
    if (isDigit(codePoint)) {
      return Kind.NUMBER;
    }
    if (Character.isLetter(codePoint)) {
      return Kind.WORD;
    }
    boolean leadingPoint =
        codePoint == '.'
            && i + 1 < text.length()
            && isDigit(text.charAt(i + 1))
            && (i == 0 || Character.isWhitespace(text.charAt(i - 1)));
    return leadingPoint ? Kind.NUMBER : Kind.SYMBOL;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /// Digits with inner points, commas and thousands apostrophes.
  private static int numberEnd(String text, int from) {
    int i = from + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean inner =
          (c == '.' || c == ',' || (c == '\'' && hasThreeDigits(text, i + 1)))
              && i + 1 < text.length()
              && isDigit(text.charAt(i + 1));
      if (!isDigit(c) && !inner) {
        break;
      }
      i++;
    }
    return i;
  }

  private static boolean hasThreeDigits(String text, int i) {
    return i + 3 <= text.length()
        && isDigit(text.charAt(i))
        && isDigit(text.charAt(i + 1))
        && isDigit(text.charAt(i + 2));
  }

  /// Letters, marks and digits, with inner apostrophes, and points between digits as in `v2.3`.
  private static int wordEnd(String text, int from) {
    int i = from;
    boolean digit = false;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      if (Character.isLetterOrDigit(codePoint) || isMark(codePoint)) {
        digit |= isDigit(codePoint);
      } else if (!(isApostrophe(codePoint) && isLetterAt(text, next))
          && !(digit && codePoint == '.' && isDigitAt(text, next))) {
        break;
      }
      i = next;
    }
    return i;
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isApostrophe(int codePoint) {
    return codePoint == '\'' || codePoint == '’';
  }

  private static boolean isLetterAt(String text, int i) {
    return i < text.length() && Character.isLetter(text.codePointAt(i));
  }

  private static boolean isDigitAt(String text, int i) {
    return i < text.length() && isDigit(text.charAt(i));
  }

  /// An arrow of two characters is one mark.
  private static int symbolEnd(String text, int i, int codePoint) {
    return text.startsWith("->", i) ? i + 2 : i + Character.charCount(codePoint);
  }
}
