package io.personaassistant.terminal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was known on another day than today.
class AsOfTest {
  private final Terminal terminal;

  AsOfTest(@TempDir Path folder) {
    terminal = new Terminal(folder).with("PERSONA_DB", "own.db");
    terminal.file(
        "p.json",
        """
        [{"name": "Petra Lang", "title": "Plant Manager", "pains": ["Waits for spare parts."]}]
        """);
    terminal.file(
        "e.json",
        """
        [{"id": "E1", "source_type": "interview", "date": "2026-03-01", "participant": "P-1",
          "text": "I wait for spare parts.", "supports": ["petra-lang-pain-1"]},
         {"id": "E2", "source_type": "survey", "date": "2026-09-01", "participant": "P-2",
          "text": "Spare parts take weeks.", "supports": ["petra-lang-pain-1"]}]
        """);
    assertThat(terminal.run("import", "personas", "p.json").exit()).isZero();
    assertThat(terminal.run("import", "evidence", "e.json").exit()).isZero();
  }

  @Test
  void evidence_dated_later_is_not_there() {
    assertThat(terminal.run("traits", "petra").out()).contains("validated", "2 for");
    assertThat(terminal.run("traits", "petra", "--as-of", "2026-06-01").out())
        .contains("weak", "1 for");

    var brief = terminal.run("ask", "petra", "--as-of", "2026-06-01").out();
    assertThat(brief).startsWith("! As of 2026-06-01: evidence dated later is left out;");
    assertThat(brief).contains("E1", "1 item (1 interview)").doesNotContain("E2");
    assertThat(terminal.run("ask", "petra").out()).doesNotContain("As of").contains("E2");

    var evidence = terminal.run("evidence", "E1", "E2", "--as-of", "2026-06-01").out();
    assertThat(evidence)
        .contains("E2 is dated 2026-09-01, after 2026-06-01")
        .doesNotContain("Not on record", "take weeks");
    assertThat(terminal.run("search", "spare parts", "--as-of", "2026-06-01"))
        .satisfies(found -> {
          assertThat(found.out()).contains("E1").doesNotContain("E2");
          assertThat(found.err()).startsWith("As of 2026-06-01:");
        });
    assertThat(
            terminal.run("ask", "petra", "email", "about spare parts", "--as-of=2026-02-01").out())
        .contains("No evidence on record")
        .doesNotContain("E1", "E2");
  }

  @Test
  void a_day_to_come_is_said_to_be_one() {
    assertThat(terminal.run("ask", "petra", "--as-of", "2028-01-01").out())
        .startsWith("! As of 2028-01-01, a day to come:");
  }

  @Test
  void versions_stored_later_are_left_out_and_counted() {
    terminal.run("propose", "petra", "set", "title", "Plant Director", "--evidence", "E1,E2");
    assertThat(terminal.run("proposals", "accept", "1", "--why", "both say so").exit()).isZero();

    assertThat(terminal.run("history", "petra").out().lines()).hasSize(2);
    assertThat(terminal.run("history", "petra", "--as-of", "2020-01-01"))
        .satisfies(all -> {
          assertThat(all.out().lines()).hasSize(2);
          assertThat(all.err()).contains("All versions were stored after 2020-01-01");
        });
    assertThat(terminal.run("history", "--help").out()).contains("PERSONA [VERSION [VERSION]]");
  }
}
