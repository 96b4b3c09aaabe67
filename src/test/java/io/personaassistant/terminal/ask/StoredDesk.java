package io.personaassistant.terminal.ask;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;

/// A terminal without a model, at which the records alone answer.
final class StoredDesk {
  final Terminal terminal;

  StoredDesk(Path folder) {
    terminal = new Terminal(folder);
  }

  /// What is answered, its lines in one.
  String ask(String words) {
    var out = terminal.run(("ask --stored " + words).split(" ", -1)).out();
    return out.lines().map(String::strip).reduce("", (a, b) -> a + " " + b);
  }
}
