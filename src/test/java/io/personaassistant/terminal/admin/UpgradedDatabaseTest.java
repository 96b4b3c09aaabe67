package io.personaassistant.terminal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a database of an earlier version holds is there for every command after the upgrade.
class UpgradedDatabaseTest {
  private static final Path RECORDED = Path.of("src/test/resources/io/personaassistant/database");

  @TempDir Path folder;

  static Stream<Path> databases() throws IOException {
    try (var all = Files.list(RECORDED)) {
      return all.filter(file -> file.toString().endsWith(".db.gz")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void is_read_by_every_command(Path recorded) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(recorded))) {
      Files.copy(in, folder.resolve("old.db"));
    }

    for (var command :
        List.of("show annie", "traits", "ask annie objections", "evidence annie", "export")) {
      assertThat(out(command)).as(command).contains("t costs too much");
    }
    assertThat(out("export")).contains("\"facts\"", "\"talk_tracks\"", "\"links\"", "\"versions\"");
    for (var command :
        List.of(
            "list",
            "last",
            "ask annie message",
            "ask annie brief",
            "history annie",
            "audit",
            "health",
            "proposals",
            "quarantine",
            "questions",
            "ratings",
            "roles",
            "doctor",
            "backup copy.db")) {
      assertThat(out(command)).as(command).isNotBlank();
    }
  }

  private String out(String command) {
    var result = new Terminal(folder).with("PERSONA_DB", "old.db").run(command.split(" "));
    assertThat(result.exit()).as(command + " " + result.err()).isZero();
    return result.out();
  }
}
