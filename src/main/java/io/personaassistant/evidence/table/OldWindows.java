package io.personaassistant.evidence.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/// Text in Windows-1252, which older Windows programs write without a mark.
public final class OldWindows {
  /// How it is read.
  public static final Charset CHARSET = Charset.forName("windows-1252");

  /// So many signs beyond ASCII in a row are rare in the languages it is for, and usual in all
  /// others; one that is repeated, as in "£££", is one.
  private static final int ROW = 3;

  private OldWindows() {}

  /// Whether bytes that are no UTF-8 can be it: most letters beyond ASCII stand among plain ones.
  /// In Russian, Greek or Chinese codings they follow each other, and would be read as nonsense.
  public static boolean isLikely(InputStream in) throws IOException {
    long inRows = 0;
    long others = 0;
    int row = 0;
    int last = -1;
    for (int b = in.read(); row > 0 || b >= 0; last = b, b = in.read()) {
      if (b >= 0x80) {
        row += b == last ? 0 : 1;
      } else {
        inRows += row >= ROW ? row : 0;
        others += row >= ROW ? 0 : row;
        row = 0;
      }
    }
    return inRows <= others;
  }
}
