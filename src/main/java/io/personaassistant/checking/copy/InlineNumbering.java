package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.text.Graphemes;
import java.util.BitSet;
import java.util.regex.Pattern;

/// Numbers that only count off what a sentence lists: "1. scan with gloves; 2. print the list",
/// "(1) open it, (2) show it".
record InlineNumbering(String text, BitSet places) {
  private static final Pattern MARK =
      Pattern.compile("(?<![\\p{L}\\p{N}.,])\\(?(\\d{1,2})[.)](?=\\s+[\\p{L}\"“‘'*_])");

  /// What a sentence seems to end with where the next point begins: "scan with gloves; 2."
  private static final Pattern NEXT = Pattern.compile(";\\s+\\(?(\\d|1[0-2])[.)]\\s*$");

  /// The numbers of a text that count off.
  static InlineNumbering of(String text) {
    var places = places(text);
    var next = NEXT.matcher(text);
    if (next.find()) {
      places.set(next.start(1));
    }
    return new InlineNumbering(text, places);
  }

  /// Whether a finding is about such a number.
  boolean covers(Finding finding) {
    return finding.start() >= 0
        && finding.rule().equals("numbers_supported")
        && places.get(Graphemes.utf16(text, finding.start()));
  }

  /// Where the numbers 1, 2 and so on stand, at least two of them.
  private static BitSet places(String text) {
    var places = new BitSet();
    var mark = MARK.matcher(text);
    int last = 0; // the first may have gone with the beginning of its line
    int marks = 0;
    while (mark.find()) {
      int number = Integer.parseInt(mark.group(1));
      if (number == last + 1 || last == 0 && number == 2) {
        places.set(mark.start(1), mark.end(1));
        last = number;
        marks++;
      }
    }
    return marks > 1 ? places : new BitSet();
  }
}
