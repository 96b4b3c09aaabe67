package io.personaassistant.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.FakeSlack;
import io.personaassistant.workspace.Settings;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an admin reads when the program cannot start in Slack, or asks whether it could.
class StartingTest {
  private static final String TAKEN = "cannot be listened on";
  private static final int MOST_TRIES = 5;

  @TempDir Path folder;
  private final FakeSlack slack;

  StartingTest() throws Exception {
    slack = new FakeSlack();
  }

  @AfterEach
  void close() {
    slack.close();
  }

  @Test
  void serve_says_that_the_bot_token_was_refused() throws Exception {
    slack.refuses("auth.test", "invalid_auth");
    assertThat(served(tokens()))
        .contains("Slack refuses the bot token; copy it again")
        .doesNotContain("Something went wrong");
  }

  @Test
  void serve_says_that_the_port_is_taken() throws Exception {
    try (var taken = new ServerSocket(0)) {
      assertThat(served(overHttp(taken.getLocalPort())))
          .contains("Port " + taken.getLocalPort() + " cannot be listened on")
          .contains("Set PORT to a free one");
      assertThat(SlackCheck.run(settings(overHttp(taken.getLocalPort()))).getLast().sentence())
          .startsWith("HTTP on port " + taken.getLocalPort() + " (taken now");
    }
  }

  @Test
  void serve_says_how_messages_reach_it_and_ends_when_told_to() throws Exception {
    int free;
    String line;
    int tries = 0;
    do {
      try (var port = new ServerSocket(0)) {
        free = port.getLocalPort();
      }
      line = firstLine(overHttp(free));
      // tests beside this one may have taken the port meanwhile
    } while (line.contains(TAKEN) && ++tries < MOST_TRIES);
    assertThat(line)
        .endsWith("Slack takes the bot token; listening at /slack/events, port " + free);
    assertThat(firstLine(tokens())).endsWith("connected to Slack");
  }

  private Map<String, String> overHttp(int port) {
    var settings = new HashMap<>(tokens());
    settings.remove("SLACK_APP_TOKEN");
    settings.put("SLACK_SIGNING_SECRET", "secret");
    settings.put("PORT", "" + port);
    return settings;
  }

  @Test
  void doctor_names_the_scopes_that_the_app_was_not_given() {
    var granted = new TreeSet<>(SlackCheck.SCOPES);
    granted.removeAll(Set.of("users:read", "im:history"));
    var answer =
        "{\"ok\":true,\"team_id\":\"T1\",\"team\":\"Acme\",\"user_id\":\"U0\",\"user\":\"persona\"}";
    slack.replies("auth.test", 200, answer, Map.of("X-OAuth-Scopes", String.join(", ", granted)));
    slack.replies(
        "auth.test", 200, answer, Map.of("X-OAuth-Scopes", String.join(",", SlackCheck.SCOPES)));

    assertThat(SlackCheck.run(settings(tokens())))
        .first()
        .satisfies(bot -> {
          assertThat(bot.works()).isFalse();
          assertThat(bot.sentence())
              .contains("add im:history, users:read under OAuth & Permissions", "reinstall");
        });
    assertThat(SlackCheck.run(settings(tokens())).getFirst().sentence())
        .isEqualTo("connected as persona in Acme");
  }

  @Test
  void the_scopes_it_asks_for_are_those_of_the_manifest() throws Exception {
    var bot = Files.readString(Path.of("manifest.yml")).split("    bot:\n", 2)[1];
    assertThat(bot.lines().takeWhile(l -> l.startsWith("      - ")).map(l -> l.substring(8)))
        .containsExactlyInAnyOrderElementsOf(SlackCheck.SCOPES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | {"ok":false,"error":"invalid_auth"}             | Slack refuses SLACK_APP_TOKEN; copy it again
          200 | {"ok":false,"error":"not_allowed_token_type"}   | it needs the scope connections:write
          200 | {"ok":false,"error":"missing_scope"}            | it needs the scope connections:write
          200 | {"ok":false,"error":"internal_error"}           | Slack is busy or out of order just now
          500 | out of order                                    | Slack is busy or out of order just now
          429 | busy                                            | Slack is busy or out of order just now
          200 | <html>proxy</html>                              | Slack cannot be reached at
          """)
  void a_token_is_blamed_only_where_slack_refused_it(int status, String body, String sentence) {
    slack.replies("apps.connections.open", status, body, Map.of("Retry-After", "3600"));
    assertThat(SlackCheck.run(settings(tokens())))
        .last()
        .satisfies(app -> {
          assertThat(app.works()).isFalse();
          assertThat(app.sentence()).contains(sentence);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | {"ok":false,"error":"account_inactive"} | Slack refuses SLACK_BOT_TOKEN; copy it again
          200 | {"ok":false,"error":"fatal_error"}      | Slack is busy or out of order just now
          503 | out of order                            | Slack is busy or out of order just now
          200 | <html>proxy</html>                      | Slack cannot be reached at
          """)
  void a_bot_token_too(int status, String body, String sentence) {
    slack.replies("auth.test", status, body, Map.of());
    assertThat(SlackCheck.run(settings(tokens())))
        .first()
        .satisfies(bot -> {
          assertThat(bot.works()).isFalse();
          assertThat(bot.sentence()).contains(sentence);
        });
  }

  private Map<String, String> tokens() {
    return Map.of(
        "SLACK_BOT_TOKEN", "xoxb-1",
        "SLACK_APP_TOKEN", "xapp-1",
        "SLACK_API_URL", slack.url().toString());
  }

  private static Settings settings(Map<String, String> given) {
    return switch (Settings.read(given)) {
      case Settings.Read.Ok(var settings) -> settings;
      case Settings.Read.Wrong(var problems) -> throw new AssertionError(problems);
    };
  }

  /// What `serve` says first when it runs.
  private String firstLine(Map<String, String> settings) throws Exception {
    var process = start(settings);
    try (var said = process.inputReader(StandardCharsets.UTF_8)) {
      var line = String.valueOf(said.readLine());
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).describedAs(line).isEqualTo(line.contains(TAKEN) ? 1 : 143);
      return line;
    } finally {
      process.destroyForcibly();
    }
  }

  /// What `serve` says before it ends.
  private String served(Map<String, String> settings) throws Exception {
    var process = start(settings);
    try {
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(1);
      return said;
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(Map<String, String> settings) throws Exception {
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "io.personaassistant.Main",
                "serve",
                "--samples")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.matches("(SLACK|PERSONA|OPENAI)_.*|PORT"));
    builder.environment().putAll(settings);
    builder.environment().put("PERSONA_DB", folder.resolve("persona.db").toString());
    return builder.start();
  }
}
