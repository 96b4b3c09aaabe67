package io.personaassistant.llm;

import static io.personaassistant.testing.Script.delta;
import static io.personaassistant.testing.Script.error;
import static io.personaassistant.testing.Script.errorBody;
import static io.personaassistant.testing.Script.event;
import static io.personaassistant.testing.Script.events;
import static io.personaassistant.testing.Script.finish;
import static io.personaassistant.testing.Script.finished;
import static io.personaassistant.testing.Script.hangUp;
import static io.personaassistant.testing.Script.raw;
import static io.personaassistant.testing.Script.refusal;
import static io.personaassistant.testing.Script.reply;
import static io.personaassistant.testing.Script.silence;
import static io.personaassistant.testing.Script.stream;
import static io.personaassistant.testing.Script.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.personaassistant.drafting.LanguageModel.ModelOutcome;
import io.personaassistant.drafting.LanguageModel.ModelRequest;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.testing.FakeOpenAi;
import io.personaassistant.testing.Script;
import io.personaassistant.testing.Script.Step;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpenAiModelFailuresTest {
  private static final String JSON = "application/json";
  private static final Duration QUICK = Duration.ofMillis(400);
  private static final Duration PATIENT = Duration.ofSeconds(20);

  private final FakeOpenAi server = new FakeOpenAi();
  private final OpenAiModel model = model(server.baseUrl());
  private final StopSignal stop = new StopSignal();
  private final StringBuilder shown = new StringBuilder();

  private static OpenAiModel model(URI baseUrl) {
    Retries quick = new Retries(2, Duration.ofMillis(4), Duration.ofMillis(400));
    ModelSettings settings = new ModelSettings(Optional.of("sk-secret"), baseUrl, "fake-1");
    return new OpenAiModel(settings, quick, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    model.close();
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void says_what_went_wrong(String what, Script script, Reason reason, int calls, String text) {
    server.always(script);

    ModelOutcome outcome = ask();

    assertThat(reason(outcome)).as(what).isEqualTo(reason);
    assertThat(server.calls()).isEqualTo(calls);
    assertThat(shown).hasToString(text);
  }

  static Stream<Arguments> says_what_went_wrong() {
    return Stream.of(statuses(), bodies(), endings()).flatMap(s -> s);
  }

  private static Stream<Arguments> statuses() {
    return Stream.of(
        arguments("401", error(401, "invalid_api_key", "no"), Reason.WRONG_KEY, 1, ""),
        arguments("403", error(403, "no_access", "no"), Reason.WRONG_KEY, 1, ""),
        arguments(
            "403 elsewhere",
            error(403, "unsupported_country_region_territory", "Country not supported"),
            Reason.REQUEST_REJECTED,
            1,
            ""),
        arguments("404", error(404, "model_not_found", "no"), Reason.UNKNOWN_MODEL, 1, ""),
        arguments("404 as text", reply(404, "text/plain", "nope"), Reason.UNKNOWN_MODEL, 1, ""),
        arguments(
            "400 unknown model", error(400, "model_not_found", "no"), Reason.UNKNOWN_MODEL, 1, ""),
        arguments("408", error(408, "timeout", "slow"), Reason.TIMED_OUT, 3, ""),
        arguments("429", error(429, "rate_limit_exceeded", "slow"), Reason.RATE_LIMITED, 3, ""),
        arguments("429 quota", error(429, "insufficient_quota", "x"), Reason.OUT_OF_QUOTA, 1, ""),
        arguments(
            "402",
            reply(402, JSON, "{\"error\":\"insufficient balance\"}"),
            Reason.OUT_OF_QUOTA,
            1,
            ""),
        arguments(
            "429 that no waiting helps",
            error(429, "rate_limit_exceeded", "Request too large for m: limit 10, requested 20"),
            Reason.PROMPT_TOO_LONG,
            1,
            ""),
        arguments("500", error(500, "server_error", "x"), Reason.SERVER_ERROR, 3, ""),
        arguments("502 page", reply(502, "text/html", "<html>"), Reason.SERVER_ERROR, 3, ""),
        arguments("503", error(503, "overloaded", "x"), Reason.SERVER_ERROR, 3, ""),
        arguments(
            "400 too long",
            error(400, "context_length_exceeded", "maximum context length is 8"),
            Reason.PROMPT_TOO_LONG,
            1,
            ""),
        arguments(
            "400 too long, bare",
            reply(400, JSON, "{\"object\":\"error\",\"message\":\"Prompt is too long: 9 > 8\"}"),
            Reason.PROMPT_TOO_LONG,
            1,
            ""),
        arguments(
            "400 too long, in a list",
            reply(400, JSON, "[" + errorBody("x", "exceeds the context window") + "]"),
            Reason.PROMPT_TOO_LONG,
            1,
            ""),
        arguments("413", reply(413, "text/html", "<html>"), Reason.PROMPT_TOO_LONG, 1, ""),
        arguments("400 filter", error(400, "content_filter", "x"), Reason.REFUSED, 1, ""),
        arguments("403 filter", error(403, "content_filter", "x"), Reason.REFUSED, 1, ""),
        arguments("400", error(400, "bad", "temperature"), Reason.REQUEST_REJECTED, 1, ""),
        arguments("409", error(409, "conflict", "x"), Reason.REQUEST_REJECTED, 1, ""),
        arguments(
            "redirect",
            reply(307, "text/plain", "").withHeader("Location", "/v2/chat/completions"),
            Reason.WRONG_ADDRESS,
            1,
            ""),
        arguments("closed at once", hangUp(), Reason.UNREACHABLE, 3, ""));
  }

  private static Stream<Arguments> bodies() {
    return Stream.of(
        arguments("a page", reply(200, "text/html", "<html>"), Reason.WRONG_ADDRESS, 1, ""),
        arguments("not a stream", reply(200, JSON, "{\"id\":1}"), Reason.NOT_UNDERSTOOD, 1, ""),
        arguments("nothing", reply(204, JSON, ""), Reason.NOT_UNDERSTOOD, 1, ""),
        arguments(
            "an error with 200",
            reply(200, JSON, errorBody("insufficient_quota", "x")),
            Reason.OUT_OF_QUOTA,
            1,
            ""),
        arguments(
            "no choices",
            stream().then(event("{\"choices\":[]}"), event("[DONE]")).end(),
            Reason.NOT_UNDERSTOOD,
            1,
            ""),
        arguments("white space", text(" \n"), Reason.NOT_UNDERSTOOD, 1, " \n"),
        arguments(
            "a bad line",
            stream().thenText("a").then(event("{\"cho")).thenText("b").end(),
            Reason.NOT_UNDERSTOOD,
            1,
            "a"),
        arguments(
            "an error in the stream",
            stream().thenText("a").then(event(errorBody("server_error", "x"))).thenText("b").end(),
            Reason.SERVER_ERROR,
            1,
            "a"),
        arguments(
            "a limit in the stream",
            stream().then(event("{\"error\":{\"code\":429,\"message\":\"x\"}}")).end(),
            Reason.RATE_LIMITED,
            1,
            ""),
        arguments(
            "an event named error",
            stream().thenText("a").then(raw("event: error\ndata: broken\n\n")).end(),
            Reason.SERVER_ERROR,
            1,
            "a"),
        arguments(
            "more than anyone asked for",
            stream().then(raw("data: " + "x".repeat(5 << 20) + "\n\n")).end(),
            Reason.ANSWER_TOO_LONG,
            1,
            ""));
  }

  private static Stream<Arguments> endings() {
    return Stream.of(
        arguments("cut in a chunk", stream().thenText("a").cut(), Reason.CUT_OFF, 1, "a"),
        arguments("reset", stream().thenText("a").reset(), Reason.CUT_OFF, 1, "a"),
        arguments("cut before an event", stream().cut(), Reason.CUT_OFF, 3, ""),
        arguments("no finish", stream().thenText("a").end(), Reason.CUT_OFF, 1, "a"),
        arguments(
            "done without a reason",
            stream().thenText("a").then(event("[DONE]")).end(),
            Reason.CUT_OFF,
            1,
            "a"),
        arguments("empty stream", stream().end(), Reason.CUT_OFF, 1, ""),
        arguments("length", finished("a", "length"), Reason.ANSWER_TOO_LONG, 1, "a"),
        arguments("filter", finished("a", "content_filter"), Reason.REFUSED, 1, "a"),
        arguments("a tool", finished("", "tool_calls"), Reason.NOT_UNDERSTOOD, 1, ""),
        arguments("given up", finished("a", "abort"), Reason.CUT_OFF, 1, "a"),
        arguments(
            "refusal",
            stream().then(event(refusal("I can't")), event(finish("stop")), event("[DONE]")).end(),
            Reason.REFUSED,
            1,
            ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void does_not_wait_for_ever(String what, Script script, String text) {
    server.next(Script.text("warm")).always(script);
    ask();
    shown.setLength(0);

    ModelOutcome outcome = model.stream(request(QUICK, QUICK, PATIENT), shown::append, stop);

    assertThat(reason(outcome)).as(what).isEqualTo(Reason.TIMED_OUT);
    assertThat(server.calls()).isEqualTo(2);
    assertThat(shown).hasToString(text);
    await().until(() -> server.departures() == 1);
  }

  static Stream<Arguments> does_not_wait_for_ever() {
    Script comments = stream();
    for (int i = 0; i < 40; i++) {
      comments = comments.then(raw(": still here\n\n"), new Step.Pause(Duration.ofMillis(50)));
    }
    return Stream.of(
        arguments("no head", silence(), ""),
        arguments("a head only", stream().stall(), ""),
        arguments("in the middle", stream().thenText("a").stall(), "a"),
        arguments("comments only", comments, ""));
  }

  @Test
  void keeps_the_total_limit_while_text_drips() {
    List<String> drops = Collections.nCopies(40, delta("a"));
    server.next(Script.text("warm"));
    server.always(events(drops, Duration.ZERO, Duration.ofMillis(50)).end());
    ask();

    ModelOutcome outcome = model.stream(request(PATIENT, PATIENT, QUICK), shown::append, stop);

    assertThat(reason(outcome)).isEqualTo(Reason.TIMED_OUT);
    assertThat(shown.length()).isBetween(2, 30);
  }

  @Test
  void keeps_the_total_limit_when_the_listener_is_slow() {
    List<String> pieces = Collections.nCopies(40, "a");
    server.next(Script.text("warm"), Script.pieces(pieces, Duration.ZERO, Duration.ZERO));
    ask();
    shown.setLength(0);

    ModelOutcome outcome =
        model.stream(
            request(PATIENT, PATIENT, QUICK),
            piece -> {
              shown.append(piece);
              await().pollDelay(Duration.ofMillis(60)).until(() -> true);
            },
            stop);

    assertThat(reason(outcome)).isEqualTo(Reason.TIMED_OUT);
    assertThat(shown.length()).isBetween(1, 10);
  }

  @Test
  void says_that_nothing_listens() {
    // a port that was free a moment ago may be another test's by now; nobody is given this one
    var nowhere = URI.create("http://127.0.0.1:1/v1");

    try (OpenAiModel unreachable = model(nowhere)) {
      assertThat(reason(ask(unreachable))).isEqualTo(Reason.UNREACHABLE);
    }
  }

  private ModelOutcome ask() {
    return ask(model);
  }

  private ModelOutcome ask(OpenAiModel asked) {
    return asked.stream(request(PATIENT, PATIENT, PATIENT), shown::append, stop);
  }

  private static Reason reason(ModelOutcome outcome) {
    assertThat(outcome).isInstanceOf(ModelOutcome.Failed.class);
    return ((ModelOutcome.Failed) outcome).reason();
  }

  private static ModelRequest request(Duration first, Duration idle, Duration total) {
    return new ModelRequest(
        "rules", "brief", "{\"type\":\"object\"}", "objections", first, idle, total);
  }
}
