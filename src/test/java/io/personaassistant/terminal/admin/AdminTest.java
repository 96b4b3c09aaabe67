package io.personaassistant.terminal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.terminal.run.Surroundings.Offer;
import io.personaassistant.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminTest {
  private final Terminal terminal;

  AdminTest(@TempDir Path folder) {
    terminal = new Terminal(folder);
  }

  @Test
  void without_records_the_next_step_is_to_bring_some() {
    for (var command : List.of("doctor", "traits", "export")) {
      var result = terminal.run(command);

      assertThat(result.exit()).isEqualTo(1);
      assertThat(result.out() + result.err())
          .contains("There are no records yet in data/persona.db", "`persona import")
          .doesNotContain("--db");
    }
    assertThat(terminal.run("restore", "copy.db").err())
        .contains("There is no backup at", "copy.db", "Check the path");
  }

  @Test
  void doctor_says_what_is_configured_what_works_and_what_to_do() {
    terminal.run("list");

    var result = terminal.run("doctor");

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .doesNotContain("chmod")
        .contains(
            "ok   Records",
            "3 personas (samples among them), 152 evidence items, 15 product facts",
            "none set: stored answers only",
            "not set up: the terminal works without it");
    assertThat(terminal.run("doctor", "--json").out())
        .startsWith("{\"checks\":[{\"what\":\"Java\",\"works\":true,")
        .contains("{\"what\":\"Records\",\"works\":true,\"sentence\":\"3 personas")
        .contains("{\"what\":\"Slack\",\"works\":true,\"sentence\":\"not set up");
    assertThat(terminal.with("OPENAI_API_KEY", "sk-1").run("doctor").out())
        .contains("none named, though OPENAI_API_KEY is set");
  }

  @Test
  void doctor_says_that_everybody_can_read_a_database_from_before() throws Exception {
    terminal.run("list");
    var file = terminal.folder().resolve("data/persona.db");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    // where a line breaks hangs on how long the path is
    assertThat(terminal.run("doctor").out().replaceAll("\\s+", " "))
        .contains(
            file
                + "; everybody on this machine can read it: `chmod o=` on it and on what begins"
                + " with its name ends that");
  }

  @Test
  void doctor_names_a_model_that_the_endpoint_does_not_offer() {
    terminal.run("list");

    var result =
        terminal
            .with("OPENAI_MODEL", "retired")
            .offering(new Offer.Names(List.of("newer")))
            .run("doctor");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).contains("FIX  Model", "does not offer retired; it offers newer");
  }

  @Test
  void doctor_says_what_it_did_not_try_while_a_setting_is_wrong() {
    terminal.run("list");

    var out =
        terminal.with("MODEL_PATIENCE", "much").with("SLACK_BOT_TOKEN", "abc").run("doctor").out();

    assertThat(out)
        .containsPattern("FIX +Model +not tried before the settings above are right")
        .containsPattern("FIX +Slack +not tried before the settings above are right");
  }

  @Test
  void a_backup_says_that_it_made_a_folder() {
    terminal.run("list");

    assertThat(terminal.run("backup", "kept/today/copy.db").out().replaceAll("\\s+", " "))
        .contains("The folder was made for it.");
    assertThat(terminal.run("backup", "kept/today/other.db").out()).doesNotContain("was made");
  }

  @Test
  void help_of_no_command_has_a_word_of_a_sentence_on_a_line_alone() {
    var commands =
        Pattern.compile("(?m)^  ([a-z]+)  ")
            .matcher(terminal.run("--help").out())
            .results()
            .map(m -> m.group(1))
            .toList();

    assertThat(commands).contains("ask", "version").hasSizeGreaterThan(30);
    assertThat(commands)
        .allSatisfy(command ->
            assertThat(terminal.run(command, "--help").out().lines())
                .noneMatch(line -> line.matches("[a-z]+")));
  }

  @Test
  void serve_without_tokens_says_what_is_missing() {
    var result = terminal.run("serve");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("SLACK_BOT_TOKEN", "persona setup");
    assertThat(terminal.folder().resolve("data")).doesNotExist();
  }

  @Test
  void backup_and_restore_bring_back_what_was_there() {
    terminal.run("list");
    assertThat(terminal.run("backup", "copy.db").out()).contains("copy.db");
    terminal.run("samples", "remove");
    assertThat(terminal.run("list").out()).contains("No personas yet", "`persona build`");

    var result = terminal.run("restore", "copy.db");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("before-restore");
    assertThat(terminal.run("list").out()).contains("Annie");
    assertThat(terminal.run("backup", "copy.db").err()).contains("copy.db");
  }

  @Test
  void samples_are_removed_whole() {
    terminal.run("ask", "annie", "objections");

    assertThat(terminal.run("samples", "remove").out())
        .contains("3 sample personas, 152 evidence items, 15 product facts");
    assertThat(terminal.run("export").out())
        .contains("\"personas\" : [ ]", "\"evidence\" : [ ]", "\"facts\" : [ ]", "\"links\" : [ ]");
    assertThat(terminal.run("samples", "remove").out()).contains("no samples");
    assertThat(terminal.run("samples", "load").exit()).isZero();
    assertThat(terminal.run("show", "annie").out()).contains("UX Research Lead");
  }

  @Test
  void an_export_reads_back_equal() {
    terminal.run("list");
    var exported = terminal.run("export").out();
    terminal.file("all.json", exported);

    var report = terminal.run("import", "all", "all.json", "--db", "second.db");

    assertThat(report.out()).contains(" 0 left out.");
    assertThat(terminal.run("export", "--db", "second.db").out()).isEqualTo(exported);
    assertThat(terminal.run("import", "all", "all.json", "--db", "second.db").out())
        .startsWith("0 added, 0 updated");
    assertThat(terminal.run("traits", "--json", "--db", "second.db").out())
        .isEqualTo(terminal.run("traits", "--json").out());
  }

  @Test
  void a_bad_row_is_named_with_its_line_and_the_good_ones_go_in() {
    terminal.file(
        "evidence.csv",
        """
        id,source_type,date,text
        E1,interview,2026-09-01,Fine.
        E2,telepathy,2026-09-01,Not so fine.
        E3,survey,soon,When?
        """);

    var result = terminal.run("import", "evidence", "evidence.csv");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("1 added", "2 left out", "line 3", "telepathy", "line 4");
    assertThat(terminal.run("import", "evidence", "evidence.csv").out())
        .contains("0 added", "1 unchanged");
  }

  @Test
  void a_file_that_is_none_changes_nothing() {
    terminal.file("x.json", "{ not json");

    assertThat(terminal.run("import", "personas", "x.json").exit()).isEqualTo(1);
    assertThat(terminal.run("import", "personas", "missing.json").err()).contains("persona: ");
    assertThat(terminal.run("import", "nonsense", "x.json").err())
        .contains(
            "WHAT is personas, evidence, facts or all",
            "table for answers",
            "persona import --help");
  }

  @Test
  void a_file_that_is_no_database_is_named_with_what_to_do() {
    terminal.file("not.db", "hello, I am a letter and not a database at all, sorry");

    var result = terminal.run("list", "--db", "not.db");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("not.db").doesNotContain("Exception");
  }

  @Test
  void the_traits_of_the_samples_have_every_status() {
    terminal.run("list");

    var root = terminal.run("traits", "--json").json();

    assertThat(root.path("traits").findValuesAsText("status"))
        .contains("validated", "weak", "contested", "contradicted", "assumption");
    assertThat(root.path("traits").get(0).fieldNames())
        .toIterable()
        .contains(
            "trait",
            "persona",
            "kind",
            "text",
            "status",
            "supports",
            "contradicts",
            "effective_supports",
            "effective_contradicts");
  }
}
