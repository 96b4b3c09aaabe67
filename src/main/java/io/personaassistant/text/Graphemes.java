package io.personaassistant.text;

import java.text.BreakIterator;
import java.util.Locale;

/// Lengths and cuts in what a reader sees as one character.
public final class Graphemes {
  private Graphemes() {}

  /// How many characters a reader sees.
  public static int count(String text) {
    if (text.chars().allMatch(c -> c < 0x300)) {
      return text.length();
    }
    var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    int count = 0;
    while (breaks.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  /// The text if it has at most `most` characters, else its start with an ellipsis, `most`
  /// characters in all, cut between words where that does not lose more than a third.
  public static String cut(String text, int most) {
    if (text.length() <= most || count(text) <= most) {
      return text;
    }
    var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    int end = breaks.first();
    for (int i = 0; i < most - 1; i++) {
      end = breaks.next();
    }
    int space = text.lastIndexOf(' ', end);
    if (space > end * 2 / 3) {
      end = space;
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  /// The offset of a UTF-16 index in code points.
  public static int codePointOffset(String text, int index) {
    return text.codePointCount(0, index);
  }
}
