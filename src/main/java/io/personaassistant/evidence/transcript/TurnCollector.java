package io.personaassistant.evidence.transcript;

import java.util.ArrayList;
import java.util.List;

/// Collects turns; what one speaker says in a row becomes one.
final class TurnCollector {
  private final List<Turn> turns = new ArrayList<>();

  void add(int line, String at, String speaker, String said) {
    var text = said.strip().replaceAll("\\s+", " ");
    if (text.isEmpty()) {
      return;
    }
    if (!turns.isEmpty() && turns.getLast().speaker().equals(speaker)) {
      turns.add(turns.removeLast().and(text));
    } else {
      turns.add(new Turn(line, at, speaker, text));
    }
  }

  List<Turn> all() {
    return turns;
  }
}
