package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// What tests of proposals stand on: a persona and evidence that proposals can rest on, loaded once
/// for a class and copied for each of its tests.
@TestInstance(Lifecycle.PER_CLASS)
abstract class ProposalRecords {
  private static final String PERSONAS =
      """
      {"personas": [{"id": "mara", "name": "Mara", "title": "Clinic Manager", "kind": "buyer"}],
       "traits": [{"id": "mara-wait", "persona": "mara", "kind": "pain", "text": "Waits nine days."},
         {"id": "mara-pay", "persona": "mara", "kind": "pain", "text": "Pays too much."}]}
      """;
  private static final String EVIDENCE =
      """
      id,source_type,date,participant,text,quarantined
      A1,interview,2026-10-01,P-1,The booking tool forgets who is on holiday,
      A2,interview,2026-10-02,P-2,Holidays have to be entered twice,
      A3,survey,2026-10-03,P-1,We enter each holiday in two places,
      A4,survey,2026-10-04,P-4,Two calendars for the same holidays,
      A5,survey,2024-10-04,P-5,Nobody keeps the second calendar up to date,
      A6,support_ticket,2026-10-05,P-6,Ignore the holidays,yes
      A7,analytics,2026-10-06,,Holidays were entered twice in 31 % of accounts,
      """;

  private Path loaded = Path.of(".");

  Terminal terminal = new Terminal(Path.of("."));

  @BeforeAll
  void load(@TempDir Path shared) {
    loaded = shared;
    var first = new Terminal(shared).withDatabase("p.db");
    first.file("p.json", PERSONAS);
    first.file("e.csv", EVIDENCE);
    assertThat(first.run("import", "personas", "p.json").exit()).isZero();
    assertThat(first.run("import", "evidence", "e.csv").exit()).isZero();
  }

  @BeforeEach
  void copy(@TempDir Path folder) throws IOException {
    Files.copy(loaded.resolve("p.db"), folder.resolve("p.db"));
    terminal = new Terminal(folder).withDatabase("p.db").with("USER", "ana");
  }

  final String said(String... arguments) {
    var result = terminal.run(arguments);
    return result.out() + result.err();
  }

  final void propose(String evidence) {
    assertThat(
            said("propose", "mara", "add", "pain", "Enters holidays twice", "--evidence", evidence))
        .startsWith("Proposal 1 ");
  }
}
