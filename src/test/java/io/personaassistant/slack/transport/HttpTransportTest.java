package io.personaassistant.slack.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.answering.Program;
import io.personaassistant.answering.request.Request.Surface;
import io.personaassistant.answering.request.RequestStore;
import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.slack.SlackServer;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SampleFile;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Settings;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class HttpTransportTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final String THREAD = "1700000000.000100";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ScriptedModel model = new ScriptedModel();
  private final FakeSlack slack;
  private final Program program;
  private final SlackServer server;

  HttpTransportTest(@TempDir Path folder) throws Exception {
    slack = new FakeSlack().person("U1", "member").channel("C1", "open");
    var settings = settings(slack.url());
    SampleFile.at(folder.resolve("p.db"));
    var database = SampleFile.empty(folder.resolve("p.db"));
    var workspace = database.read(new WorkspaceStore()::all).getFirst();
    program =
        new Program(database, workspace, false, settings, model, () -> TODAY, Clock.systemUTC());
    server = SlackServer.start(program, settings);
  }

  private static Settings settings(URI slackApi) throws Exception {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    return switch (Settings.read(
        Map.of(
            "SLACK_BOT_TOKEN",
            "xoxb-1",
            "SLACK_SIGNING_SECRET",
            SECRET,
            "PORT",
            "" + port,
            "SLACK_API_URL",
            slackApi.toString(),
            "SLACK_LIMITS",
            "off",
            // nobody waits for models that load, and no test is about what they tell
            "EMBEDDINGS",
            "off"))) {
      case Settings.Read.Ok(var ok) -> ok;
      case Settings.Read.Wrong(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  @AfterEach
  void close() {
    server.close();
    program.close();
    slack.close();
    http.close();
  }

  private HttpRequest.Builder to(String path) {
    var host = InetAddress.getLoopbackAddress().getHostAddress();
    return HttpRequest.newBuilder(URI.create("http://" + host + ":" + server.port() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /// A request as Slack sends it, signed with a secret some seconds ago.
  private HttpRequest.Builder signed(String body, String secret, long secondsAgo) {
    var stamp = "" + (Instant.now().getEpochSecond() - secondsAgo);
    return to("/slack/events")
        .header("X-Slack-Request-Timestamp", stamp)
        .header("X-Slack-Signature", sign(secret, stamp, body))
        .header(
            "Content-Type",
            body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  private static String sign(String secret, String stamp, String body) {
    return HttpTransport.sign(
        secret.getBytes(StandardCharsets.UTF_8), stamp, body.getBytes(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder signed(String body) {
    return signed(body, SECRET, 0);
  }

  private String slash(String text) {
    var fields = new TreeMap<String, String>();
    fields.put("command", "/persona");
    fields.put("text", text);
    fields.put("team_id", FakeSlack.TEAM);
    fields.put("user_id", "U1");
    fields.put("channel_id", "C1");
    fields.put("response_url", slack.url().resolve("/response/1").toString());
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String mention(String text) {
    return """
    {"type":"event_callback","team_id":"T0OWN","api_app_id":"A1","event_id":"Ev1","event_time":1700000000,
     "authorizations":[{"team_id":"T0OWN","user_id":"U0BOT","is_bot":true}],
     "event":{"type":"app_mention","user":"U1","channel":"C1","team":"T0OWN","ts":"%s","event_ts":"%s",
       "text":"<@U0BOT> %s"}}
    """
        .formatted(THREAD, THREAD, text);
  }

  private static JsonNode json(HttpResponse<String> response) throws Exception {
    return new JsonMapper().readTree(response.body());
  }

  @Test
  void signs_as_slacks_documentation_does() {
    var body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
            + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
            + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    assertThat(sign(SECRET, "1531420618", body))
        .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 290, -290})
  void a_signed_slash_command_is_answered(long secondsAgo) throws Exception {
    var response = send(signed(slash("annie objections it costs too much"), SECRET, secondsAgo));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(json(response).path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(json(response).path("text").asText()).contains("You heard", "approved by");
  }

  @Test
  void a_menu_that_looks_for_what_is_typed_gets_its_options_and_a_modal_its_errors()
      throws Exception {
    var person = "\"user\":{\"id\":\"U1\",\"team_id\":\"T0OWN\"},\"team\":{\"id\":\"T0OWN\"}";
    var typed =
        "{\"type\":\"block_suggestion\",%s,\"action_id\":\"form_persona\",\"block_id\":\"form_persona\",\"value\":\"resea\"}"
            .formatted(person);
    var submitted =
        """
        {"type":"view_submission",%s,"view":{"id":"V1","type":"modal","callback_id":"draft_form",
         "private_metadata":"check","state":{"values":{"form_persona":{"form_persona":
          {"type":"external_select","selected_option":{"value":"annie"}}}}}}}
        """
            .formatted(person);

    var options = send(signed(payload(typed)));
    var errors = send(signed(payload(submitted)));

    assertThat(options.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(json(options).path("options").findValuesAsText("value")).contains("annie");
    assertThat(json(options).path("options").findValuesAsText("value")).doesNotContain("tomas");
    assertThat(json(errors).at("/errors/form_brief").asText())
        .contains("cannot be drafted without");
    assertThat(send(signed(payload(typed), "another secret", 0)).statusCode()).isEqualTo(401);
  }

  private static String payload(String json) {
    return "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
  }

  @Test
  void the_address_is_verified_when_slack_asks_for_it() throws Exception {
    var response =
        send(signed("{\"token\":\"x\",\"challenge\":\"3eZbrw1a\",\"type\":\"url_verification\"}"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("3eZbrw1a");
  }

  @ParameterizedTest
  @CsvSource({
    "another secret, 0, copy SLACK_SIGNING_SECRET again",
    SECRET + ", 310, 's from now by this machine''s clock'",
    SECRET + ", -310, set the clock"
  })
  void a_request_with_a_wrong_signature_or_an_old_one_reaches_nobody_and_an_admin_reads_why(
      String secret, long secondsAgo, String why) throws Exception {
    var log = (Logger) LoggerFactory.getLogger(HttpTransport.class);
    var seen = new ListAppender<ILoggingEvent>();
    seen.start();
    log.addAppender(seen);
    log.setLevel(Level.WARN);
    try {
      refused(signed(slash("annie"), secret, secondsAgo));
      refused(signed(slash("annie"), secret, secondsAgo));
    } finally {
      log.detachAppender(seen);
      log.setLevel(null);
    }
    assertThat(seen.list)
        .singleElement()
        .satisfies(line -> assertThat(line.getFormattedMessage()).contains(why));
  }

  @Test
  void a_request_without_a_signature_reaches_nobody() throws Exception {
    var now = "" + Instant.now().getEpochSecond();
    var body = slash("annie");

    refused(to("/slack/events").POST(BodyPublishers.ofString(body)));
    refused(
        to("/slack/events")
            .header("X-Slack-Signature", sign(SECRET, now, body))
            .POST(BodyPublishers.ofString(body)));
    refused(
        to("/slack/events")
            .header("X-Slack-Request-Timestamp", "soon")
            .header("X-Slack-Signature", sign(SECRET, "soon", body))
            .POST(BodyPublishers.ofString(body)));
    refused(signed(body).POST(BodyPublishers.ofString(body + "&text=list")));
  }

  private void refused(HttpRequest.Builder request) throws Exception {
    var response = send(request);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).isEmpty();
    assertThat(asked(Surface.SLASH)).isFalse();
    assertThat(slack.calls("users.info")).isEmpty();
  }

  private boolean asked(Surface surface) {
    var store = new RequestStore();
    return program
        .database()
        .read(h -> store.newest(h, program.workspace().id(), surface).isPresent());
  }

  @Test
  void a_body_that_is_too_large_is_refused() throws Exception {
    var response = send(signed(slash("annie " + "x".repeat(1 << 20))));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(asked(Surface.SLASH)).isFalse();
  }

  @Test
  void a_signed_body_that_is_no_message_is_acknowledged() throws Exception {
    assertThat(send(signed("{ not json")).statusCode()).isEqualTo(200);
    assertThat(send(signed("")).statusCode()).isEqualTo(200);
    assertThat(send(signed(slash("list"))).body()).contains("Annie");
  }

  @Test
  void other_paths_and_methods_are_refused() throws Exception {
    assertThat(send(to("/")).statusCode()).isEqualTo(404);
    assertThat(send(signed(slash("annie")).uri(to("/slack").build().uri())).statusCode())
        .isEqualTo(404);
    assertThat(send(to("/slack/events")).statusCode()).isEqualTo(405);
    assertThat(send(to("/slack/events").PUT(BodyPublishers.ofString("x"))).statusCode())
        .isEqualTo(405);
    assertThat(asked(Surface.SLASH)).isFalse();
  }

  @Test
  void an_event_that_slack_sends_again_is_answered_once() throws Exception {
    var first = send(signed(mention("annie")));
    var again =
        send(
            signed(mention("annie"))
                .header("X-Slack-Retry-Num", "1")
                .header("X-Slack-Retry-Reason", "http_timeout"));

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(again.statusCode()).isEqualTo(200);
    server.close();
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
    assertThat(slack.calls("chat.postMessage").getFirst().get("thread_ts")).isEqualTo(THREAD);
  }

  @Test
  void an_event_that_cannot_be_kept_is_asked_for_again_and_a_command_told() throws Exception {
    program.database().write(h -> h.execute("ALTER TABLE request RENAME TO away"));

    assertThat(send(signed(mention("annie"))).statusCode()).isEqualTo(500);
    var told = send(signed(slash("annie")));
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(json(told).path("text").asText()).contains("could not be stored", "ask again");
    program.database().write(h -> h.execute("ALTER TABLE away RENAME TO request"));

    assertThat(send(signed(mention("annie"))).statusCode()).isEqualTo(200);
    server.close();
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
  }

  @Test
  void closing_takes_nothing_new_and_finishes_what_runs() throws Exception {
    var drafted = "{\"lines\":[" + SlackStage.CARD.formatted("So start with one study.") + "]}";
    var written = new CompletableFuture<Answer>();
    model.answering(_ -> written.join());
    send(signed(slash("annie objections it costs too much")));
    assertThat(send(to("/healthz")).statusCode()).isEqualTo(200);
    await().until(() -> !model.requests().isEmpty());

    var closing = Thread.ofVirtual().start(server::close);
    await().until(() -> !server.isConnected());

    assertThat(send(to("/healthz")).statusCode()).isEqualTo(503);
    assertThat(send(signed(mention("annie"))).statusCode()).isEqualTo(503);
    assertThat(asked(Surface.MENTION)).isFalse();
    written.complete(Answer.of(drafted));
    closing.join();
    assertThat(slack.responses()).hasSize(1);
    assertThat(slack.responses().getFirst().get("text")).contains("So start with one study.");
    assertThatThrownBy(() -> send(to("/healthz"))).isInstanceOf(ConnectException.class);
  }
}
