package io.personaassistant.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text measured and cut the way a reader sees it: by extended grapheme clusters. Never throws,
/// save for offsets outside the text.
public final class Graphemes {
  private Graphemes() {}

  /// How many characters a reader sees.
  public static int count(String text) {
    if (isSimple(text)) {
      return text.length();
    }
    var clusters = clusters(text);
    int count = 0;
    while (clusters.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  /// The text itself when it has at most `limit` characters, else its beginning and an ellipsis,
  /// together at most `limit`, cut between words where there is a gap in the last third.
  public static String cut(String text, int limit) {
    if (limit <= 0) {
      return "";
    }
    if (text.length() <= limit || count(text) <= limit) {
      return text;
    }
    return shortened(text, offset(text, limit - 1));
  }

  /// The same for a limit of programs, which count by length: at most `units` of UTF-16.
  public static String fit(String text, int units) {
    if (units <= 0) {
      return "";
    }
    return text.length() <= units ? text : shortened(text, start(text, units - 1).length());
  }

  /// The beginning of a text, at most `units` of UTF-16 long, without half a character at its end.
  public static String start(String text, int units) {
    if (text.length() <= units) {
      return text;
    }
    return text.substring(
        0, isSimple(text) ? units : Math.max(0, clusters(text).preceding(units + 1)));
  }

  /// The whole text in pieces of at most `units` of UTF-16, cut between paragraphs where that
  /// leaves a piece at least half full, else between lines, else between words.
  public static List<String> pieces(String text, int units) {
    var pieces = new ArrayList<String>();
    var rest = text.strip();
    while (rest.length() > units) {
      int end = pieceEnd(rest, units);
      pieces.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    pieces.add(rest);
    return pieces;
  }

  private static int pieceEnd(String text, int units) {
    for (var gap : List.of("\n\n", "\n", " ")) {
      int at = text.lastIndexOf(gap, units);
      if (at > units / 2) {
        return at;
      }
    }
    int start = start(text, units).length();
    // one character of many code points may be longer than that
    return start > 0 ? start : units;
  }

  private static String shortened(String text, int end) {
    int gap = end;
    while (gap > 0 && !Character.isWhitespace(text.charAt(gap))) {
      gap--;
    }
    int kept = gap > end * 2 / 3 ? gap : end;
    return text.substring(0, kept).stripTrailing() + "…";
  }

  /// The UTF-16 offset after the first `count` characters; the length when there are fewer.
  private static int offset(String text, int count) {
    if (isSimple(text)) {
      return Math.min(count, text.length());
    }
    var clusters = clusters(text);
    int at = 0;
    for (int i = 0; i < count; i++) {
      int next = clusters.next();
      if (next == BreakIterator.DONE) {
        return text.length();
      }
      at = next;
    }
    return at;
  }

  /// The offset in code points of an offset in UTF-16 units.
  public static int codePoints(String text, int utf16) {
    return text.codePointCount(0, utf16);
  }

  /// The offset in UTF-16 units of an offset in code points.
  public static int utf16(String text, int codePoints) {
    return text.offsetByCodePoints(0, codePoints);
  }

  private static BreakIterator clusters(String text) {
    var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    return clusters;
  }

  /// One unit is one character: nothing combines, and no `\r\n`.
  private static boolean isSimple(String text) {
    return text.chars().allMatch(c -> c < 0x300 && c != '\r' && c != 0xAD);
  }
}
