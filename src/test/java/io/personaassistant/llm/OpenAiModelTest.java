package io.personaassistant.llm;

import static io.personaassistant.testing.Script.error;
import static io.personaassistant.testing.Script.event;
import static io.personaassistant.testing.Script.finish;
import static io.personaassistant.testing.Script.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.drafting.LanguageModel.ModelOutcome;
import io.personaassistant.drafting.LanguageModel.ModelRequest;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.LanguageModel.Usage;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.testing.FakeOpenAi;
import io.personaassistant.testing.FakeOpenAi.Request;
import io.personaassistant.testing.Script;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OpenAiModelTest {
  private static final String KEY = "sk-secret-0123456789";
  private static final String SCHEMA =
      """
      {"type":"object","properties":{"lines":{"type":"array","items":{"enum":["E12"]}}},\
      "required":["lines"],"additionalProperties":false}\
      """;

  private final FakeOpenAi server = new FakeOpenAi();
  private final OpenAiModel model = model(Optional.of(KEY));
  private final List<String> pieces = new ArrayList<>();
  private final StopSignal stop = new StopSignal();

  private OpenAiModel model(Optional<String> key) {
    return model(key, new Retries(2, Duration.ofMillis(10), Duration.ofMillis(500)));
  }

  private OpenAiModel model(Optional<String> key, Retries retries) {
    ModelSettings settings = new ModelSettings(key, server.baseUrl(), "fake-1");
    return new OpenAiModel(settings, retries, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    model.close();
    server.close();
  }

  @Test
  void hands_over_the_pieces_as_they_come_and_counts_tokens() {
    server.next(Script.pieces(List.of("{\"li", "nes\":", "[]}"), Duration.ZERO, Duration.ZERO));

    ModelOutcome outcome = stream();

    assertThat(pieces).containsExactly("{\"li", "nes\":", "[]}");
    assertThat(outcome).isEqualTo(new ModelOutcome.Completed(new Usage(100, 3, 40)));
  }

  @Test
  void asks_for_a_strict_schema_in_a_stream() {
    stream();

    JsonNode asked = server.lastRequest().json();
    assertThat(server.lastRequest().path()).isEqualTo("/v1/chat/completions");
    assertThat(asked.path("model").asText()).isEqualTo("fake-1");
    assertThat(asked.path("stream").asBoolean()).isTrue();
    assertThat(server.lastRequest().message("system")).isEqualTo("rules");
    assertThat(server.lastRequest().message("user")).isEqualTo("brief");
    JsonNode format = asked.path("response_format");
    assertThat(format.path("type").asText()).isEqualTo("json_schema");
    assertThat(format.at("/json_schema/name").asText()).isEqualTo("objections");
    assertThat(format.at("/json_schema/strict").asBoolean()).isTrue();
    assertThat(format.at("/json_schema/schema")).hasToString(SCHEMA);
  }

  @Test
  void sends_the_key_as_a_bearer_token_and_offers_no_upgrade() {
    stream();

    assertThat(server.lastRequest().headers())
        .containsEntry("authorization", "Bearer " + KEY)
        .doesNotContainKeys("upgrade", "http2-settings");
  }

  @Test
  void sends_no_authorization_without_a_key() {
    try (OpenAiModel local = model(Optional.of(" "))) {
      local.stream(request(Duration.ofSeconds(20)), pieces::add, stop);
    }

    assertThat(server.lastRequest().headers()).doesNotContainKey("authorization");
  }

  @Test
  void uses_connections_again() {
    for (int i = 0; i < 20; i++) {
      stream();
    }

    // a connection is free a moment after its answer, so a fast caller may need a second
    assertThat(server.connections()).isLessThan(5);
  }

  @Test
  void settles_for_a_json_object_and_remembers_it() {
    server.answering(request -> takes(request, "json_object"));

    stream();
    stream();

    assertThat(formats()).containsExactly("json_schema", "json_object", "json_object");
    assertThat(server.lastRequest().message("user")).startsWith("brief\n\n").endsWith(SCHEMA);
    assertThat(pieces).containsExactly("ok", "ok");
  }

  @Test
  void settles_for_no_format_and_remembers_it() {
    server.answering(request -> takes(request, ""));

    stream();
    stream();

    assertThat(formats()).containsExactly("json_schema", "json_object", "", "");
    assertThat(server.lastRequest().message("user")).startsWith("brief\n\n").endsWith(SCHEMA);
    assertThat(pieces).containsExactly("ok", "ok");
  }

  @Test
  void tries_the_schema_again_when_only_this_one_was_bad() {
    server.next(error(400, "invalid", "Invalid schema for response_format 'objections'"));

    stream();
    stream();

    assertThat(formats()).containsExactly("json_schema", "json_object", "json_schema");
  }

  @Test
  void does_not_remember_a_format_that_was_not_answered() {
    Script down = error(401, "invalid_api_key", "no");
    server.next(error(400, "x", "response_format is not supported"), down);

    assertThat(reason(stream())).isEqualTo(Reason.WRONG_KEY);
    stream();

    assertThat(formats()).containsExactly("json_schema", "json_object", "json_schema");
  }

  @Test
  void gives_up_when_no_format_is_accepted() {
    server.always(error(400, "x", "response_format is not supported"));

    assertThat(reason(stream())).isEqualTo(Reason.REQUEST_REJECTED);
    assertThat(server.calls()).isEqualTo(3);
  }

  @Test
  void tries_again_after_the_time_the_endpoint_asks_for() {
    Script busy = error(429, "rate_limit_exceeded", "slow").withHeader("retry-after-ms", "120");
    server.next(busy, busy, text("ok"));
    long start = System.nanoTime();

    assertThat(stream()).isInstanceOf(ModelOutcome.Completed.class);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(240));
    assertThat(server.calls()).isEqualTo(3);
  }

  @Test
  void says_how_long_to_wait_when_that_is_too_long() {
    server.always(error(429, "rate_limit_exceeded", "slow").withHeader("Retry-After", "40"));

    assertThat(stream())
        .isEqualTo(
            new ModelOutcome.Failed(Reason.RATE_LIMITED, Duration.ofSeconds(40), Usage.NONE));
    assertThat(server.calls()).isEqualTo(1);
  }

  @Test
  void does_not_wait_past_the_total_limit() {
    server.always(error(503, "overloaded", "x").withHeader("retry-after-ms", "400"));

    assertThat(reason(model.stream(request(Duration.ofMillis(300)), pieces::add, stop)))
        .isEqualTo(Reason.SERVER_ERROR);
    assertThat(server.calls()).isEqualTo(1);
  }

  @Test
  void recovers_from_a_reset_before_the_first_event() {
    server.next(Script.hangUp(), Script.stream().cut(), text("ok"));

    assertThat(stream()).isInstanceOf(ModelOutcome.Completed.class);
    assertThat(pieces).containsExactly("ok");
  }

  @Test
  void keeps_thinking_to_itself_and_counts_it_as_life() {
    Script.Step wait = new Script.Step.Pause(Duration.ofMillis(150));
    Script.Step thought = event(Script.thought("hm {\"lines\""));
    server.next(
        Script.stream()
            .then(thought, wait, thought, wait, thought, wait, thought, wait, thought)
            .thenText("<think>so {")
            .thenText("}</think>{}")
            .then(event(finish("stop")), event("[DONE]"))
            .end());
    Duration first = Duration.ofMillis(400);

    ModelOutcome outcome =
        model.stream(
            new ModelRequest("rules", "brief", SCHEMA, "x", first, first, Duration.ofSeconds(20)),
            pieces::add,
            stop);

    assertThat(outcome).isInstanceOf(ModelOutcome.Completed.class);
    assertThat(pieces).containsExactly("{}");
  }

  @Test
  void takes_a_finish_reason_for_an_end_when_the_endpoint_forgets_to_close() {
    server.next(Script.stream().thenText("ok").then(event(finish("stop"))).stall());
    Duration idle = Duration.ofMillis(80);

    ModelOutcome outcome =
        model.stream(
            new ModelRequest(
                "rules",
                "brief",
                SCHEMA,
                "x",
                Duration.ofSeconds(20),
                idle,
                Duration.ofSeconds(20)),
            pieces::add,
            stop);

    assertThat(outcome).isInstanceOf(ModelOutcome.Completed.class);
  }

  @Test
  void breaks_the_connection_when_stopped() {
    server.next(Script.stream().thenText("a").stall());

    ModelOutcome outcome = model.stream(request(Duration.ofSeconds(20)), _ -> stop.stop(), stop);

    assertThat(outcome).isEqualTo(new ModelOutcome.Stopped(Usage.NONE));
    await().until(() -> server.departures() == 1);
  }

  @Test
  void can_be_stopped_while_it_waits_to_try_again() {
    server.always(error(429, "rate_limit_exceeded", "x").withHeader("retry-after", "60"));
    var patient = new Retries(2, Duration.ofMillis(10), Duration.ofMinutes(2));
    try (var slow = model(Optional.of(KEY), patient)) {
      var outcome =
          CompletableFuture.supplyAsync(
              () -> slow.stream(request(Duration.ofMinutes(5)), pieces::add, stop));
      await().until(() -> server.calls() == 1);

      stop.stop();

      assertThat(outcome)
          .succeedsWithin(Duration.ofSeconds(10))
          .isEqualTo(new ModelOutcome.Stopped(Usage.NONE));
    }
    assertThat(server.calls()).isEqualTo(1);
  }

  @Test
  void logs_neither_key_nor_texts() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Appender<ILoggingEvent> console = root.getAppender("stderr");
    Level before = root.getLevel();
    ListAppender<ILoggingEvent> seen = new ListAppender<>();
    seen.start();
    root.detachAppender(console);
    root.addAppender(seen);
    root.setLevel(Level.TRACE);
    try {
      server.next(
          error(500, "x", "you sent " + KEY),
          error(400, "x", "response_format quincunx"),
          Script.stream().thenText("kumquat").then(event("{\"bad " + KEY)).end());
      var limit = Duration.ofSeconds(20);
      // words that no test beside this one has logged
      model.stream(
          new ModelRequest("rules", "quincunx", SCHEMA, "objections", limit, limit, limit),
          pieces::add,
          stop);
    } finally {
      root.setLevel(before);
      root.detachAppender(seen);
      root.addAppender(console);
    }

    assertThat(seen.list).anyMatch(line -> said(line).contains("SERVER_ERROR"));
    assertThat(seen.list)
        .noneMatch(line -> said(line).contains(KEY))
        .noneMatch(line -> said(line).contains("quincunx"))
        .noneMatch(line -> said(line).contains("kumquat"));
  }

  private static String said(ILoggingEvent line) {
    String trace =
        line.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(line.getThrowableProxy());
    return line.getFormattedMessage() + trace;
  }

  private static Script takes(JsonNode request, String accepted) {
    return request.path("response_format").path("type").asText().equals(accepted)
        ? text("ok")
        : error(400, "invalid", "'response_format' of this type is not supported");
  }

  private List<String> formats() {
    return server.requests().stream()
        .map(Request::json)
        .map(body -> body.path("response_format").path("type").asText())
        .toList();
  }

  private static Reason reason(ModelOutcome outcome) {
    assertThat(outcome).isInstanceOf(ModelOutcome.Failed.class);
    return ((ModelOutcome.Failed) outcome).reason();
  }

  private ModelOutcome stream() {
    return model.stream(request(Duration.ofSeconds(20)), pieces::add, stop);
  }

  private static ModelRequest request(Duration limit) {
    return new ModelRequest("rules", "brief", SCHEMA, "objections", limit, limit, limit);
  }
}
