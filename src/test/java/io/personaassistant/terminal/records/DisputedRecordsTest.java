package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stored answers make of traits that the evidence does not, or not only, speak for.
class DisputedRecordsTest {
  private static final String PERSONAS =
      """
      {"personas": [{"id": "mara", "name": "Mara"}, {"id": "olek", "name": "Olek"}],
       "traits": [
         {"id": "T1", "persona": "mara", "kind": "goal", "text": "Wants printed invoices."},
         {"id": "T2", "persona": "mara", "kind": "goal", "text": "Compares quotes side by side."},
         {"id": "T3", "persona": "olek", "kind": "goal", "text": "Compares quotes on his phone."},
         {"id": "T4", "persona": "mara", "kind": "pain", "text": "Chases late deliveries."},
         {"id": "T5", "persona": "mara", "kind": "vocabulary", "text": "synergy partner"},
         {"id": "T6", "persona": "mara", "kind": "vocabulary", "text": "late slip"}]}
      """;

  private static final String EVIDENCE =
      """
      id,source_type,source_ref,date,participant,segment,text,supports,contradicts
      E001,interview,,2026-09-01,P-01,,Somebody once asked for invoices on paper.,T1,
      E002,interview,,2026-09-02,P-02,,Nobody here has printed an invoice for years.,,T1
      E003,survey,,2026-09-03,P-03,,Paper invoices go straight to the shredder.,,T1
      E004,interview,,2026-09-04,P-04,,I put two quotes next to each other.,T2,
      E005,survey,,2026-09-05,P-05,,A table of quotes is all I look at.,T2,
      E006,interview,,2026-09-06,P-06,,He reads quotes on the train.,T3,
      E007,interview,,2026-09-07,P-07,,On a phone no quotes can be read.,,T3
      E008,interview,,2026-09-08,P-08,,Two hours on the phone for a late delivery.,T4,
      E009,interview,,2026-09-09,P-09,,Every late delivery is my evening.,T4,
      E010,interview,,2026-09-10,P-10,,The driver never calls when a delivery is late.,T4,
      E011,interview,,2026-09-11,P-11,,We laugh when somebody says synergy partner.,,T5
      E012,interview,,2026-09-12,P-12,,Another late slip on my desk.,T6,
      """;

  private final Terminal terminal;

  DisputedRecordsTest(@TempDir Path folder) throws IOException {
    terminal = new Terminal(folder).withSamples();
    var personas = Files.writeString(folder.resolve("personas.json"), PERSONAS).toString();
    var evidence = Files.writeString(folder.resolve("evidence.csv"), EVIDENCE).toString();
    assertThat(terminal.run("import", "personas", personas, "--db", "p.db").exit()).isZero();
    assertThat(terminal.run("import", "evidence", evidence, "--db", "p.db").exit()).isZero();
  }

  private String ask(String... words) {
    var all = new ArrayList<>(List.of("ask", "--stored", "--db", "p.db"));
    all.addAll(List.of(words));
    return terminal.run(all.toArray(String[]::new)).out().replaceAll("\\s+", " ");
  }

  private String csv(String features) {
    return terminal.typing(features).run("ask", "--db", "p.db", "--csv", "prioritize", "-").out();
  }

  @Test
  void the_brief_names_what_speaks_against_a_trait() {
    var brief = ask("brief", "mara");

    assertThat(brief)
        .contains("build on “Wants printed invoices” (evidence is against it)", "E002", "E003")
        .doesNotContain("Stands for");
  }

  @Test
  void a_feature_that_the_evidence_is_against_has_no_score_and_ties_with_nobody() {
    var features = "Printed invoices | 1 | 100\nCompare quotes side by side | 1 | 20\n";

    assertThat(ask("prioritize", features))
        .contains(
            "1 Compare quotes side by side",
            "No score Printed invoices: not for this persona",
            "no score: the evidence is against it",
            "no score where the evidence is against it.")
        .doesNotContain("tie Compare", "tie Printed");
    assertThat(csv(features))
        .contains("Printed invoices,not for this persona,,,100,,,1,,Mara,T1,,E001,E002 E003,")
        .doesNotContain("evidence\r\n");
  }

  @Test
  void what_speaks_against_another_personas_trait_is_not_held_against_the_best_one() {
    assertThat(csv("Compare quotes side by side | 1 | 20"))
        .contains("Mara; Olek,T2; T3,,E005 E004,,");
  }

  @Test
  void one_item_against_contests_a_need_that_one_type_of_source_speaks_for() {
    assertThat(ask("review", "We stop telling customers about late deliveries."))
        .contains("1 new item against “Chases late deliveries.”", "it would be contested then");
  }

  @Test
  void words_that_the_evidence_says_they_do_not_use_are_not_called_theirs() {
    assertThat(ask("mara", "message"))
        .contains("Use their words", "late slip")
        .doesNotContain("synergy partner");
  }
}
