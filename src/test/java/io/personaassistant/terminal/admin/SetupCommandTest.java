package io.personaassistant.terminal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.terminal.run.Surroundings.Offer;
import io.personaassistant.terminal.run.Surroundings.Tried;
import io.personaassistant.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `persona setup`, question by question.
class SetupCommandTest {
  private final Terminal terminal;

  SetupCommandTest(@TempDir Path folder) {
    terminal = new Terminal(folder);
  }

  @Test
  void asks_tries_and_writes_what_serve_needs() throws Exception {
    terminal.file(".env", "PORT=3001\nOPENAI_MODEL=old\n");
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
    assertThat(Files.readString(terminal.folder().resolve(".env")))
        .isEqualTo(
            """
            PORT=3001
            SLACK_BOT_TOKEN=xoxb-1
            SLACK_APP_TOKEN=xapp-1
            OPENAI_BASE_URL=http://127.0.0.1:11434/v1
            OPENAI_MODEL=small
            """);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(terminal.folder().resolve(".env"))))
        .isEqualTo("rw-------");
    assertThat(result.out()).doesNotContain("xoxb-1");
  }

  @Test
  void offers_to_enter_a_wrong_token_again() {
    terminal
        .slackSays(List.of(new Tried("Slack bot", false, "Slack refuses SLACK_BOT_TOKEN")))
        .typing("y\nxoxb-wrong\nxapp-1\ny\nxoxb-again\n\nn\n\n\n\n");

    var result = terminal.run("setup");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains("display_information", "FIX Slack bot", "Enter them again?")
        .contains("Slack does not work yet (FIX above)", "persona doctor")
        .doesNotContain("Now bring your personas and start");
    assertThat(terminal.folder().resolve(".env"))
        .content()
        .contains("xoxb-again")
        .doesNotContain("xoxb-wrong");
  }

  @Test
  void offers_to_enter_a_wrong_key_again() {
    terminal
        .offering(new Offer.Trouble("the endpoint refuses OPENAI_API_KEY"))
        .typing("n\n\n\nhttp://127.0.0.1:1/v1\nsk-wrong\ny\n\nsk-again\nn\nsmall\n");

    var result = terminal.run("setup");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains("FIX the endpoint refuses OPENAI_API_KEY", "Enter them again?")
        .contains("The model does not work yet (FIX above)");
    assertThat(terminal.folder().resolve(".env"))
        .content()
        .isEqualTo(
            "OPENAI_BASE_URL=http://127.0.0.1:1/v1\nOPENAI_API_KEY=sk-again\nOPENAI_MODEL=small\n");
  }

  @Test
  void without_slack_names_no_step_that_needs_it() {
    var result = terminal.typing("n\n\n\n\n\n\n").run("setup");

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains(
            "Slack is left out for now",
            "drafts are left out for now",
            "import personas FILE",
            "persona list")
        .doesNotContain("persona serve");
  }

  @Test
  void asks_for_what_http_needs_where_there_is_no_app_token() {
    terminal
        .slackSays(List.of(new Tried("Slack bot", true, "connected as persona in Acme")))
        .typing("n\nxoxb-1\n\nsecret-1\n8080\n\n\n\n");

    var result = terminal.run("setup");

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("Without an app token Slack calls us over HTTP", "Port, if not 3000")
        .contains("manifest-http.yml", "persona setup --http");
    assertThat(terminal.folder().resolve(".env"))
        .content()
        .isEqualTo("SLACK_BOT_TOKEN=xoxb-1\nSLACK_SIGNING_SECRET=secret-1\nPORT=8080\n");
  }

  @Test
  void for_http_shows_the_manifest_that_names_the_addresses() {
    var result = terminal.typing("y\nxoxb-1\nsecret-1\n\n\n\n\n").run("setup", "--http");

    assertThat(result.out())
        .contains(
            "the text of manifest-http.yml",
            "3. Signing secret",
            "put your own host in place of your-host")
        .contains("https://your-host/slack/events", "socket_mode_enabled: false")
        .doesNotContain("manifest.yml >", "shows it", "App token");
    assertThat(terminal.run("setup", "--http", "--agent").exit()).isEqualTo(2);
  }

  @Test
  void asks_again_for_what_serve_would_not_take() {
    terminal
        .slackSays(List.of(new Tried("Slack bot", true, "connected")))
        .offering(new Offer.Names(List.of("large", "small")))
        .typing(
            """
            n
            xapp-1
            xoxb-1
            xoxb-2
            xapp-2
            localhost:11434
            http://localhost:11434/v1

            smal\007
            smal
            n
            small
            """);

    var result = terminal.run("setup");

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains(
            "FIX SLACK_BOT_TOKEN must start with xoxb-",
            "FIX SLACK_APP_TOKEN must start with xapp-",
            "FIX OPENAI_BASE_URL must be a web address",
            "FIX OPENAI_MODEL holds a control character",
            "The endpoint does not offer it. Keep it?");
    assertThat(terminal.folder().resolve(".env"))
        .content()
        .isEqualTo(
            """
            SLACK_BOT_TOKEN=xoxb-1
            SLACK_APP_TOKEN=xapp-2
            OPENAI_BASE_URL=http://localhost:11434/v1
            OPENAI_MODEL=small
            """);
    assertThat(terminal.run("serve").exit()).isZero();
  }

  @Test
  void what_worked_is_kept_when_somebody_is_called_away_before_the_model() {
    terminal.slackSays(List.of(new Tried("Slack bot", true, "connected")));

    assertThat(terminal.typing("n\nxoxb-1\nxapp-1\n").run("setup").exit()).isEqualTo(1);
    assertThat(terminal.typing("n\n\n\n\n\n\n").run("setup").out())
        .contains("Bot token [set]", "Nothing was changed.", "persona serve");
    assertThat(terminal.folder().resolve(".env"))
        .content()
        .isEqualTo("SLACK_BOT_TOKEN=xoxb-1\nSLACK_APP_TOKEN=xapp-1\n");
  }

  @Test
  void takes_quotation_marks_off_and_out_what_is_no_longer_wanted() {
    terminal.file(".env", "SLACK_BOT_TOKEN=xoxb-1\nSLACK_APP_TOKEN=xapp-1\nOPENAI_API_KEY=sk-1\n");
    terminal.slackSays(List.of(new Tried("Slack bot", true, "connected")));

    var result =
        terminal
            .typing("n\n\n\"secret-1\"\n\n'http://127.0.0.1:11434/v1'\n-\nsmall\n")
            .run("setup", "--http");

    assertThat(result.exit()).isZero();
    assertThat(terminal.folder().resolve(".env"))
        .content()
        .isEqualTo(
            """
            SLACK_BOT_TOKEN=xoxb-1
            SLACK_SIGNING_SECRET=secret-1
            OPENAI_BASE_URL=http://127.0.0.1:11434/v1
            OPENAI_MODEL=small
            """);
  }

  @Test
  void writes_nothing_when_the_input_ends_early() {
    var result = terminal.typing("n\nxoxb-1\n").run("setup");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .contains("ended before the last question, so nothing more was written");
    assertThat(result.out()).doesNotContain("Written");
    assertThat(terminal.folder().resolve(".env")).doesNotExist();
  }

  @Test
  void says_what_serve_will_not_take_of_what_was_there_before() {
    terminal.file(".env", "PORT=many\n");

    var result = terminal.typing("n\n\n\n\n\n\n").run("setup");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains("Nothing was changed.", "will not start", "FIX PORT must be a whole number")
        .doesNotContain("Written");
  }
}
