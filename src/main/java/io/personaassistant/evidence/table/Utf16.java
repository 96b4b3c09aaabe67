package io.personaassistant.evidence.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Tells UTF-16 that some programs write without its mark: every second byte of Western text is 0.
final class Utf16 {
  private static final int SHORTEST = 32;

  private Utf16() {}

  /// Which of the two it is; empty for anything else.
  static Optional<Charset> unmarked(byte[] start) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < start.length; i++) {
      if (start[i] == 0) {
        even += 1 - i % 2;
        odd += i % 2;
      }
    }
    // nine in ten of them: a euro sign or a dash has no 0
    boolean most = start.length >= SHORTEST && 20 * Math.max(even, odd) >= 9 * start.length;
    return !most || Math.min(even, odd) > 0
        ? Optional.empty()
        : Optional.of(odd > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }
}
