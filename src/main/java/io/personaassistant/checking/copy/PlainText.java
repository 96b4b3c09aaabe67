package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.Finding;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// A text as a reader sees it: without Markdown's marks for emphasis, lists and tables, each
/// character with its place in the text as written. The cells of a table are lines. Immutable; runs
/// in linear time on any text.
final class PlainText {
  /// What begins an item of a list. Boxes and rings of answers to choose from stay.
  private static final Pattern LIST_MARK =
      Pattern.compile(
          "[\\p{Blank}\\u00A0]*+(?:[-*+•▪◦‣·–—→➜✓✔][\\p{Blank}\\u00A0]++|\\(?\\d{1,2}[.)][\\p{Blank}\\u00A0]++"
              + "|\\d{1,2}:\\d{2}(?:\\s?[-–]\\s?\\d{1,2}:\\d{2})?[\\p{Blank}\\u00A0]++"
              + "|[Qq]\\d{1,2}[.):][\\p{Blank}\\u00A0]++"
              + "|\\(?[a-hA-H]\\)[\\p{Blank}\\u00A0]++|[a-h]\\.[\\p{Blank}\\u00A0]++)");

  private static final Pattern RULE = Pattern.compile("[\\s|:\\-]*--[\\s|:\\-]*");

  private static final String[] EMPHASIS = {"***", "**", "__", "~~", "*", "_"};

  private final String written;
  private final StringBuilder plain = new StringBuilder();
  private final int[] places;
  private final BitSet gone = new BitSet();
  private final BitSet breaks = new BitSet();
  private final BitSet items = new BitSet();
  private final BitSet labels = new BitSet();

  private PlainText(String written) {
    this.written = written;
    this.places = new int[written.length() + 1];
  }

  static PlainText of(String written) {
    var text = new PlainText(written);
    text.read();
    return text;
  }

  /// The text to read.
  String text() {
    return plain.toString();
  }

  /// Whether the line that begins at this offset of the plain text is an item of a list.
  boolean isItem(int lineStart) {
    return items.get(lineStart);
  }

  /// Whether only the border of a cell parts these two offsets of the plain text.
  boolean isOneRow(int from, int to) {
    for (int i = from; i < to; i++) {
      if (plain.charAt(i) == '\n' && written.charAt(places[i]) == '\n') {
        return false;
      }
    }
    return true;
  }

  /// A finding of a stretch of the plain text, as one of the written text.
  Finding finding(Finding finding, int start, int end) {
    int from = places[start];
    int to = end > start ? places[end - 1] + 1 : from;
    return Finding.ofAll(finding.rule(), finding.level(), "", finding.why(), finding.fix())
        .at(written, from, to);
  }

  private void read() {
    int from = 0;
    var starts = new BitSet();
    while (from <= written.length()) {
      int end = written.indexOf('\n', from);
      end = end < 0 ? written.length() : end;
      readLine(from, end, starts);
      from = end + 1;
    }
    for (int i = 0; i < written.length(); i++) {
      if (!gone.get(i)) {
        if (starts.get(i)) {
          items.set(plain.length());
        }
        places[plain.length()] = i;
        char c = written.charAt(i);
        plain.append(
            breaks.get(i) ? '\n' : labels.get(i) ? ':' : c == '\u00A0' || c == '\u202F' ? ' ' : c);
      }
    }
    places[plain.length()] = written.length();
  }

  private void readLine(int start, int end, BitSet starts) {
    if (written.substring(start, end).stripLeading().startsWith("|")) {
      readRow(start, end);
    } else {
      int from = afterMark(start, end);
      from = from > start ? afterMark(from, end) : from; // "- 1. " and "1. Q1. "
      if (from > start) {
        gone.set(start, from);
        starts.set(from);
      }
    }
    readEmphasis(start, end);
  }

  private int afterMark(int start, int end) {
    var mark = LIST_MARK.matcher(written).region(start, end);
    return mark.lookingAt() && mark.end() < end ? mark.end() : start;
  }

  private void readRow(int start, int end) {
    if (RULE.matcher(written.substring(start, end)).matches()) {
      gone.set(start, end);
      return;
    }
    for (int i = start; i < end; i++) {
      if (written.charAt(i) == '|') {
        breaks.set(i);
      }
    }
  }

  /// Takes out marks that open before a word and close after one, on the same line.
  private void readEmphasis(int start, int end) {
    Map<String, Integer> open = new HashMap<>();
    int from = start;
    while (from < end && (gone.get(from) || Character.isWhitespace(written.charAt(from)))) {
      from++;
    }
    int i = start;
    while (i < end) {
      var mark = gone.get(i) ? "" : markAt(i, end);
      if (mark.isEmpty()) {
        i++;
        continue;
      }
      int after = i + mark.length();
      char before = i > start ? written.charAt(i - 1) : ' ';
      char next = after < end ? written.charAt(after) : ' ';
      var opened = open.get(mark);
      if (opened != null && !Character.isWhitespace(before) && !Character.isLetterOrDigit(next)) {
        gone.set(opened, opened + mark.length());
        boolean label = mark.length() > 1 && opened == from && isLabel(before, after, end);
        gone.set(label ? i + 1 : i, after);
        labels.set(i, label ? i + 1 : i);
        open.remove(mark);
      } else if (!Character.isLetterOrDigit(before) && !Character.isWhitespace(next)) {
        open.put(mark, i);
      }
      i = after;
    }
  }

  /// "**Pain** Recruiting takes ..." is read as "Pain: Recruiting takes ...".
  private boolean isLabel(char before, int after, int end) {
    return Character.isLetterOrDigit(before)
        && after + 1 < end
        && written.charAt(after) == ' '
        && !Character.isLowerCase(written.charAt(after + 1))
        && ":–—-".indexOf(written.charAt(after + 1)) < 0;
  }

  private String markAt(int i, int end) {
    for (var mark : EMPHASIS) {
      if (i + mark.length() <= end && written.startsWith(mark, i)) {
        return mark;
      }
    }
    return "";
  }
}
