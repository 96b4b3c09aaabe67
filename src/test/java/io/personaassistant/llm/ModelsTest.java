package io.personaassistant.llm;

import static io.personaassistant.testing.Script.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.llm.Models.Offer;
import io.personaassistant.testing.FakeOpenAi;
import io.personaassistant.testing.Script;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelsTest {
  private final FakeOpenAi server = new FakeOpenAi();

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void names_the_models_or_says_why_not(Script script, Offer offer) {
    server.models(script);

    assertThat(list(Optional.of("sk-1"))).isEqualTo(offer);
  }

  static Stream<Arguments> names_the_models_or_says_why_not() {
    return Stream.of(
        Arguments.of(
            ok("{\"data\":[{\"id\":\"b\"},{\"id\":\"a\"},{\"id\":\"b\"},{}]}"), names("a", "b")),
        Arguments.of(ok("[{\"id\":\"a\"}]"), names("a")),
        Arguments.of(ok("{\"data\":[]}"), names()),
        Arguments.of(ok("{}"), failed(Reason.NOT_UNDERSTOOD)),
        Arguments.of(ok("<html>"), failed(Reason.NOT_UNDERSTOOD)),
        Arguments.of(reply(302, "text/html", ""), failed(Reason.WRONG_ADDRESS)),
        Arguments.of(reply(404, "text/html", ""), failed(Reason.NOT_UNDERSTOOD)),
        Arguments.of(Script.error(401, "invalid_api_key", "x"), failed(Reason.WRONG_KEY)),
        Arguments.of(Script.error(500, "x", "x"), failed(Reason.SERVER_ERROR)),
        Arguments.of(Script.hangUp(), failed(Reason.UNREACHABLE)));
  }

  @Test
  void sends_the_key_if_there_is_one() {
    list(Optional.of("sk-1"));
    list(Optional.empty());

    assertThat(server.requests().getFirst().headers())
        .containsEntry("authorization", "Bearer sk-1");
    assertThat(server.lastRequest().headers()).doesNotContainKey("authorization");
    assertThat(server.lastRequest().path()).isEqualTo("/v1/models");
  }

  @Test
  void does_not_send_what_no_header_can_carry() {
    assertThat(list(Optional.of("sk-1\nX: y"))).isEqualTo(failed(Reason.WRONG_KEY));
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void does_not_wait_for_a_list_that_stalls(Script script) {
    server.models(script);

    assertThat(Models.list(server.baseUrl(), Optional.empty(), Duration.ofMillis(200)))
        .isEqualTo(failed(Reason.TIMED_OUT));
  }

  static Stream<Script> does_not_wait_for_a_list_that_stalls() {
    return Stream.of(Script.silence(), Script.stream().then(Script.raw("{\"data\":[")).stall());
  }

  private Offer list(Optional<String> key) {
    return Models.list(server.baseUrl(), key);
  }

  private static Script ok(String body) {
    return reply(200, "application/json", body);
  }

  private static Offer names(String... names) {
    return new Offer.Names(List.of(names));
  }

  private static Offer failed(Reason reason) {
    return new Offer.Failed(reason);
  }
}
