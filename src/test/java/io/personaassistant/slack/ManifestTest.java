package io.personaassistant.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.slack.research.BuildPersonas;
import io.personaassistant.testing.ManifestRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Holds the manifests against the routes and calls in the code, so that neither asks for more than
/// the other needs.
class ManifestTest {
  /// Which scope each call and event needs, from Slack's reference pages.
  private static final Map<String, List<String>> SCOPES =
      Map.ofEntries(
          Map.entry("app_mention", List.of("app_mentions:read")),
          Map.entry("message.im", List.of("im:history")),
          Map.entry("/persona", List.of("commands")),
          Map.entry("chat.postMessage", List.of("chat:write")),
          Map.entry("users.info", List.of("users:read")),
          Map.entry("files.completeUploadExternal", List.of("files:write")),
          Map.entry("files.info", List.of("files:read")),
          Map.entry("conversations.info", List.of("channels:read", "groups:read")),
          Map.entry("conversations.members", List.of("channels:read", "groups:read")));

  static Map<?, ?> manifest(String file) {
    try {
      return (Map<?, ?>)
          new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Object at(Object node, String... path) {
    var found = node;
    for (var key : path) {
      found = Objects.requireNonNull(((Map<?, ?>) found).get(key), key);
    }
    return found;
  }

  private static Set<String> texts(Object list) {
    var texts = new TreeSet<String>();
    ((List<?>) list).forEach(t -> texts.add(t.toString()));
    return texts;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"manifest.yml", "manifest-agent.yml", "manifest-history.yml", "manifest-http.yml"})
  void asks_for_the_scopes_that_the_code_needs_and_no_others(String file) {
    var needed = new TreeSet<String>();
    SCOPES.values().forEach(needed::addAll);
    if (file.contains("agent")) {
      needed.add("assistant:write");
    }
    if (file.contains("history")) {
      needed.addAll(ThreadHistory.SCOPES);
    }

    assertThat(texts(at(manifest(file), "oauth_config", "scopes", "bot"))).isEqualTo(needed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"manifest.yml", "manifest-agent.yml", "manifest-history.yml", "manifest-http.yml"})
  void subscribes_to_the_events_that_have_a_route(String file) {
    var events = new TreeSet<>(Set.of("app_home_opened", "app_mention", "message.im"));
    if (file.contains("agent")) {
      events.add("agent_session_stopped");
    }

    assertThat(texts(at(manifest(file), "settings", "event_subscriptions", "bot_events")))
        .isEqualTo(events);
    assertThat(at(manifest(file), "settings", "interactivity", "is_enabled")).isEqualTo(true);
    // app_home_opened comes for the tabs that are on
    assertThat(at(manifest(file), "features", "app_home", "home_tab_enabled")).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"manifest.yml", "manifest-agent.yml", "manifest-history.yml", "manifest-http.yml"})
  void names_our_command_and_keeps_slacks_limits(String file) {
    assertThat(ManifestRules.wrong(manifest(file))).isEmpty();

    var command = ((List<?>) at(manifest(file), "features", "slash_commands")).getFirst();

    assertThat(at(command, "command")).isEqualTo(SlackApp.COMMAND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"manifest.yml", "manifest-agent.yml", "manifest-history.yml", "manifest-http.yml"})
  void setup_has_each_of_them_in_the_program_and_in_the_image(String file) throws Exception {
    assertThat(ManifestTest.class.getResource("/" + file)).isNotNull();
    assertThat(Files.readString(Path.of("Dockerfile"))).contains(" " + file + " ");
  }

  @Test
  void what_slack_refuses_in_a_manifest_is_found() {
    var manifest =
        Map.of(
            "display_information",
            Map.of("name", "x".repeat(36), "colour", "red"),
            "settings",
            Map.of("interactivity", Map.of("request_url", "our host")));

    assertThat(ManifestRules.wrong(manifest))
        .containsExactlyInAnyOrder(
            "display_information.name is no text of 1 to 35",
            "display_information.colour is no key",
            "settings.interactivity.request_url is no url of 1 to 3500",
            "settings.interactivity.is_enabled is missing");
  }

  @Test
  void over_http_it_is_the_same_app_with_an_address_for_all_that_slack_sends() throws IOException {
    var address = " https://your-host/slack/events";
    var http = Files.readString(Path.of("manifest-http.yml"));
    var same =
        http.lines()
            .filter(line -> !line.endsWith(address) && !line.startsWith("#"))
            .map(line -> line.replace("socket_mode_enabled: false", "socket_mode_enabled: true"));

    assertThat(same)
        .containsExactlyElementsOf(
            Files.readString(Path.of("manifest.yml"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList());
    assertThat(http.lines().filter(line -> line.endsWith(address)).map(String::strip))
        .containsExactly(
            "url:" + address,
            "request_url:" + address,
            "request_url:" + address,
            "message_menu_options_url:" + address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"manifest.yml", "manifest-agent.yml", "manifest-history.yml", "manifest-http.yml"})
  void offers_the_shortcuts_that_have_a_route_within_slacks_limits(String file) {
    var shortcuts = (List<?>) at(manifest(file), "features", "shortcuts");

    assertThat(shortcuts)
        .extracting(s -> at(s, "callback_id"))
        .containsExactlyInAnyOrderElementsOf(SlackApp.SHORTCUTS);
    assertThat(shortcuts)
        .allSatisfy(s -> {
          assertThat(at(s, "type"))
              .isEqualTo(
                  Set.of(DraftForPersona.CALLBACK, RecordKeeping.NEW, BuildPersonas.BUILD)
                          .contains(at(s, "callback_id"))
                      ? "global"
                      : "message");
        });
  }

  @Test
  void calls_only_methods_whose_scopes_are_listed() throws IOException {
    var source = sources();
    var called = new TreeSet<String>();
    var matcher =
        Pattern.compile(
                "\"((?:agents\\.sessions|assistant\\.threads|chat|files|users|conversations|views|auth)\\.[a-zA-Z]+)\"")
            .matcher(source);
    while (matcher.find()) {
      called.add(matcher.group(1));
    }

    assertThat(called)
        .containsExactly(
            "agents.sessions.rename",
            "agents.sessions.setStatus",
            "assistant.threads.setStatus",
            "assistant.threads.setSuggestedPrompts",
            "auth.test",
            "chat.appendStream",
            "chat.postEphemeral",
            "chat.postMessage",
            "chat.startStream",
            "chat.stopStream",
            "chat.update",
            "conversations.info",
            "conversations.members",
            "conversations.replies",
            "files.completeUploadExternal",
            "files.getUploadURLExternal",
            "files.info",
            "users.info",
            "views.open",
            "views.publish",
            "views.push",
            "views.update");
  }

  /// The text of the classes that call Slack; the limiter only counts the calls.
  private static String sources() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java/io/personaassistant/slack"))) {
      var texts = new StringBuilder();
      for (var file :
          files.filter(f -> Files.isRegularFile(f) && !f.endsWith("Limiter.java")).toList()) {
        texts.append(Files.readString(file));
      }
      return texts.toString();
    }
  }

  @Test
  void every_scope_is_explained_in_security_md() throws IOException {
    var security = Files.readString(Path.of("SECURITY.md"));

    for (var file :
        List.of(
            "manifest.yml", "manifest-agent.yml", "manifest-history.yml", "manifest-http.yml")) {
      assertThat(texts(at(manifest(file), "oauth_config", "scopes", "bot")))
          .allSatisfy(s -> assertThat(security).contains("`" + s + "`"));
    }
  }
}
