package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The brief and the health rule PH03 say the same of what evidence counts.
class BriefCountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          survey         | survey          | 0 qualitative, 2 quantitative   | Nobody has talked to customers
          interview      | support_ticket  | 2 qualitative, 0 quantitative   | Nobody has counted
          interview      | survey          | 1 qualitative, 1 quantitative   |
          social_post    | crm_note        | 1 qualitative, 1 quantitative   |
          focus_group    | analytics       | 1 qualitative, 1 quantitative   |
          third_party    | usability_test  | 1 qualitative, 0 quantitative, 1 published by others | Nobody has counted
          """)
  void say_the_same(String one, String other, String counted, String saw, @TempDir Path folder)
      throws IOException {
    var terminal = new Terminal(folder).withDatabase("p.db");
    Files.writeString(
        folder.resolve("p.json"),
        """
        {"personas": [{"id": "rico", "name": "Rico", "title": "Commuter", "state": "active"}],
         "traits": [{"id": "T1", "persona": "rico", "kind": "pain", "text": "Repairs take too long"}]}
        """);
    Files.writeString(
        folder.resolve("e.csv"),
        """
        id,source_type,date,participant,text,supports
        B1,%s,2026-10-01,P-1,Repairs took five weeks and nobody had a loan bike,T1
        B2,%s,2026-10-02,P-2,For a new chain I waited half of the summer,T1
        """
            .formatted(one, other));
    assertThat(terminal.run("import", "personas", "p.json").exit()).isZero();
    assertThat(terminal.run("import", "evidence", "e.csv").exit()).isZero();

    assertThat(terminal.run("show", "rico").out().replaceAll("\\s+", " ")).contains(counted + ",");
    var health = terminal.run("health", "rico").out().replaceAll("\\s+", " ");
    if (saw == null) {
      assertThat(health).doesNotContain("PH03");
    } else {
      assertThat(health).contains(saw);
    }
  }
}
