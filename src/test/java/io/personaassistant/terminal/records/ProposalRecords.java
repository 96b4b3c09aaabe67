package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;

/// A persona and evidence that proposals can rest on, in `p.db` of a folder.
final class ProposalRecords {
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

  private ProposalRecords() {}

  static void load(Path folder) {
    var first = new Terminal(folder).withDatabase("p.db");
    first.file("p.json", PERSONAS);
    first.file("e.csv", EVIDENCE);
    assertThat(first.run("import", "personas", "p.json").exit()).isZero();
    assertThat(first.run("import", "evidence", "e.csv").exit()).isZero();
  }
}
