package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.database.Database;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForgetTest {
  private static final String OWN = "We waited nine days, and the zebra panel never answered us.";
  private static final String EVIDENCE =
      """
      id,source_type,source_ref,date,participant,text,quotable,supports
      E001,interview,Talk 1,2026-09-14,Marcus Okafor,"%s",yes,mara-wait
      E002,survey,Survey 2,2026-09-15,P-08,"Nobody tells us when a panel is late.",yes,mara-wait
      """
          .formatted(OWN);
  private static final String PERSONAS =
      """
      {"personas": [{"id": "mara", "name": "Mara", "title": "Clinic Manager", "kind": "buyer",
        "objections": ["It takes too long."]}],
       "traits": [{"id": "mara-wait", "persona": "mara", "kind": "pain", "text": "Waits nine days and the zebra panel is late."},
        {"id": "mara-words", "persona": "mara", "kind": "vocabulary", "text": "the zebra panel never answered"}]}
      """;

  private final ScriptedModel model = new ScriptedModel();
  private final Terminal terminal;

  ForgetTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withSamples().withDatabase("p.db").with(model);
    terminal.file("e.csv", EVIDENCE);
    terminal.file("p.json", PERSONAS);
    terminal.run("import", "personas", "p.json");
    terminal.run("import", "evidence", "e.csv");
  }

  private byte[] allBytes() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.list(terminal.folder())) {
      for (var file : files.filter(f -> f.getFileName().toString().startsWith("p.db")).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private void draftThatQuotes() {
    model.next(
        Answer.of(
            """
            {"lines":[{"kind":"message","cites":["E001"],"hook":"the wait","subject":"nine days",
             "body":"You said “We waited nine days, and the zebra panel never answered us.” What did that cost you?"}]}
            """));
    terminal.run("ask", "mara", "message", "email");
  }

  @Test
  void no_word_of_a_forgotten_participant_is_left_in_the_file() throws IOException {
    draftThatQuotes();
    assertThat(new String(allBytes(), StandardCharsets.ISO_8859_1)).contains("zebra panel never");

    var done = terminal.run("forget", "Marcus Okafor", "--yes", "--by", "Sam");

    assertThat(done.exit()).isZero();
    assertThat(done.out())
        .contains("Removed 1 item of P-")
        .contains(": E001.")
        .contains("Their words were taken out of 1 line in 1 draft.")
        .contains("Backups and exports made before still hold them");
    // the team's own trait is named, not removed
    assertThat(done.out())
        .contains("were kept, because they are your team's: mara-wait, mara-words.");
    var bytes = new String(allBytes(), StandardCharsets.ISO_8859_1);
    assertThat(bytes)
        .doesNotContain(OWN)
        .doesNotContain("We waited nine days")
        .contains("[removed at a participant's request]");
    assertThat(terminal.run("evidence", "E001").out()).doesNotContain("zebra");
  }

  @Test
  void what_it_does_to_the_traits_is_said() {
    assertThat(terminal.run("traits", "mara").out()).contains("validated");

    assertThat(terminal.run("forget", "Marcus Okafor", "--yes").out())
        .contains("! mara-wait of Mara was validated and is now weak: Waits nine days");
  }

  @Test
  void a_trait_that_keeps_its_status_on_less_is_named_too() {
    terminal.file(
        "more.csv",
        """
        id,source_type,source_ref,date,participant,text,supports
        E003,ticket,Ticket 3,2026-09-16,P-09,"The panel came on day nine, and the case was closed.",mara-wait
        """);
    terminal.run("import", "evidence", "more.csv");

    assertThat(terminal.run("forget", "Marcus Okafor", "--yes").out())
        .contains("! mara-wait of Mara stays validated, on 2 of its 3 items: Waits nine days");
  }

  @Test
  void what_people_wrote_as_feedback_loses_their_words_and_stays_a_judgement() throws Exception {
    var file = "jdbc:sqlite:" + terminal.folder().resolve("p.db");
    try (var database = DriverManager.getConnection(file);
        var statement = database.createStatement()) {
      for (var comment : List.of("They say: the zebra panel never answered us", "too long")) {
        statement.execute(
            "INSERT INTO feedback(workspace, draft, user, good, comment, prompt_version, evidence, at)"
                + " VALUES (1, 'D1', '%s', 0, '%s', 'objections@stored', '[]', '2026-11-01')"
                    .formatted(comment.substring(0, 3), comment));
      }
    }

    terminal.run("forget", "Marcus Okafor", "--yes");

    try (var database = DriverManager.getConnection(file);
        var rows =
            database
                .createStatement()
                .executeQuery("SELECT count(*), group_concat(comment, '') FROM feedback")) {
      assertThat(rows.getInt(1)).isEqualTo(2);
      assertThat(rows.getString(2)).isEqualTo("too long");
    }
  }

  @Test
  void a_script_reads_what_it_removed_and_touched() {
    draftThatQuotes();

    assertThat(terminal.run("forget", "Marcus Okafor", "--yes", "--json").out())
        .startsWith("{\"participant\":\"P-")
        .contains("\"items\":[\"E001\"],\"drafts\":1,\"lines\":1,\"answers\":")
        .contains("mara-wait", "\"own_words\":[\"mara-wait\",\"mara-words\"]");
  }

  @Test
  void a_proposal_that_rested_on_them_is_parked_again_and_that_is_said() {
    terminal.run("propose", "mara", "add", "pain", "Late panels", "--evidence", "E001,E002");
    assertThat(terminal.run("proposals").out()).startsWith("1  ready");

    assertThat(terminal.run("forget", "Marcus Okafor", "--yes").out())
        .contains("! proposal 1 for mara was ready and is now parked: add pain “Late panels”");

    assertThat(terminal.run("proposals").out())
        .startsWith("1  parked")
        .contains("1 anecdote, from survey (E002)");
    assertThat(terminal.run("forget", "P-08", "--yes").out()).doesNotContain("proposal 1");
    assertThat(terminal.run("proposals").out()).contains("no evidence yet");
  }

  @Test
  void the_same_file_does_not_bring_them_back() {
    terminal.run("forget", "Marcus Okafor", "--yes");

    assertThat(terminal.run("import", "evidence", "e.csv").out())
        .contains("1 row is of participants who asked to be forgotten, and was not stored.");
    assertThat(terminal.run("export").out()).doesNotContain("zebra panel never answered us");
  }

  @Test
  void nobody_elses_words_stand_under_an_id_that_is_gone() {
    terminal.run("samples", "remove");
    terminal.file(
        "late.csv",
        """
        source_type,date,participant,text
        interview,2026-10-01,P-50,We stopped asking in June.
        """);
    terminal.run("import", "evidence", "late.csv");
    assertThat(terminal.run("export").out()).contains("We stopped asking in June.");
    terminal.run("forget", "P-08", "--yes");
    terminal.run("forget", "P-50", "--yes");
    terminal.file(
        "later.csv",
        "source_type,date,participant,text\ninterview,2026-10-02,P-60,We asked again in July.\n");

    assertThat(terminal.run("import", "evidence", "later.csv").out()).startsWith("1 added");

    assertThat(terminal.run("export").out()).contains("We asked again in July.");
    assertThat(terminal.run("evidence", "E002").out()).doesNotContain("July");
  }

  @Test
  void nothing_is_removed_without_a_yes() {
    var asked = terminal.run("forget", "P-08");

    assertThat(asked.exit()).isEqualTo(1);
    assertThat(asked.err())
        .contains("1 item is stored of P-08: E002. Remove them? This cannot be undone. [y/N]")
        .contains("Nothing was removed.");
    assertThat(terminal.run("export").out()).contains("Nobody tells us when");
  }

  @Test
  void somebody_unknown_is_left_out_of_later_imports() {
    terminal.typing("y\n");
    assertThat(terminal.run("forget", "P-99").out()).startsWith("Nothing was stored of P-99;");
    terminal.file(
        "late.csv",
        """
        source_type,date,participant,text
        interview,2026-10-01,P-99,We stopped asking in June.
        """);

    assertThat(terminal.run("import", "evidence", "late.csv").out()).startsWith("0 added");
    assertThat(terminal.run("forget", "P-99", "--yes").err())
        .contains("Nothing is stored of P-99, and imports leave them out already.");

    assertThat(terminal.run("forget", "P-99", "--unban", "--by", "Sam").out())
        .startsWith("Imports take them again.");
    assertThat(terminal.run("import", "evidence", "late.csv").out()).startsWith("1 added");
    assertThat(terminal.run("audit").out()).contains("unban").doesNotContain("P-99");
    assertThat(terminal.run("forget", "P-99", "--unban").err())
        .contains("Imports leave out no one of that name or code, so nothing was changed.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nobody Known    | ''",
        "Markus Okafor   | ''",
        "Okafor, Marcus  | “Marcus Okafor” (1 item)",
        "Dr. Marcus Okafor | “Marcus Okafor” (1 item)",
        "P-8             | “P-08” (1 item)",
        "p08             | “P-08” (1 item)",
        "P-09            | ''",
        "P-77            | ''"
      })
  void nothing_changes_where_nobody_of_that_name_is_on_record(String typed, String meant) {
    var before = terminal.run("export").out();

    var refused = terminal.run("forget", typed, "--yes");

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err())
        .contains("No one of that name or code is on record", "Nothing was changed.", "--ban");
    if (meant.isEmpty()) {
      assertThat(refused.err()).doesNotContain("Did you mean");
    } else {
      assertThat(refused.err()).contains("Did you mean " + meant + "?");
    }
    assertThat(terminal.run("export").out()).isEqualTo(before);
    assertThat(terminal.run("forget", typed).err())
        .contains("out of imports from now on all the same? [y/N]", "Nothing was changed.");
    assertThat(terminal.run("export").out()).isEqualTo(before);
  }

  @Test
  void a_ban_is_said_by_name() {
    assertThat(terminal.run("forget", "Nobody Known", "--ban", "--yes").out())
        .contains("imports leave them out from now on. --unban takes that back.");
    assertThat(terminal.run("export").out())
        .contains("\"forgotten\"")
        .doesNotContain("Nobody Known");
    assertThat(terminal.run("forget", "nobody known", "--unban").exit()).isZero();
    assertThat(terminal.run("forget", "X", "--ban", "--unban").exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_user_name_from_before_it_was_made_a_code_is_forgotten_and_stays_out(boolean again) {
    try (var database =
        Database.open(terminal.folder().resolve("p.db"), Database.Options.standard())) {
      database.write(
          h -> h.execute("UPDATE evidence SET participant = 'Tim85' WHERE participant = 'P-08'"));
    }
    if (again) {
      terminal.file(
          "more.csv",
          "id,source_type,date,participant,text\nE9,survey,2026-10-01,Tim85,Still waiting here.\n");
      terminal.run("import", "evidence", "more.csv");
      assertThat(terminal.run("export").out()).doesNotContain("Tim85").contains("Still waiting");
    }

    assertThat(terminal.run("forget", "Tim85", "--yes").out()).contains(again ? "2 " : "1 ");

    terminal.file(
        "late.csv",
        "id,source_type,date,participant,text\nE10,survey,2026-10-02,Tim85,They called at last.\n");
    assertThat(terminal.run("import", "evidence", "late.csv").out()).contains("0 added");
    assertThat(terminal.run("export").out())
        .doesNotContain("Nobody tells us", "Still waiting", "Tim85");

    assertThat(terminal.run("forget", "Tim85", "--unban").exit()).isZero();
    assertThat(terminal.run("import", "evidence", "late.csv").out()).contains("1 added");
  }
}
