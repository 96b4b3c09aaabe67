package io.personaassistant.evidence.table;

import java.io.IOException;
import java.io.Reader;

/// Reads on, and can go back to any line since the one that was last said to matter.
final class KeptText extends Reader {
  private static final int CHUNK = 1 << 16;

  private final Reader source;
  private final char[] chunk = new char[CHUNK];
  private final StringBuilder kept = new StringBuilder();
  private int line;
  private int start;
  private int next;

  /// @param line the number of the line that the source begins with
  KeptText(Reader source, int line) {
    this.source = source;
    this.line = line;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (next == kept.length() && !fill()) {
      return -1;
    }
    int count = Math.min(length, kept.length() - next);
    kept.getChars(next, next + count, into, offset);
    next += count;
    return count;
  }

  /// Forgets what stands above a line.
  void from(int wanted) throws IOException {
    while (line < wanted && has(start)) {
      passLine();
    }
    if (start > CHUNK && start <= next) {
      kept.delete(0, start);
      next -= start;
      start = 0;
    }
  }

  /// Goes to a line, to be read next, and says whether there is one.
  boolean to(int wanted) throws IOException {
    from(wanted);
    next = start;
    return has(start);
  }

  /// Whether nothing stands on the line that is read next.
  boolean isAtBlank() throws IOException {
    return has(next) && "\r\n".indexOf(kept.charAt(next)) >= 0;
  }

  /// The number of the last line; nothing can be read any more.
  int last() throws IOException {
    while (to(line + 1)) {
      from(line);
    }
    return line - 1;
  }

  private void passLine() throws IOException {
    while (has(start)) {
      char c = kept.charAt(start++);
      if (c == '\n' || (c == '\r' && !(has(start) && kept.charAt(start) == '\n'))) {
        break;
      }
    }
    line++;
  }

  private boolean has(int index) throws IOException {
    return index < kept.length() || fill();
  }

  private boolean fill() throws IOException {
    int count = source.read(chunk, 0, CHUNK);
    if (count > 0) {
      kept.append(chunk, 0, count);
    }
    return count > 0;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
