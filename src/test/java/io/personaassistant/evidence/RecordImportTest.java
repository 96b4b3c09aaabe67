package io.personaassistant.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.evidence.ImportReport.Problem;
import io.personaassistant.evidence.RecordImport.Kind;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.ProductFactStore;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.WholePersona;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  private static final String HEADER =
      "id,source_type,source_ref,date,participant,segment,text,supports,contradicts\n";
  private static final String E012 =
      HEADER + "E012,interview,Call 3,2026-01-05,P-07,agency,\"It costs, frankly, too much\",,T2\n";

  private final Records records;

  RecordImportTest(@TempDir Path folder) {
    records = new Records(folder);
  }

  @AfterEach
  void close() {
    records.close();
  }

  @Test
  void others_write_while_evidence_is_read() throws IOException {
    var file = Files.writeString(records.folder.resolve("e.csv"), E012);
    var told = new java.util.ArrayList<String>();

    var outcome =
        new RecordImport(java.util.Set.of())
            .telling((rows, of) ->
                told.add(
                    rows
                        + "/"
                        + of
                        + " "
                        + records.database.<Integer>write(
                            h -> h.execute("UPDATE workspace SET name = 'busy'"))))
            .run(records.database, 1, Kind.EVIDENCE, file, Records.CHANGE, Records.TODAY);

    assertThat(told).containsExactly("1/1 1");
    assertThat(records.evidence()).hasSize(1);
    assertThat(outcome).isInstanceOf(ImportReport.class);
  }

  @Test
  void stores_personas_with_traits_tracks_and_links_that_wait() {
    var report = records.load(Kind.PERSONAS, ANNIE);

    assertThat(report.problems()).isEmpty();
    assertThat(report.warnings()).isEmpty();
    assertThat(report.waiting()).containsExactly(new Link("E012", "T1", Stance.SUPPORTS));
    var annie = annie();
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
    assertThat(annie().persona().version()).isEqualTo(1);
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
    assertThat(annie().persona().title()).isEqualTo("Head of UX");
    assertThat(annie().persona().version()).isEqualTo(2);
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

    assertThat(annie().traits())
        .extracting(Trait::text)
        .containsExactly("Eat", "Rest", "No time", "It costs too much");
    assertThat(report.warnings()).anyMatch(warning -> warning.contains("annie-goal-1"));
    assertThat(records.waiting())
        .containsExactly(new Link("E013", "annie-goal-1", Stance.SUPPORTS));
    assertThat(annie().persona().name()).isEqualTo("Annie");
  }

  @Test
  void gives_the_evidence_of_a_trait_that_is_gone_to_the_same_words_alone() {
    records.load(Kind.PERSONAS, goals("Sleep"));
    records.load(Kind.EVIDENCE, HEADER + "E1,survey,,2026-01-06,,,Sleep is all,annie-goal-1,\n");
    records.load(Kind.PERSONAS, goals("Eat"));

    records.load(Kind.PERSONAS, goals("Eat", "Move"));
    assertThat(records.links()).isEmpty();

    records.load(Kind.PERSONAS, goals("Move", "sleep"));
    assertThat(records.links()).containsExactly(new Link("E1", "annie-goal-1", Stance.SUPPORTS));
    assertThat(annie().traits())
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
    records.load(Kind.EVIDENCE, HEADER + "E1,survey,,2026-01-06,,,Sleep is all,annie-goal-1,\n");

    records.load(
        Kind.PERSONAS,
        "{\"traits\": [{\"id\": \"G9\", \"persona\": \"annie\", \"kind\": \"goal\", \"text\": \"Sleep\"}]}");

    assertThat(records.links()).containsExactly(new Link("E1", "G9", Stance.SUPPORTS));
    assertThat(annie().traits()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          E1,gossip,,2026-01-01,,,Text,,                   | source type
          E1,,,2026-01-01,,,Text,,                         | source_type
          E1,survey,,,,,Text,,                             | no date
          E1,survey,,03/05/2026,,,Text,,                   | no date that can only
          E1,survey,,2026-02-30,,,Text,,                   | no date that can only
          E1,survey,,2026-01-01,,,,,                       | no text
          E 1,survey,,2026-01-01,,,Text,,                  | cannot be an id
          E1,survey,,2026-01-01,,,Text                     | fields
          E1,survey,,2026-01-01,,,Text,,,,,                | fields
          E1,survey,,2026-01-01,,,Text,T1,T1               | both supports and contradicts
          E2,survey,,2026-01-01,,,Text,,                   | repeats the id E2 of line 2
          """)
  void reports_a_bad_row_with_its_line_and_imports_the_good_ones(String row, String what) {
    var report =
        records.load(
            Kind.EVIDENCE,
            HEADER
                + "E2,interview,,2026-01-05,P-1,,One good row,,\n"
                + row.strip()
                + "\nE3,interview,,2026-01-05,P-1,,Another good row,,\n");

    assertThat(report.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.line()).isEqualTo(3);
          assertThat(problem.what()).contains(what);
          assertThat(problem.fix()).endsWith(".");
        });
    assertThat(records.evidence()).extracting(Evidence::id).containsExactly("E2", "E3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name": "X", "id": "lint"}                     | word of a command
          {"name": "X", "id": "Ann Smith"}                | cannot be the id
          {"name": "X", "id": "x", "age": "old"}          | no age
          {"name": "X", "id": "x", "age": -1}             | no age
          {"name": "X", "id": "x", "age": 1e99}           | no age
          {"name": "X", "id": "x", "kind": "alien"}       | no kind
          {"name": "X", "id": "x", "state": "gone"}       | no state
          {"name": ["X", "Y"], "id": "x"}                 | not a text
          {"name": {"first": "X"}, "id": "x"}             | not a text
          {"name": null, "id": "x"}                       | no name
          {"id": "x", "name": "X", "goals": [["a"]]}      | not a text
          {"id": "x", "name": "X", "goals": {"a": 1}}     | not a text
          {"id": null, "name": null}                      | no name
          17                                              | no record
          null                                            | no record
          ["x"]                                           | no record
          {"id": "annie", "name": "X"}                    | on line 2 already
          """)
  void reports_a_bad_persona_and_imports_the_good_one(String bad, String what) {
    var report =
        records.load(
            Kind.PERSONAS,
            "{\"personas\": [\n{\"id\": \"annie\", \"name\": \"Annie\"},\n" + bad.strip() + "]}");

    assertThat(report.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.line()).isEqualTo(3);
          assertThat(problem.what()).contains(what);
        });
    assertThat(annie().persona().name()).isEqualTo("Annie");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   \n ",
        "\ufeff",
        "hello",
        "a,b,c\n1,2,3\n",
        "{",
        "[1, 2",
        "{\"evidence\": [{\"id\": \"E1\"",
        "{\"songs\": []}",
        "{}",
        "17",
        "{\"personas\": []}",
        "PK\u0003\u0004 a spreadsheet",
        "\u0000\u0001\u0002"
      })
  void refuses_what_is_no_file_of_records_with_a_sentence(String content) {
    assertThat(records.attempt(Kind.EVIDENCE, content))
        .isInstanceOfSatisfying(
            ImportRefused.class, refused -> assertThat(refused.why()).matches("(?s)[A-Z].*\\."));
    assertThat(records.changes()).isZero();
  }

  @Test
  void refuses_bytes_that_are_no_text_and_files_that_are_not_there() throws IOException {
    var file = Files.write(records.folder.resolve("x"), new byte[] {'i', 'd', (byte) 0xff, 0, 1});

    assertThat(records.attempt(Kind.FACTS, file)).isInstanceOf(ImportRefused.class);
    assertThat(records.attempt(Kind.FACTS, records.folder.resolve("none")))
        .isInstanceOf(ImportRefused.class);
    assertThat(records.attempt(Kind.FACTS, records.folder)).isInstanceOf(ImportRefused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void reads_csv_of_any_line_end_separator_header_and_encoding(String end) throws IOException {
    var content =
        "\ufeff\"Evidence ID\";Method;Source;Collected On;Respondent;Cohort;Quote;Extra"
            + end
            + "E1;User Interview;Call;5 Mar 2025;P-1;agency;\"one"
            + end
            + "two; three\";x"
            + end
            + end
            + "E2;support-ticket;;2025-03-06T10:00:00Z;p02;;\"say \"\"no\"\"\";"
            + end;

    var report = records.load(Kind.EVIDENCE, content);

    assertThat(report.problems()).isEmpty();
    assertThat(report.warnings()).containsExactly("Unknown columns were passed over: Extra");
    assertThat(records.evidence())
        .extracting(Evidence::text)
        .containsExactly("one\ntwo; three", "say \"no\"");
    assertThat(records.evidence())
        .extracting(item -> item.date().toString())
        .containsExactly("2025-03-05", "2025-03-06");
    var utf16 = Files.writeString(records.folder.resolve("16"), content, StandardCharsets.UTF_16);
    assertThat(records.attempt(Kind.EVIDENCE, utf16))
        .isInstanceOfSatisfying(ImportReport.class, r -> assertThat(r.unchanged()).isEqualTo(2));
  }

  @Test
  void reads_json_as_a_list_and_line_by_line() {
    var one = "{\"id\": \"F1\", \"statement\": \"It is blue\", \"audience\": \"customers\"}";
    var two = "{\"statement\": \"It is red\"}";

    assertThat(records.load(Kind.FACTS, "[" + one + ", " + two + "]").added()).isEqualTo(2);
    assertThat(records.load(Kind.FACTS, one + "\n" + two + "\n").unchanged()).isEqualTo(2);

    assertThat(
            records.database.<List<ProductFact>>read(
                handle -> new ProductFactStore().all(handle, 1)))
        .extracting(ProductFact::id)
        .containsExactly("F1", "F2");
  }

  @Test
  void reads_lists_behind_the_date_of_a_file_and_facts_for_anybody() {
    var report =
        records.load(
            Kind.FACTS,
            "{\"as_of\": \"2026-11-26\", \"facts\": [{\"statement\": \"It is blue\", \"audience\": \"any\"}]}");

    assertThat(report.added()).isEqualTo(1);
    assertThat(report.problems()).isEmpty();
    assertThat(report.warnings()).anyMatch(warning -> warning.contains("as_of"));
  }

  @Test
  void names_unknown_keys_in_a_warning() {
    var report =
        records.load(
            Kind.FACTS, "{\"facts\": [{\"statement\": \"x\", \"colour\": 1}], \"songs\": [1]}");

    assertThat(report.warnings()).anyMatch(warning -> warning.contains("colour"));
    assertThat(report.warnings()).anyMatch(warning -> warning.contains("songs"));
  }

  @Test
  void keeps_codes_and_makes_names_stable_codes() {
    var rows =
        HEADER
            + "E1,survey,,2026-01-01,P-07,,a,,\n"
            + "E2,survey,,2026-01-01,Jane Doe,,b,,\n"
            + "E3,survey,,2026-01-01,jane  doe,,c,,\n"
            + "E4,survey,,2026-01-01,jane@example.com,,d,,\n"
            + "E5,survey,,2026-01-01,participant 12,,e,,\n";

    records.load(Kind.EVIDENCE, rows);

    var codes = records.evidence().stream().map(Evidence::participant).toList();
    assertThat(codes.get(0)).isEqualTo("P-07");
    assertThat(codes.get(1)).matches("P-\\d{8}").isEqualTo(codes.get(2));
    assertThat(codes.get(3)).matches("P-\\d{8}").isNotEqualTo(codes.get(1));
    assertThat(codes.get(4)).isEqualTo("participant 12");
    assertThat(records.load(Kind.EVIDENCE, rows).updated()).isZero();
  }

  @Test
  void numbers_items_without_an_id_and_knows_them_again() {
    var rows = "date,source_type,text\n2026-01-01,survey,one\n2026-01-02,survey,two\n";

    assertThat(records.load(Kind.EVIDENCE, rows).added()).isEqualTo(2);
    assertThat(records.load(Kind.EVIDENCE, rows).unchanged()).isEqualTo(2);

    assertThat(records.evidence()).extracting(Evidence::id).containsExactly("E001", "E002");
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

  private WholePersona annie() {
    return records
        .database
        .read(handle -> new PersonaStore().whole(handle, 1, "annie"))
        .orElseThrow();
  }
}
