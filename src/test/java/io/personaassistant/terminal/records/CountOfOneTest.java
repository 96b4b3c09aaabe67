package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sentences that count, where there is one of it.
class CountOfOneTest {
  private final Terminal terminal;

  CountOfOneTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("own.db");
  }

  private void imported(String file, String text) {
    terminal.file(file, text);
    assertThat(terminal.run("import", "all", file))
        .satisfies(r -> assertThat(r.exit()).as(r.out() + r.err()).isZero());
  }

  @Test
  void one_invented_persona_is_invented() {
    imported("one.json", "{\"personas\":[{\"id\":\"mara\",\"name\":\"Mara\",\"sample\":true}]}");
    assertThat(terminal.run("list").out()).contains("Sample data: this persona is invented.");

    imported("two.json", "{\"personas\":[{\"id\":\"zoe\",\"name\":\"Zoe\"}]}");
    assertThat(terminal.run("list").out()).contains("1 of these personas is invented.");
  }

  @Test
  void the_only_trait_of_a_persona_is_no_share_of_one() {
    imported(
        "mara.json",
        """
        {"personas": [{"id": "mara", "name": "Mara", "state": "active"}],
         "traits": [{"id": "mara-cancel", "persona": "mara", "kind": "pain",
          "text": "Patients cancel on the day."}],
         "evidence": [{"id": "E1", "source_type": "interview", "date": "2026-11-01",
          "participant": "P-07", "text": "Patients cancel on the day and the chair stays empty."}],
         "links": [{"evidence": "E1", "trait": "mara-cancel", "stance": "supports"}]}
        """);

    assertThat(terminal.run("health", "mara").out())
        .contains("Its only trait rests on one item")
        .doesNotContain("1 of 1");
  }
}
