package io.personaassistant.terminal.research;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A terminal with imported research, at which segments are asked for.
final class SegmentsDesk {
  private static final String HEAD = "id,source_type,date,participant,segment,text,quarantined\n";

  final Terminal terminal;

  SegmentsDesk(Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  void load(String rows) {
    var full = new StringBuilder(HEAD);
    rows.lines().forEach(row -> full.append(row.endsWith(",yes") ? row : row + ",").append('\n'));
    terminal.file("evidence.csv", full);
    var result = terminal.run("import", "evidence", "evidence.csv");
    assertThat(result.exit()).as(result.err()).isZero();
  }

  JsonNode segments(String... more) {
    var words = new ArrayList<>(List.of("segments", "--json"));
    words.addAll(List.of(more));
    var result = terminal.run(words.toArray(String[]::new));
    assertThat(result.exit()).as(result.err()).isZero();
    return result.json();
  }
}
