package io.personaassistant.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.drafting.LanguageModel.ModelOutcome;
import io.personaassistant.drafting.LanguageModel.ModelRequest;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.testing.FakeOpenAi;
import io.personaassistant.testing.FakeOpenAi.Script;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpenAiModelTest {
  private static final String LONG =
      "{\"lines\":[{\"kind\":\"card\",\"say\":\"hello there, how are you today\"}]}";

  private FakeOpenAi server = start();
  private OpenAiModel model = model();
  private final StringBuilder heard = new StringBuilder();

  private static FakeOpenAi start() {
    try {
      return new FakeOpenAi();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private OpenAiModel model() {
    return new OpenAiModel(new ModelSettings(Optional.of("sk-secret"), server.url(), "small"));
  }

  @BeforeEach
  void restart() {
    heard.setLength(0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static ModelRequest request(int first, int idle, int total) {
    return new ModelRequest(
        "system words",
        "user words",
        "{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}",
        "objections",
        Duration.ofMillis(first),
        Duration.ofMillis(idle),
        Duration.ofMillis(total));
  }

  private ModelOutcome ask(Script script) {
    server.then(script);
    return model.stream(request(600, 300, 1_500), heard::append, new StopSignal());
  }

  @Test
  void hands_over_the_text_in_order_and_counts_tokens() {
    var outcome = ask(FakeOpenAi.says(LONG));

    assertThat(heard).hasToString(LONG);
    assertThat(outcome).isInstanceOf(ModelOutcome.Completed.class);
    assertThat(outcome.usage().input()).isEqualTo(1200);
    assertThat(outcome.usage().cachedInput()).isEqualTo(900);
    assertThat(outcome.usage().output()).isEqualTo(80);
  }

  @Test
  void asks_for_json_by_a_strict_schema_and_sends_the_key() {
    ask(FakeOpenAi.says(LONG));

    var body = server.bodies().getFirst();
    assertThat(body.at("/response_format/type").asText()).isEqualTo("json_schema");
    assertThat(body.at("/response_format/json_schema/strict").asBoolean()).isTrue();
    assertThat(body.path("stream").asBoolean()).isTrue();
    assertThat(server.headers().getFirst().get("Authorization"))
        .containsExactly("Bearer sk-secret");
    assertThat(server.headers().getFirst()).doesNotContainKey("Upgrade");
  }

  @Test
  void without_a_key_sends_none() {
    model = new OpenAiModel(new ModelSettings(Optional.empty(), server.url(), "local"));

    ask(FakeOpenAi.says(LONG));

    assertThat(server.headers().getFirst()).doesNotContainKey("Authorization");
  }

  static Stream<Arguments> troubles() {
    return Stream.of(
        Arguments.of("401", FakeOpenAi.status(401, "{}"), Reason.WRONG_KEY, 1),
        Arguments.of("403", FakeOpenAi.status(403, "{}"), Reason.WRONG_KEY, 1),
        Arguments.of("404", FakeOpenAi.status(404, "{}"), Reason.UNKNOWN_MODEL, 1),
        Arguments.of("413", FakeOpenAi.status(413, "{}"), Reason.PROMPT_TOO_LONG, 1),
        Arguments.of(
            "429, far away",
            FakeOpenAi.status(429, "{}", "Retry-After", "20"),
            Reason.RATE_LIMITED,
            1),
        Arguments.of(
            "quota",
            FakeOpenAi.status(429, "{\"error\":{\"code\":\"insufficient_quota\"}}"),
            Reason.OUT_OF_QUOTA,
            1),
        Arguments.of(
            "context",
            FakeOpenAi.status(400, "{\"error\":{\"code\":\"context_length_exceeded\"}}"),
            Reason.PROMPT_TOO_LONG,
            1),
        Arguments.of(
            "filter",
            FakeOpenAi.status(400, "{\"error\":{\"code\":\"content_filter\"}}"),
            Reason.REFUSED,
            1),
        Arguments.of(
            "400",
            FakeOpenAi.status(400, "{\"error\":{\"message\":\"bad\"}}"),
            Reason.REQUEST_REJECTED,
            1),
        Arguments.of(
            "html", FakeOpenAi.status(200, "<html>hello</html>"), Reason.NOT_UNDERSTOOD, 1),
        Arguments.of("empty", FakeOpenAi.raw(), Reason.NOT_UNDERSTOOD, 1),
        Arguments.of("cut", FakeOpenAi.breaksOff(LONG), Reason.CUT_OFF, 1),
        Arguments.of("length", FakeOpenAi.ends(LONG, "length"), Reason.ANSWER_TOO_LONG, 1),
        Arguments.of("filtered", FakeOpenAi.ends("", "content_filter"), Reason.REFUSED, 1),
        Arguments.of(
            "refusal",
            FakeOpenAi.raw(
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"refusal\":\"I cannot\"}}]}"),
            Reason.REFUSED,
            1),
        Arguments.of("bad line", FakeOpenAi.raw("data: nonsense"), Reason.NOT_UNDERSTOOD, 1),
        Arguments.of("stalls at once", FakeOpenAi.stalls(""), Reason.TIMED_OUT, 1),
        Arguments.of("stalls later", FakeOpenAi.stalls(LONG), Reason.TIMED_OUT, 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("troubles")
  void trouble_is_a_reason(String name, Script script, Reason reason, int calls) {
    var outcome = ask(script);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            ModelOutcome.Failed.class, f -> assertThat(f.reason()).isEqualTo(reason));
    assertThat(server.calls()).isEqualTo(calls);
  }

  @Test
  void a_busy_server_is_asked_again_when_it_said_so() {
    server
        .then(FakeOpenAi.status(429, "{}", "retry-after-ms", "50"))
        .then(FakeOpenAi.status(503, "{}"));

    server.then(FakeOpenAi.says(LONG));
    var outcome = model.stream(request(600, 300, 4_000), heard::append, new StopSignal());

    assertThat(outcome).isInstanceOf(ModelOutcome.Completed.class);
  }

  @Test
  void a_server_that_stays_broken_is_given_up_after_three_calls() {
    server.always(_ -> FakeOpenAi.status(500, "{}"));

    var outcome = model.stream(request(600, 300, 4_000), heard::append, new StopSignal());

    assertThat(outcome)
        .isInstanceOfSatisfying(
            ModelOutcome.Failed.class, f -> assertThat(f.reason()).isEqualTo(Reason.SERVER_ERROR));
    assertThat(server.calls()).isEqualTo(3);
  }

  @Test
  void an_error_in_the_middle_of_a_stream_is_a_failure_and_what_came_stands() {
    var outcome =
        ask(
            FakeOpenAi.raw(
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"half\"}}]}",
                "data: {\"error\":{\"message\":\"overloaded\"}}"));

    assertThat(heard).hasToString("half");
    assertThat(outcome)
        .isInstanceOfSatisfying(
            ModelOutcome.Failed.class, f -> assertThat(f.reason()).isEqualTo(Reason.SERVER_ERROR));
  }

  @Test
  void a_server_without_schemas_is_asked_in_words_from_then_on() {
    server.always(body ->
        body.has("response_format")
            ? FakeOpenAi.status(
                400, "{\"error\":{\"message\":\"response_format is not supported\"}}")
            : FakeOpenAi.says(LONG));

    var first = model.stream(request(600, 300, 1_500), heard::append, new StopSignal());
    var second = model.stream(request(600, 300, 1_500), _ -> {}, new StopSignal());

    assertThat(first).isInstanceOf(ModelOutcome.Completed.class);
    assertThat(second).isInstanceOf(ModelOutcome.Completed.class);
    assertThat(heard).hasToString(LONG);
    assertThat(server.calls()).isEqualTo(4);
    assertThat(server.bodies().getLast().at("/messages/0/content").asText())
        .contains("JSON Schema", "additionalProperties");
  }

  @Test
  void nobody_there_is_unreachable() {
    model =
        new OpenAiModel(
            new ModelSettings(Optional.empty(), URI.create("http://127.0.0.1:1/v1"), "x"));

    var outcome = model.stream(request(600, 300, 1_000), heard::append, new StopSignal());

    assertThat(outcome)
        .isInstanceOfSatisfying(
            ModelOutcome.Failed.class, f -> assertThat(f.reason()).isEqualTo(Reason.UNREACHABLE));
  }

  @Test
  void stopping_ends_the_call_at_once_and_the_server_sees_it() {
    var stop = new StopSignal();
    server.then(FakeOpenAi.stalls("{\"lines\""));
    var outcome =
        CompletableFuture.supplyAsync(
            () -> model.stream(request(5_000, 5_000, 9_000), heard::append, stop));
    await().until(() -> !heard.isEmpty());

    stop.stop();

    assertThat(outcome)
        .succeedsWithin(Duration.ofMillis(500))
        .isInstanceOf(ModelOutcome.Stopped.class);
    await().until(() -> server.disconnected() == 1);
  }

  @Test
  void stopping_before_the_first_word_ends_the_call_too() {
    var stop = new StopSignal();
    server.then(exchange -> java.util.concurrent.locks.LockSupport.parkNanos(2_000_000_000L));
    var outcome =
        CompletableFuture.supplyAsync(
            () -> model.stream(request(5_000, 5_000, 9_000), heard::append, stop));
    await().until(() -> server.calls() == 1);

    stop.stop();

    assertThat(outcome)
        .succeedsWithin(Duration.ofMillis(500))
        .isInstanceOf(ModelOutcome.Stopped.class);
  }

  @Test
  void the_endpoint_lists_its_models() {
    assertThat(Models.list(server.url(), Optional.empty()))
        .isEqualTo(new Models.Offer.Names(java.util.List.of("large", "small")));
  }
}
