package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of one kind given to the import of another: a header that both could read must not turn
/// what customers said into product facts or personas.
class KindOfFileTest {
  private static final String EVIDENCE =
      """
      id,source_type,date,participant,text,persona,supports
      E001,interview,2026-03-05,P-01,We hate the login a lot,mara,m-login
      E002,interview,2026-03-06,P-02,The list of hits is far too long,otto,o-list
      """;
  private static final String OTHER_WORDS =
      """
      Ref;Method;Day;Interviewee;Quote;Persona
      E001;interview;2026-03-05;P-01;We hate the login a lot;mara
      """;
  private static final String FACTS =
      """
      id,claim,source,approved by,audience
      F1,Sessions that nobody attends are replaced,terms,Sam,customer
      """;
  private static final String PERSONAS =
      """
      name;job title;archetype;goals;pain points
      Mara;Head of Research;the planner;Plan a quarter|Sleep;No-shows
      """;
  private static final String TRACKS =
      """
      persona,objection,reply,approver
      mara,It costs too much,You pay for sessions that take place,Sam
      """;
  private static final String TRAITS =
      """
      id,persona,kind,text
      t1,mara,goal,Plan a quarter ahead
      """;
  private static final String LIST =
      """
      [{"id": "E001", "source_type": "interview", "date": "2026-03-05", "participant": "P-01",
        "text": "We hate the login a lot", "persona": "mara"}]
      """;

  private final Terminal terminal;

  KindOfFileTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  @ParameterizedTest
  @CsvSource({
    "facts, evidence, EVIDENCE",
    "personas, evidence, EVIDENCE",
    "all, evidence, EVIDENCE",
    "facts, evidence, OTHER_WORDS",
    "personas, evidence, OTHER_WORDS",
    "facts, evidence, LIST",
    "personas, evidence, LIST",
    "evidence, facts, FACTS",
    "personas, facts, FACTS",
    "all, facts, FACTS",
    "evidence, personas, PERSONAS",
    "facts, personas, PERSONAS",
  })
  void refuses_the_whole_file_and_names_the_import_for_it(String asked, String kind, String file) {
    terminal.file("file", text(file));

    var result = terminal.run("import", asked, "file");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("Use `persona import " + kind + " FILE` for them.");
    assertThat(terminal.items()).isEmpty();
    assertThat(terminal.stored().path("facts")).isEmpty();
    assertThat(terminal.stored().path("personas")).isEmpty();
    assertThat(terminal.run("import", kind, "file").out()).doesNotStartWith("0 added");
  }

  @ParameterizedTest
  @CsvSource({
    "facts, talk_tracks, TRACKS",
    "personas, talk_tracks, TRACKS",
    "evidence, talk_tracks, TRACKS",
    "facts, traits, TRAITS",
    "personas, traits, TRAITS",
  })
  void says_how_a_list_is_brought_that_has_no_table_of_its_own(
      String asked, String list, String file) {
    terminal.file("file", text(file));

    var result = terminal.run("import", asked, "file");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("a list called “" + list + "”");
    assertThat(terminal.stored().path("facts")).isEmpty();
    assertThat(terminal.stored().path("personas")).isEmpty();
  }

  private static String text(String name) {
    return switch (name) {
      case "EVIDENCE" -> EVIDENCE;
      case "OTHER_WORDS" -> OTHER_WORDS;
      case "FACTS" -> FACTS;
      case "PERSONAS" -> PERSONAS;
      case "TRACKS" -> TRACKS;
      case "TRAITS" -> TRAITS;
      default -> LIST;
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "text,source,date,proof,owner,group",
        "Claim;Type;Source;Date;Owner",
        "ref,text,date",
        "Product fact no.,statement,participant,expiry",
        "statement,quote,proof,user,segment",
        "text,date,type,audience,approver",
      })
  void takes_product_facts_with_odd_headers(String header) {
    terminal.file("facts.csv", header + "\n" + row(header) + "\n");

    assertThat(terminal.run("import", "facts", "facts.csv").out()).startsWith("1 added");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "persona",
        "Persona,Age,Segment,Quote,Goals,Source",
        "name,text,date,source",
        "persona,role,bio,date,reference",
        "name,kind,text,objections",
        "persona,kind,text,age",
      })
  void takes_personas_with_odd_headers(String header) {
    terminal.file("personas.csv", header + "\n" + row(header) + "\n");

    assertThat(terminal.run("import", "personas", "personas.csv").exit()).isZero();
    assertThat(terminal.stored().path("personas")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text,date,type",
        "id,text,date,type,claim,fact",
        "quote,collected on,source type,reply,goals,archetype,age",
        "Finding;Day;Method;Persona;Objection;Title",
      })
  void takes_evidence_with_odd_headers(String header) {
    terminal.file("items.csv", header + "\n" + row(header) + "\n");

    assertThat(terminal.run("import", "evidence", "items.csv").out()).startsWith("1 added");
  }

  /// A row that fits these columns.
  private static String row(String header) {
    var separator = header.contains(";") ? ";" : ",";
    var cells = new ArrayList<String>();
    for (var name : header.split(separator)) {
      cells.add(
          switch (name.toLowerCase(Locale.ROOT)) {
            case "date", "day", "collected on", "expiry" -> "2026-03-05";
            case "age" -> "41";
            case "ref" -> "R7";
            case "id" -> "A1";
            case "kind" -> "customer";
            case "audience" -> "internal";
            case "type", "source type", "method" -> "interview";
            default -> "Some words about " + name;
          });
    }
    return String.join(separator, cells);
  }

  @Test
  void a_column_named_as_documented_comes_before_a_synonym() {
    terminal.file(
        "items.csv",
        """
        Ref;ID;type;date;text;quote
        row 7;E044;survey;2026-03-05;We wait nine days;left out
        """);
    terminal.file(
        "items.json",
        """
        {"evidence": [{"id": "E045", "ref": "row 8", "type": "survey", "date": "2026-03-05",
          "text": "We wait ten days", "quote": "left out"}]}
        """);

    assertThat(terminal.run("import", "evidence", "items.csv").out())
        .startsWith("1 added")
        .contains("Unknown columns were passed over: Ref, quote");
    terminal.run("import", "evidence", "items.json");
    assertThat(terminal.items())
        .extracting(i -> i.path("id").asText())
        .containsExactly("E044", "E045");
    assertThat(terminal.items())
        .extracting(i -> i.path("text").asText())
        .containsExactly("We wait nine days", "We wait ten days");
  }

  @Test
  void two_columns_of_one_meaning_are_both_named() {
    terminal.file("items.csv", "Ref,Evidence ID,type,date,text\n1,2,survey,2026-03-05,We wait\n");

    assertThat(terminal.run("import", "evidence", "items.csv").err())
        .contains("The columns “Ref” and “Evidence ID” both mean “id”. Rename or remove one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"decision\": [\"Tries it for a week\", \"Asks the owner\"]  | decision",
        "\"decisions\": [\"Tries it for a week\", \"Asks the owner\"] | decision",
        "\"objective\": [\"Tries it for a week\", \"Asks the owner\"] | goal",
      })
  void a_list_under_the_key_of_a_line_is_a_list_of_traits(String json, String kind) {
    terminal.file("p.json", "[{\"name\": \"Mara\", " + json + "}]");

    terminal.run("import", "personas", "p.json");

    assertThat(terminal.run("traits", "--json").out())
        .contains("Tries it for a week", "Asks the owner", "\"kind\":\"" + kind + "\"");
  }

  @Test
  void a_line_of_the_decision_stays_what_the_persona_is_for() {
    terminal.file("p.json", "[{\"name\": \"Mara\", \"decision\": \"the next release\"}]");

    terminal.run("import", "personas", "p.json");

    assertThat(terminal.run("show", "mara").out()).contains("the next release");
    assertThat(terminal.run("traits", "--json").out()).doesNotContain("next release");
  }
}
