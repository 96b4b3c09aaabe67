package io.personaassistant.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands over a database that holds nothing: silence would look like a fault.
class NothingYetTest {
  private final Terminal terminal;

  NothingYetTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "traits",
        "health",
        "search calendars",
        "link --suggest",
        "link --review new.csv",
        "triage",
        "quarantine",
        "segments",
        "proposals",
        "feedback",
        "questions",
        "audit",
        "roles",
        "samples remove"
      })
  void each_command_says_that_there_is_nothing(String command) {
    var result = terminal.run(command.split(" "));

    assertThat(result.exit()).isZero();
    assertThat(result.out() + result.err()).isNotBlank();
    // no title without anything below it
    assertThat(result.out().stripTrailing()).doesNotEndWith("One by one");
  }

  @Test
  void where_there_is_no_evidence_triage_says_how_it_comes_in() {
    assertThat(terminal.run("triage").out()).contains("no evidence yet", "`persona import`");
  }

  @Test
  void nothing_to_tick_makes_no_table() {
    assertThat(terminal.run("link", "--review", "new.csv").out()).startsWith("No item waits");
    assertThat(terminal.folder().resolve("new.csv")).doesNotExist();
    assertThat(terminal.run("link", "--suggest", "--json").out()).isEmpty();
    assertThat(Files.exists(terminal.folder().resolve("p.db"))).isTrue();
  }
}
