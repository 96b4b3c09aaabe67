package io.personaassistant.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.terminal.run.Surroundings.Offer;
import io.personaassistant.terminal.run.Surroundings.Tried;
import io.personaassistant.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminTest {
  @TempDir Path folder;
  private Terminal terminal = new Terminal(Path.of("."));

  @BeforeEach
  void sitDown() {
    terminal = new Terminal(folder);
  }

  @Test
  void setup_asks_tries_and_writes_what_serve_needs() throws Exception {
    Files.writeString(folder.resolve(".env"), "PORT=3001\nOPENAI_MODEL=old\n");
    terminal
        .slackSays(List.of(new Tried("Slack bot", true, "connected as persona in Acme")))
        .offering(new Offer.Names(List.of("large", "small")))
        .typing("n\nxoxb-1\nxapp-1\nhttp://127.0.0.1:11434/v1\n\nsmall\n");

    var result = terminal.run("setup");

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains(
            "manifest.yml",
            "ok  Slack bot: connected as persona in Acme",
            "It offers: large, small",
            "persona serve");
    assertThat(Files.readString(folder.resolve(".env")))
        .isEqualTo(
            "PORT=3001\nSLACK_BOT_TOKEN=xoxb-1\nSLACK_APP_TOKEN=xapp-1\nOPENAI_BASE_URL=http://127.0.0.1:11434/v1\nOPENAI_MODEL=small\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(".env"))))
        .isEqualTo("rw-------");
    assertThat(result.out()).doesNotContain("xoxb-1");
  }

  @Test
  void setup_offers_to_enter_a_wrong_token_again() {
    terminal
        .slackSays(List.of(new Tried("Slack bot", false, "Slack refuses SLACK_BOT_TOKEN")))
        .typing("y\nxoxb-wrong\nxapp-1\ny\nxoxb-again\n\nn\n\n\n\n");

    var result = terminal.run("setup");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains("display_information", "FIX Slack bot", "Enter them again?")
        .contains("Slack does not work yet (FIX above)", "persona doctor")
        .doesNotContain("Now bring your personas and start");
    assertThat(folder.resolve(".env"))
        .content()
        .contains("xoxb-again")
        .doesNotContain("xoxb-wrong");
  }

  @Test
  void setup_offers_to_enter_a_wrong_key_again() {
    terminal
        .offering(new Offer.Trouble("the endpoint refuses OPENAI_API_KEY"))
        .typing("n\n\n\nhttp://127.0.0.1:1/v1\nsk-wrong\ny\n\nsk-again\nn\nsmall\n");

    var result = terminal.run("setup");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains("FIX the endpoint refuses OPENAI_API_KEY", "Enter them again?")
        .contains("The model does not work yet (FIX above)");
    assertThat(folder.resolve(".env"))
        .content()
        .isEqualTo(
            "OPENAI_BASE_URL=http://127.0.0.1:1/v1\nOPENAI_API_KEY=sk-again\nOPENAI_MODEL=small\n");
  }

  @Test
  void setup_without_slack_names_no_step_that_needs_it() {
    var result = terminal.typing("n\n\n\n\n\n\n").run("setup");

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("Slack is left out for now", "import personas FILE", "persona list")
        .doesNotContain("persona serve");
  }

  @Test
  void setup_asks_for_what_http_needs_where_there_is_no_app_token() {
    terminal
        .slackSays(List.of(new Tried("Slack bot", true, "connected as persona in Acme")))
        .typing("n\nxoxb-1\n\nsecret-1\n8080\n\n\n\n");

    var result = terminal.run("setup");

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("Without an app token Slack calls us over HTTP", "Port, if not 3000")
        .contains("manifest-http.yml as its manifest", "persona setup --http");
    assertThat(folder.resolve(".env"))
        .content()
        .isEqualTo("SLACK_BOT_TOKEN=xoxb-1\nSLACK_SIGNING_SECRET=secret-1\nPORT=8080\n");
  }

  @Test
  void setup_for_http_shows_the_manifest_that_names_the_addresses() {
    var result = terminal.typing("y\nxoxb-1\n\nsecret-1\n\n\n\n\n").run("setup", "--http");

    assertThat(result.out())
        .contains("paste the text of manifest-http.yml", "put your own host in place of your-host")
        .contains("https://your-host/slack/events", "socket_mode_enabled: false")
        .doesNotContain("manifest.yml >", "shows it");
    assertThat(terminal.run("setup", "--http", "--agent").exit()).isEqualTo(2);
  }

  @Test
  void setup_asks_again_for_what_serve_would_not_take() {
    terminal
        .slackSays(List.of(new Tried("Slack bot", true, "connected")))
        .offering(new Offer.Names(List.of("large", "small")))
        .typing(
            "n\nxapp-1\nxoxb-1\nxoxb-2\nxapp-2\nlocalhost:11434\nhttp://localhost:11434/v1\n\nsmal\nn\nsmall\n");

    var result = terminal.run("setup");

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains(
            "FIX SLACK_BOT_TOKEN must start with xoxb-",
            "FIX SLACK_APP_TOKEN must start with xapp-",
            "FIX OPENAI_BASE_URL must be a web address",
            "The endpoint does not offer it. Keep it?");
    assertThat(folder.resolve(".env"))
        .content()
        .isEqualTo(
            "SLACK_BOT_TOKEN=xoxb-1\nSLACK_APP_TOKEN=xapp-2\nOPENAI_BASE_URL=http://localhost:11434/v1\nOPENAI_MODEL=small\n");
    assertThat(terminal.run("serve").exit()).isZero();
  }

  @Test
  void setup_writes_nothing_when_the_input_ends_early() {
    var result = terminal.typing("n\nxoxb-1\n").run("setup");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("ended before the last question, so nothing was written");
    assertThat(result.out()).doesNotContain("Written");
    assertThat(folder.resolve(".env")).doesNotExist();
  }

  @Test
  void setup_says_what_serve_will_not_take_of_what_was_there_before() throws Exception {
    Files.writeString(folder.resolve(".env"), "PORT=many\n");

    var result = terminal.typing("n\n\n\n\n\n\n").run("setup");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains("Nothing was changed.", "will not start", "FIX PORT must be a whole number")
        .doesNotContain("Written");
  }

  @Test
  void without_records_the_next_step_is_to_bring_some() {
    for (var command : List.of("doctor", "traits", "export")) {
      var result = terminal.run(command);

      assertThat(result.exit()).isEqualTo(1);
      assertThat(result.out() + result.err())
          .contains("There are no records yet in data/persona.db", "import personas FILE")
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

    assertThat(terminal.run("backup", "kept/today/copy.db").out())
        .contains("The folder was made for it.");
    assertThat(terminal.run("backup", "kept/today/other.db").out()).doesNotContain("was made");
  }

  @Test
  void help_of_the_export_breaks_no_line_in_the_middle_of_a_sentence() {
    assertThat(terminal.run("export", "--help").out().lines().map(String::strip))
        .contains("Those go with `persona backup`, which is how to move to another machine.");
  }

  @Test
  void serve_without_tokens_says_what_is_missing() {
    var result = terminal.run("serve");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("SLACK_BOT_TOKEN", "persona setup");
    assertThat(folder.resolve("data")).doesNotExist();
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
  void an_export_reads_back_equal() throws Exception {
    terminal.run("list");
    var exported = terminal.run("export").out();
    Files.writeString(folder.resolve("all.json"), exported);

    var report = terminal.run("import", "all", "all.json", "--db", "second.db");

    assertThat(report.out()).contains(" 0 left out.");
    assertThat(terminal.run("export", "--db", "second.db").out()).isEqualTo(exported);
    assertThat(terminal.run("import", "all", "all.json", "--db", "second.db").out())
        .startsWith("0 added, 0 updated");
    assertThat(terminal.run("traits", "--json", "--db", "second.db").out())
        .isEqualTo(terminal.run("traits", "--json").out());
  }

  @Test
  void a_bad_row_is_named_with_its_line_and_the_good_ones_go_in() throws Exception {
    Files.writeString(
        folder.resolve("evidence.csv"),
        "id,source_type,date,text\nE1,interview,2026-09-01,Fine.\nE2,telepathy,2026-09-01,Not so fine.\nE3,survey,soon,When?\n");

    var result = terminal.run("import", "evidence", "evidence.csv");

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains(
            "1 added", "2 left out", "line 3", "line 4", "telepathy".isEmpty() ? "" : "interview");
    assertThat(terminal.run("import", "evidence", "evidence.csv").out())
        .contains("0 added", "1 unchanged");
  }

  @Test
  void a_file_that_is_none_changes_nothing() throws Exception {
    Files.writeString(folder.resolve("x.json"), "{ not json");

    assertThat(terminal.run("import", "personas", "x.json").exit()).isEqualTo(1);
    assertThat(terminal.run("import", "personas", "missing.json").err()).contains("persona: ");
    assertThat(terminal.run("import", "nonsense", "x.json").err())
        .contains(
            "WHAT is personas, evidence, facts or all",
            "table for answers",
            "persona import --help");
  }

  @Test
  void a_file_that_is_no_database_is_named_with_what_to_do() throws Exception {
    Files.writeString(
        folder.resolve("not.db"), "hello, I am a letter and not a database at all, sorry");

    var result = terminal.run("list", "--db", "not.db");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("not.db").doesNotContain("Exception");
  }

  @Test
  void the_traits_of_the_samples_have_every_status() throws Exception {
    terminal.run("list");

    var root = new JsonMapper().readTree(terminal.run("traits", "--json").out());

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
