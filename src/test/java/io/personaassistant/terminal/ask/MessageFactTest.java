package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which approved fact a message rests on where no model writes it.
class MessageFactTest {
  private static final String FACTS =
      """
      id,statement,proof,source,audience,approver,expires
      F1,Lift alarms can wait up to ten minutes.,Manual,Manual,customer,Dana Roth,2027-06-30
      F2,The meter reads Modbus and KNX devices over one cable.,List,Sheet 3,customer,Dana Roth,2027-06-30
      F3,Invoices are split by tenant and by floor.,Sheet 4,Sheet 4,customer,Dana Roth,2027-06-30
      F4,Each meter is calibrated for eight years.,Sheet 5,Sheet 5,customer,Dana Roth,2027-06-30
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          decision   | Must read the Modbus and KNX devices in the cellar | Climbs the stairs for a lift key     | F2
          goal       | One invoice for each tenant and floor              | Waits for the lift                   | F3
          objection  | A meter that is not calibrated is of no use        | Alarms at night                      | F4
          motivation | Proud of a quiet house                             | Lift alarms ring for minutes         | F1
          decision   | Asks three firms for a price                       | Tenants argue about invoices by floor | F3
          """)
  void one_shared_word_is_no_reason_and_several_are_whatever_they_are_shared_with(
      String kind, String trait, String pain, String fact, @TempDir Path folder)
      throws IOException {
    var terminal = new Terminal(folder).withDatabase("p.db");
    Files.writeString(
        folder.resolve("p.json"),
        """
        {"personas": [{"id": "rolf", "name": "Rolf", "title": "Caretaker", "state": "active"}],
         "traits": [
           {"id": "T1", "persona": "rolf", "kind": "%s", "text": "%s"},
           {"id": "T2", "persona": "rolf", "kind": "pain", "text": "%s"}]}
        """
            .formatted(kind, trait, pain));
    Files.writeString(folder.resolve("f.csv"), FACTS);
    assertThat(terminal.run("import", "personas", "p.json").exit()).isZero();
    assertThat(terminal.run("import", "facts", "f.csv").exit()).isZero();

    var out = terminal.run("ask", "rolf message").out();

    var first = out.substring(out.indexOf("Proof you may use"));
    assertThat(first.lines().skip(2).findFirst().orElseThrow()).startsWith("    " + fact + " ·");
  }

  @Test
  void what_stands_in_the_proof_alone_is_not_what_a_fact_is_about(@TempDir Path folder)
      throws IOException {
    var terminal = new Terminal(folder).withDatabase("p.db");
    Files.writeString(
        folder.resolve("p.json"),
        """
        {"personas": [{"id": "rolf", "name": "Rolf", "title": "Caretaker", "state": "active"}]}
        """);
    Files.writeString(
        folder.resolve("f.csv"),
        """
        id,statement,proof,source,audience,approver,expires
        F1,Tenants pay one price per lift.,Price list 2026,List,customer,Dana Roth,2027-06-30
        F2,The first visit is free.,Price list 2026,List,customer,Dana Roth,2027-06-30
        """);
    assertThat(terminal.run("import", "personas", "p.json").exit()).isZero();
    assertThat(terminal.run("import", "facts", "f.csv").exit()).isZero();

    assertThat(terminal.run("ask", "rolf ad google one price per lift").out())
        .contains("Tenants pay one price per lift.")
        .doesNotContain("The first visit is free.");
  }
}
