package io.personaassistant.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a text gives as somebody's own words: three or more words in quotation marks of any style,
/// or a block quote. One or two words in marks are a term; apostrophes and inch marks open nothing.
/// A mark that is opened and never closed quotes to the end of its paragraph. Never throws.
public final class Quotations {
  /// Fewer words than this in marks are a term, not a quotation.
  public static final int MIN_WORDS = 3;

  private static final String OPENING = "“„«‹「『〝‟";

  /// Marks that open and close alike, or close in one style and open in another.
  private static final String STRAIGHT = "\"＂″〃";

  private static final String SINGLE_OPENING = "‘‚‛'`´′";
  private static final String SINGLE_CLOSING = "’'´‘′";

  /// Words that begin with an apostrophe.
  private static final Set<String> CLIPPED =
      Set.of("em", "til", "tis", "twas", "cause", "bout", "round", "n", "s");

  private final String text;
  private final List<Quotation> found = new ArrayList<>();

  private Quotations(String text) {
    this.text = text;
  }

  /// Whether what begins at this place of a sentence stands in a quotation that is not all of it.
  public static boolean isQuotedIn(String sentence, int at) {
    int whole = sentence.strip().length() - 2;
    return find(sentence).stream()
        .anyMatch(q -> q.start() <= at && at < q.end() && q.end() - q.start() < whole);
  }

  /// The outermost quotations in order of place.
  public static List<Quotation> find(String text) {
    var quotations = new Quotations(text);
    quotations.readMarks();
    quotations.readBlocks();
    quotations.found.sort(Comparator.comparingInt(Quotation::start));
    return quotations.found;
  }

  private void readMarks() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int close = -1;
      if (OPENING.indexOf(c) >= 0 || (c == '»' && isOpening(i))) {
        close = closingOf(i);
      } else if ((STRAIGHT.indexOf(c) >= 0 || c == '”') && isOpening(i)) {
        close = straightClosing(i);
      } else if (SINGLE_OPENING.indexOf(c) >= 0 && isOpening(i) && !isClipped(i)) {
        close =
            text.startsWith("''", i) || text.startsWith("``", i) ? doubled(i) : singleClosing(i);
      }
      if (close > i) {
        add(i + 1, close);
        i = close;
      }
      i++;
    }
  }

  private void add(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isTrimmed(text.charAt(from))) {
      from++;
    }
    while (to > from && isTrimmed(text.charAt(to - 1))) {
      to--;
    }
    if (Words.count(text.substring(from, to)) >= MIN_WORDS) {
      found.add(new Quotation(text.substring(from, to), from, to));
    }
  }

  private static boolean isTrimmed(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\'' || c == '`';
  }

  private int paragraphEnd(int from) {
    int end = text.indexOf("\n\n", from);
    return end < 0 ? text.length() : end;
  }

  /// Where a directed mark closes; nested marks of the same kind are counted.
  private int closingOf(int open) {
    char mark = text.charAt(open);
    String closing =
        switch (mark) {
          case '“', '‟' -> "”\"";
          case '„' -> "“”\"";
          case '«' -> "»";
          case '»' -> "«";
          case '‹' -> "›";
          case '「' -> "」";
          case '『' -> "』";
          default -> "〞〟";
        };
    int depth = 0;
    for (int i = open + 1; i < paragraphEnd(open); i++) {
      char c = text.charAt(i);
      if (closing.indexOf(c) >= 0 && !isInches(i)) {
        if (depth == 0) {
          return i;
        }
        depth--;
      } else if (c == mark) {
        depth++;
      }
    }
    return paragraphEnd(open);
  }

  /// `27"` is a length as long as a later mark can close.
  private boolean isInches(int i) {
    return STRAIGHT.indexOf(text.charAt(i)) >= 0
        && Character.isDigit(charAt(i - 1))
        && nextClosing(i + 1) >= 0;
  }

  private int straightClosing(int open) {
    int end = paragraphEnd(open);
    for (int i = open + 1; i < end; i++) {
      if (isStraightClosing(i) && !isInches(i)) {
        return i;
      }
    }
    return end;
  }

  /// The next mark that can only close, before any that opens; -1 for none.
  private int nextClosing(int from) {
    int end = paragraphEnd(from);
    for (int i = from; i < end; i++) {
      if (STRAIGHT.indexOf(text.charAt(i)) >= 0 || text.charAt(i) == '”') {
        return isOpening(i) ? -1 : i;
      }
    }
    return -1;
  }

  private boolean isStraightClosing(int i) {
    char c = text.charAt(i);
    return c == '”' || (STRAIGHT.indexOf(c) >= 0 && !Character.isLetterOrDigit(charAt(i + 1)));
  }

  private int doubled(int open) {
    int close = text.indexOf("''", open + 2);
    return close < 0 || close > paragraphEnd(open) ? paragraphEnd(open) : close;
  }

  /// Where a single mark closes, or -1: it was an apostrophe. A plural possessive closes only when
  /// nothing later does.
  private int singleClosing(int open) {
    int possessive = -1;
    int end = paragraphEnd(open);
    for (int i = open + 1; i < end; i++) {
      char c = text.charAt(i);
      if (SINGLE_OPENING.indexOf(c) >= 0 && isOpening(i) && !isClipped(i)) {
        break;
      }
      if (SINGLE_CLOSING.indexOf(c) >= 0
          && !Character.isLetterOrDigit(charAt(i + 1))
          && !Character.isWhitespace(charAt(i - 1))) {
        if (!isPossessive(i)) {
          return i;
        }
        possessive = possessive < 0 ? i : possessive;
      }
    }
    return possessive;
  }

  private boolean isPossessive(int i) {
    return (charAt(i - 1) == 's' || charAt(i - 1) == 'S')
        && charAt(i + 1) == ' '
        && Character.isLetter(charAt(i + 2));
  }

  /// A mark opens after a gap, bracket or dash, before something that is no gap.
  private boolean isOpening(int i) {
    char before = charAt(i - 1);
    char after = charAt(i + 1);
    boolean gapBefore =
        before == '\n'
            || Character.isWhitespace(before)
            || Character.isSpaceChar(before)
            || "([{<—–-:;,/>*_~|=".indexOf(before) >= 0
            || SINGLE_OPENING.indexOf(before) >= 0
            || STRAIGHT.indexOf(before) >= 0
            || HiddenCharacters.isHidden(before)
            || OPENING.indexOf(before) >= 0;
    return gapBefore && after != '\n' && !Character.isWhitespace(after);
  }

  /// The character at an offset; a line break beyond either end.
  private char charAt(int i) {
    return i < 0 || i >= text.length() ? '\n' : text.charAt(i);
  }

  /// `'em`, `'90s`.
  private boolean isClipped(int i) {
    int end = i + 1;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String word = text.substring(i + 1, end).toLowerCase(Locale.ROOT);
    return CLIPPED.contains(word)
        || (word.length() >= 2 && Character.isDigit(word.charAt(0)) && word.length() <= 3);
  }

  /// Lines that begin with `>`, each by itself.
  private void readBlocks() {
    int lineStart = 0;
    while (lineStart <= text.length()) {
      int lineEnd = text.indexOf('\n', lineStart);
      lineEnd = lineEnd < 0 ? text.length() : lineEnd;
      String line = text.substring(lineStart, lineEnd).stripLeading();
      boolean quoted = line.startsWith(">") || line.startsWith("&gt;");
      if (quoted) {
        int mark = lineStart + (lineEnd - lineStart - line.length());
        addBlock(mark + (line.startsWith(">") ? 1 : 4), lineEnd);
      }
      lineStart = lineEnd + 1;
    }
  }

  private void addBlock(int start, int end) {
    boolean marked = found.stream().anyMatch(q -> q.start() >= start && q.end() <= end);
    if (!marked) {
      add(start, end);
    }
  }
}
