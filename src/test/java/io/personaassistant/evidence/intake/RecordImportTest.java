package io.personaassistant.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.Records;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.Stance;
import io.personaassistant.evidence.intake.ImportReport.Problem;
import io.personaassistant.evidence.intake.RecordImport.Kind;
import io.personaassistant.persona.Trait;
import io.personaassistant.text.instruction.HiddenInstructions.Suspicion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordImportTest {
  private static final String ANNIE =
      """
      {"personas": [{"id": "annie", "name": "Annie", "age": 35, "title": "UX Research Lead",
                     "goals": ["Sleep", "Eat"], "objections": ["It costs too much"]}],
       "traits": [{"id": "T1", "persona": "annie", "kind": "objection", "text": "It costs too much"},
                  {"id": "T2", "persona": "annie", "kind": "pain", "text": "No time"}],
       "talk_tracks": [{"id": "TT1", "persona": "annie", "trait": "T1", "type": "price",
                        "objection": "It costs too much", "reply": "Compared with what?"}],
       "links": [{"evidence": "E012", "trait": "T1", "stance": "supports"}]}
      """;

  private static final String PERSONA_AND_FACT =
      """
      "personas": [{"id": "annie", "name": "Annie", "title": "UX Research Lead"}],
      "facts": [{"id": "F1", "statement": "Copperline reads CSV", "proof": "Manual"}],
      """;

  private static final String E012 =
      Records.HEADER
          + "E012,interview,Call 3,2026-01-05,P-07,agency,\"It costs, frankly, too much\",,T2\n";

  private final Records records;

  RecordImportTest(@TempDir Path folder) {
    records = new Records(folder);
  }

  @AfterEach
  void close() {
    records.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", PERSONA_AND_FACT})
  void others_write_while_evidence_is_read(String beside) throws IOException {
    var file =
        Files.writeString(
            records.folder.resolve("e.json"),
            """
            {%s "evidence": [{"id": "E012", "source_type": "interview", "date": "2026-01-05",
             "text": "Hello, my name is Annie and I use Copperline. My colleague is Henrike Vogt."}]}
            """
                .formatted(beside));
    var told = new ArrayList<String>();

    var outcome =
        new RecordImport(Set.of(), text -> told(told, text))
            .run(records.database, 1, Kind.ALL, file, Records.CHANGE, Records.TODAY);

    assertThat(outcome).isInstanceOf(ImportReport.class);
    assertThat(told).hasSize(1);
    assertThat(records.evidence()).extracting(Evidence::text).isEqualTo(told);
    assertThat(told.getFirst()).doesNotContain("Henrike");
    if (beside.isEmpty()) {
      assertThat(told.getFirst()).doesNotContain("Annie");
    } else {
      assertThat(told.getFirst()).contains("Annie");
    }
  }

  @Test
  void others_write_while_a_message_is_read() {
    var told = new ArrayList<String>();
    var facts =
        new MessageImport.Facts(
            SourceType.SALES_CALL,
            "https://example.slack.com/archives/C1/p1",
            Records.TODAY,
            "P-07",
            "",
            false,
            List.of(),
            "Exports take us a week");

    new MessageImport(new RecordImport(Set.of(), text -> told(told, text)))
        .save(records.database, 1, facts, Records.CHANGE, Records.TODAY);

    assertThat(told).containsExactly("Exports take us a week");
    assertThat(records.evidence()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"personas\": [{\"id\": \"help\", \"name\": \"Henrike Vogt\"}]",
        "\"facts\": [{\"id\": \"F1\", \"statement\": \"Henrike Vogt reads CSV\", \"audience\": \"foes\"}]"
      })
  void a_name_in_a_refused_row_is_somebodys(String refused) {
    var report =
        records.load(
            Kind.ALL,
            """
            {%s, "evidence": [{"id": "E012", "source_type": "interview", "date": "2026-01-05",
             "text": "Exports take a week, and my colleague is Henrike Vogt."}]}
            """
                .formatted(refused));

    assertThat(report.problems()).hasSize(1);
    assertThat(report.removed().items()).isEqualTo(1);
    assertThat(records.evidence()).hasSize(1);
    assertThat(records.evidence().getFirst().text()).doesNotContain("Henrike", "Vogt");
  }

  /// Notes what is judged, while somebody else writes.
  private Optional<Suspicion> told(List<String> told, String text) {
    int changed =
        records.database.<Integer>write(h -> h.execute("UPDATE workspace SET name = 'busy'"));
    assertThat(changed).isEqualTo(1);
    told.add(text);
    return Optional.empty();
  }

  @Test
  void stores_personas_with_traits_tracks_and_links_that_wait() {
    var report = records.load(Kind.PERSONAS, ANNIE);

    assertThat(report.problems()).isEmpty();
    assertThat(report.warnings()).isEmpty();
    assertThat(report.waiting()).containsExactly(new Link("E012", "T1", Stance.SUPPORTS));
    var annie = records.persona("annie");
    assertThat(annie.persona().age()).isEqualTo(35);
    assertThat(annie.persona().version()).isEqualTo(1);
    assertThat(annie.traits())
        .extracting(Trait::id)
        .containsExactly("annie-goal-1", "annie-goal-2", "T2", "T1");
    assertThat(annie.talkTracks()).hasSize(1);
  }

  @Test
  void confirms_waiting_links_in_either_order() {
    records.load(Kind.PERSONAS, ANNIE);
    records.load(Kind.EVIDENCE, E012);

    assertThat(records.waiting()).isEmpty();
    assertThat(records.links())
        .containsExactly(
            new Link("E012", "T1", Stance.SUPPORTS), new Link("E012", "T2", Stance.CONTRADICTS));
  }

  @Test
  void confirms_links_of_evidence_that_came_first() {
    records.load(Kind.EVIDENCE, E012);
    assertThat(records.waiting()).hasSize(1);

    records.load(Kind.PERSONAS, ANNIE);

    assertThat(records.links()).hasSize(2);
    assertThat(records.waiting()).isEmpty();
  }

  @Test
  void changes_nothing_the_second_time() {
    records.load(Kind.PERSONAS, ANNIE);
    records.load(Kind.EVIDENCE, E012);
    long before = records.changes();

    var personas = records.load(Kind.PERSONAS, ANNIE);
    var evidence = records.load(Kind.EVIDENCE, E012);

    assertThat(personas.added() + personas.updated()).isZero();
    assertThat(evidence.added() + evidence.updated()).isZero();
    assertThat(records.changes()).isEqualTo(before);
    assertThat(records.persona("annie").persona().version()).isEqualTo(1);
  }

  @Test
  void reports_other_text_under_the_same_id_as_an_update() {
    records.load(Kind.EVIDENCE, E012);
    records.load(Kind.PERSONAS, ANNIE);

    var evidence = records.load(Kind.EVIDENCE, E012.replace("frankly", "honestly"));
    var personas = records.load(Kind.PERSONAS, ANNIE.replace("UX Research Lead", "Head of UX"));

    assertThat(evidence.tallies()).contains(new ImportReport.Tally("evidence", 0, 1, 0));
    assertThat(records.evidence().getFirst().text()).contains("honestly");
    assertThat(personas.tallies()).contains(new ImportReport.Tally("personas", 0, 1, 0));
    assertThat(records.persona("annie").persona().title()).isEqualTo("Head of UX");
    assertThat(records.persona("annie").persona().version()).isEqualTo(2);
    assertThat(records.links()).hasSize(2);
  }

  @Test
  void takes_a_list_as_the_whole_list_and_lets_links_wait_for_what_it_leaves_out() {
    records.load(Kind.PERSONAS, ANNIE);
    records.load(
        Kind.EVIDENCE, E012 + "E013,survey,,2026-01-06,,,Sleep is all I want,annie-goal-1,\n");

    var report =
        records.load(
            Kind.PERSONAS, "{\"personas\": [{\"id\": \"annie\", \"goals\": [\"Eat\", \"Rest\"]}]}");

    assertThat(records.persona("annie").traits())
        .extracting(Trait::text)
        .containsExactly("Eat", "Rest", "No time", "It costs too much");
    assertThat(report.warnings()).anyMatch(warning -> warning.contains("annie-goal-1"));
    assertThat(records.waiting())
        .containsExactly(new Link("E013", "annie-goal-1", Stance.SUPPORTS));
    assertThat(records.persona("annie").persona().name()).isEqualTo("Annie");
  }

  @Test
  void gives_the_evidence_of_a_trait_that_is_gone_to_the_same_words_alone() {
    records.load(Kind.PERSONAS, goals("Sleep"));
    records.load(
        Kind.EVIDENCE, Records.HEADER + "E1,survey,,2026-01-06,,,Sleep is all,annie-goal-1,\n");
    records.load(Kind.PERSONAS, goals("Eat"));

    records.load(Kind.PERSONAS, goals("Eat", "Move"));
    assertThat(records.links()).isEmpty();

    records.load(Kind.PERSONAS, goals("Move", "sleep"));
    assertThat(records.links()).containsExactly(new Link("E1", "annie-goal-1", Stance.SUPPORTS));
    assertThat(records.persona("annie").traits())
        .filteredOn(t -> t.id().equals("annie-goal-1"))
        .extracting(Trait::text)
        .containsExactly("sleep");
  }

  private static String goals(String... goals) {
    return "{\"personas\": [{\"id\": \"annie\", \"name\": \"Annie\", \"goals\": [\""
        + String.join("\", \"", goals)
        + "\"]}]}";
  }

  @Test
  void gives_a_trait_the_id_of_a_later_file_and_keeps_its_links() {
    records.load(
        Kind.PERSONAS,
        "{\"personas\": [{\"id\": \"annie\", \"name\": \"Annie\", \"goals\": [\"Sleep\"]}]}");
    records.load(
        Kind.EVIDENCE, Records.HEADER + "E1,survey,,2026-01-06,,,Sleep is all,annie-goal-1,\n");

    records.load(
        Kind.PERSONAS,
        "{\"traits\": [{\"id\": \"G9\", \"persona\": \"annie\", \"kind\": \"goal\", \"text\": \"Sleep\"}]}");

    assertThat(records.links()).containsExactly(new Link("E1", "G9", Stance.SUPPORTS));
    assertThat(records.persona("annie").traits()).hasSize(1);
  }

  @Test
  void takes_its_part_of_an_exported_file() {
    records.load(Kind.PERSONAS, ANNIE);
    records.load(Kind.EVIDENCE, E012);
    records.load(Kind.FACTS, "[{\"statement\": \"It is blue\"}]");
    var exported = records.exported();
    try (var other = new Records(records.folder.resolve("other"))) {
      other.load(Kind.FACTS, exported);
      other.load(Kind.EVIDENCE, exported);
      other.load(Kind.PERSONAS, exported);

      assertThat(other.exported()).isEqualTo(exported);
    }
  }

  @Test
  void tells_of_talk_tracks_and_traits_whose_persona_is_unknown() {
    var report =
        records.load(
            Kind.PERSONAS,
            "{\"traits\": [{\"id\": \"T1\", \"persona\": \"bob\", \"kind\": \"goal\", \"text\": \"x\"}]}");

    assertThat(report.problems())
        .extracting(Problem::what)
        .containsExactly("There is no persona “bob”.");
  }
}
