package io.personaassistant.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// Keeps everything that the app sends to Slack in tests as files, when asked to: with
/// `-Dslack.record=DIR`, to look at or to check with other programs. Thread-safe.
final class Recorded {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Recorded() {}

  /// @param what such as `a message`
  /// @param json blocks or a view, `""` for a text alone
  static void keep(String what, String json) {
    var folder = System.getProperty("slack.record", "");
    if (folder.isEmpty() || json.isEmpty()) {
      return;
    }
    var name = "%04d-%s.json".formatted(COUNT.incrementAndGet(), what.replaceAll("^an? ", ""));
    try {
      Files.createDirectories(Path.of(folder));
      Files.writeString(Path.of(folder, name), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
