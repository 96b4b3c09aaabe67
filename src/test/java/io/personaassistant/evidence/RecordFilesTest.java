package io.personaassistant.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.evidence.intake.ImportRefused;
import io.personaassistant.evidence.intake.ImportReport;
import io.personaassistant.evidence.intake.RecordImport.Kind;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.ProductFactStore;
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

/// Which files records can come in, how they are read, and what is said of those that are none.
class RecordFilesTest {
  private final Records records;

  RecordFilesTest(@TempDir Path folder) {
    records = new Records(folder);
  }

  @AfterEach
  void close() {
    records.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          E1,gossip,,2026-01-01,,,Text,,                   | source type
          E1,,,2026-01-01,,,Text,,                         | source_type
          E1,survey,,,,,Text,,                             | no date
          E1,survey,,03/05/2026,,,Text,,                   | “03/05/2026” can be read two ways
          E1,survey,,2026-02-30,,,Text,,                   | “2026-02-30” is no date that can be read
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
            Records.HEADER
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
          {"name": "X", "id": "review"}                   | word of a command
          {"name": "Compare"}                             | word of a command
          {"name": "Y", "id": "e12"}                      | how evidence and facts are named
          {"name": "X", "id": "Ann Smith"}                | cannot be the id
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
    assertThat(records.persona("annie").persona().name()).isEqualTo("Annie");
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
        Records.HEADER
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
  void a_persona_from_before_that_is_called_like_a_command_is_read_again() {
    var file =
        """
        {"personas": [{"id": "%s", "name": "%s", "goals": ["Picks the right one."]}]}
        """;
    records.load(Kind.PERSONAS, file.formatted("kira", "Kira"));
    records.database.write(h -> h.execute("UPDATE persona SET slug = 'compare', name = 'Compare'"));

    var report = records.load(Kind.PERSONAS, file.formatted("compare", "Compare"));

    assertThat(report.problems()).isEmpty();
    assertThat(records.persona("compare").persona().name()).isEqualTo("Compare");
  }
}
