package io.personaassistant.terminal.research;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Goes by words alone, which is quick; how well it does with meanings is measured elsewhere.
class LinkCommandTest {
  private static final String PERSONAS =
      """
      {"personas": [{"id": "rico", "name": "Rico", "title": "Commuter"},
                    {"id": "hanna", "name": "Hanna", "title": "HR manager"}],
       "traits": [
         {"id": "T1", "persona": "rico", "kind": "pain", "text": "Repairs take too long"},
         {"id": "T2", "persona": "rico", "kind": "pain", "text": "Afraid of theft"},
         {"id": "T3", "persona": "hanna", "kind": "pain", "text": "Contracts are typed by hand"},
         {"id": "T4", "persona": "hanna", "kind": "goal", "text": "Win and keep staff"}]}
      """;
  private static final String EVIDENCE =
      """
      id,source_type,date,participant,text,supports,quarantined
      B1,interview,2026-10-01,P-1,Repairs took five weeks and nobody had a loan bike,,
      B2,survey,2026-10-02,P-2,"-Repairs were no trouble, done in a day",,
      B3,interview,2026-10-03,P-3,I type all contracts by hand,,
      B4,interview,2026-10-03,P-9,"Theft, theft, theft",T2,
      B5,interview,2026-10-03,P-4,Contracts are typed by robots,,yes
      """;

  private final Terminal terminal;
  private final Path folder;

  LinkCommandTest(@TempDir Path folder) {
    this.folder = folder;
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  @BeforeEach
  void records() {
    terminal.file("personas.json", PERSONAS);
    terminal.file("evidence.csv", EVIDENCE);
    assertThat(terminal.run("import", "personas", "personas.json").exit()).isZero();
    assertThat(terminal.run("import", "evidence", "evidence.csv").exit()).isZero();
  }

  @Test
  void suggests_for_every_item_without_a_link_and_changes_nothing() {
    var before = terminal.run("traits", "--json").out();
    var result = terminal.run("link", "--suggest", "--json");

    assertThat(result.exit()).isZero();
    var lines = result.out().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .startsWith(
            "{\"evidence\":\"B1\",\"persona\":\"rico\",\"traits\":[{\"trait\":\"T1\",\"stance\":\"supports\",\"score\":0.");
    assertThat(lines.get(1)).contains("{\"trait\":\"T1\",\"stance\":\"contradicts\"");
    assertThat(lines.get(2)).contains("\"persona\":\"hanna\",\"traits\":[{\"trait\":\"T3\"");
    assertThat(lines).allMatch(l -> l.split("\"trait\":").length == 5);
    assertThat(terminal.run("traits", "--json").out()).isEqualTo(before);
  }

  @Test
  void suggests_for_the_very_first_item() {
    var first = new Terminal(folder).withDatabase("first.db");
    terminal.file(
        "first.csv",
        """
        id,source_type,date,participant,text
        D1,interview,2026-10-01,P-1,"We tried two, and my staff never had the time to type them"
        """);
    first.run("import", "personas", "personas.json");
    first.run("import", "evidence", "first.csv");

    assertThat(first.run("link", "--suggest").out())
        .startsWith("D1  hanna\n  0.")
        .containsPattern("hanna\n .*T[34]");
  }

  @Test
  void copies_are_not_offered_for_review_and_are_counted() throws IOException {
    assertThat(terminal.run("link", "--review", "none.csv").out())
        .startsWith("3 items in none.csv. Put yes");
    terminal.file(
        "again.csv",
        """
        id,source_type,date,participant,text
        C1,survey,2026-10-09,P-7,Repairs took five weeks and nobody had a loan bike
        C2,survey,2026-10-09,P-8,So: repairs took five weeks and nobody had a loan bike
        C3,survey,2026-10-09,P-9,The repairs at my shop took five long weeks
        """);
    assertThat(terminal.run("import", "evidence", "again.csv").exit()).isZero();

    var written = terminal.run("link", "--review", "r.csv");

    assertThat(written.out())
        .startsWith(
            "4 items in r.csv. 2 copies of other items are left out: a copy never counts. Put yes");
    assertThat(Files.readString(folder.resolve("r.csv")))
        .contains(",B1,", ",C3,")
        .doesNotContain("C1", "C2");
    assertThat(terminal.run("link", "--suggest", "--json").out()).contains("\"C1\"");
    assertThat(terminal.run("link", "--review", "one.csv", "C1").out())
        .startsWith(
            "Nothing to review, so one.csv is not written. 1 copy of another item is left out");
    assertThat(folder.resolve("one.csv")).doesNotExist();
  }

  @Test
  void a_table_is_written_whole_or_not_at_all() throws IOException {
    // stands for a disk that is full: what is written first cannot be
    var way = Files.createDirectories(folder.resolve(".r.csv.part/in the way"));

    assertThat(terminal.run("link", "--review", "r.csv").err()).contains("r.csv cannot be written");
    assertThat(folder.resolve("r.csv")).doesNotExist();

    Files.delete(way);
    assertThat(terminal.run("link", "--review", "r.csv").out()).startsWith("3 items in r.csv.");
    assertThat(folder.resolve(".r.csv.part")).doesNotExist();
  }

  @Test
  void where_every_item_is_linked_it_says_so_and_writes_no_table() {
    terminal.run("triage", "aside", "B1", "B2", "B3");

    for (var way : new String[] {"--suggest", "--review=r.csv"}) {
      var result = terminal.run("link", way);
      assertThat(result.exit()).isZero();
      assertThat(result.out())
          .startsWith("No item waits for a link. `persona import evidence FILE`");
    }
    assertThat(folder.resolve("r.csv")).doesNotExist();
    assertThat(terminal.run("link", "--suggest", "--json").out()).isEmpty();
  }

  @Test
  void suggests_for_the_items_that_are_named() {
    assertThat(terminal.run("link", "--suggest", "--json", "b4").out())
        .startsWith("{\"evidence\":\"B4\"");
    assertThat(terminal.run("link", "--suggest", "B1").out())
        .startsWith("B1  rico\n  ")
        .contains("supports    T1           Repairs take too long");
    var held = terminal.run("link", "--suggest", "B5");
    assertThat(held.exit()).isEqualTo(1);
    assertThat(held.err()).contains("There is no item B5, or it is in quarantine.");
  }

  @Test
  void confirms_what_a_person_marked_in_the_table() throws IOException {
    assertThat(terminal.run("link", "--review", "r.csv").out()).startsWith("3 items in r.csv.");
    var file = folder.resolve("r.csv");
    var table = Files.readString(file);
    assertThat(table).startsWith("\uFEFFtrait,persona,trait_text,evidence,stance,score,confirm,");
    // a text that begins like a formula is none in a spreadsheet
    assertThat(table).contains("\"'-Repairs were no trouble");

    assertThat(terminal.run("link", "--review", "r.csv").out()).startsWith("0 links confirmed");
    // as a spreadsheet in German saves it
    Files.writeString(
        file,
        """
        trait;evidence;stance;confirm
        T1;B1;supports;x
        T1;B2;contradicts;J
        T3;B3;supports;N\u00e3o
        T9;B3;supports;yes
        T3;B3;maybe;yes
        T3;B5;supports;yes
        T3;B3;supports;perhaps
        """);
    var result = terminal.run("link", "--review", "r.csv");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .startsWith("2 links confirmed, 0 changed, 0 unchanged, 4 left out.")
        .contains("line 5: There is no T9.")
        .contains("line 6: “maybe” is no stance.")
        .contains("line 7: B5 is in quarantine.")
        .contains("line 8: “perhaps” is no answer.")
        .containsSubsequence("line 5: ", "line 6: ", "line 7: ", "line 8: ");
    assertThat(terminal.run("traits", "--json").out())
        .contains("\"supports\":[\"B1\"],\"contradicts\":[\"B2\"]");
    assertThat(terminal.run("link", "--review", "r.csv").out())
        .startsWith("0 links confirmed, 0 changed, 2 unchanged");
    assertThat(terminal.run("link", "--suggest", "--json").out().lines()).hasSize(1);
  }

  @Test
  void reads_a_table_as_an_older_spreadsheet_saves_it() throws IOException {
    Files.write(
        folder.resolve("r.csv"),
        "sep=;\r\ntrait;trait_text;evidence;stance;confirm;text\r\nT1;Zu lang;B1;supports;ja;für Räder\r\n"
            .getBytes(Charset.forName("windows-1252")));

    var result = terminal.run("link", "--review", "r.csv");

    assertThat(result.out()).startsWith("1 link confirmed, 0 changed, 0 unchanged, 0 left out.");
    assertThat(terminal.run("traits", "--json").out()).contains("\"supports\":[\"B1\"]");
  }

  @Test
  void takes_a_wrong_link_away_and_says_what_was_none() {
    assertThat(terminal.run("traits", "--json").out()).contains("\"supports\":[\"B4\"]");

    var result = terminal.run("link", "--remove", "T2", "b4", "B1");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).contains("1 link taken away from T2: B4.", "Not linked to T2: B1.");
    assertThat(terminal.run("traits", "--json").out()).doesNotContain("\"B4\"");
    assertThat(terminal.run("audit").out()).contains("remove link B4 T2");
    assertThat(terminal.run("link", "--remove", "T2").err()).contains("Say which items");
    assertThat(terminal.run("link", "--remove", "T2", "B4", "--suggest").exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"E40,E040", "e0040,E040", "msg-12,msg-12", "MSG-012,msg-12", "E7,E7", "E007,E007"})
  void takes_a_link_away_by_any_way_to_write_the_id(String typed, String id) {
    terminal.file(
        "more.csv",
        """
        id,source_type,date,participant,text,supports
        E040,interview,2026-10-04,P-11,Two bikes were stolen from our yard,T2
        msg-12,interview,2026-10-05,P-12,The lock was cut at noon,T2
        E7,interview,2026-10-06,P-13,My saddle is gone since Monday,T2
        E007,interview,2026-10-07,P-14,I carry the battery upstairs every night,T2
        """);
    terminal.run("import", "evidence", "more.csv");

    assertThat(terminal.run("link", "--remove", "T2", typed).out())
        .contains("1 link taken away from T2: " + id + ".");
    assertThat(terminal.run("link", "--remove", "T2", "E999").out()).contains("to T2: E999.");
  }

  @Test
  void refuses_a_file_that_is_no_review_and_a_command_without_a_task() {
    terminal.file("other.csv", "a,b\n1,2\n");
    assertThat(terminal.run("link", "--review", "other.csv").err())
        .contains("The table has no column “confirm”.");
    terminal.file("empty.csv", "");
    assertThat(terminal.run("link", "--review", "empty.csv").exit()).isEqualTo(1);
    assertThat(terminal.run("link").err()).contains("Say `link --suggest`");
  }

  @Test
  void another_table_is_refused_also_where_it_has_no_row() {
    terminal.file("other.csv", "id,source_type,date,text\n");

    var result = terminal.run("link", "--review", "other.csv");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("no column “confirm”");
  }
}
