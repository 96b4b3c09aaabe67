package io.personaassistant.slack.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  private static final String PAYLOAD =
      "{ \"type\":\"event_callback\",\"event\":{\"text\":\"“\\u00e9” \\\"}, {\\\" 🙂\",\"n\":[1.0,{}]}}";

  @Test
  void keeps_the_payload_as_it_came() throws IOException {
    var envelope =
        Envelope.of(
            "{\"envelope_id\":\"e-1\", \"payload\": "
                + PAYLOAD
                + " ,\"type\":\"events_api\",\"accepts_response_payload\":false,"
                + "\"retry_attempt\":2,\"retry_reason\":\"timeout\"}");

    assertThat(envelope.id()).isEqualTo("e-1");
    assertThat(envelope.request().getRequestBody()).isEqualTo(PAYLOAD);
    assertThat(envelope.request().isSocketMode()).isTrue();
    assertThat(envelope.request().getHeaders().getFirstValue("X-Slack-Retry-Num")).isEqualTo("2");
    assertThat(envelope.request().getHeaders().getFirstValue("X-Slack-Retry-Reason"))
        .isEqualTo("timeout");
  }

  @Test
  void keeps_a_long_payload_whole() throws IOException {
    var payload = "{\"text\":\"" + "“word” ".repeat(20_000) + "\"}";

    var envelope = Envelope.of("{\"payload\":" + payload + ",\"retry_attempt\":null}");

    assertThat(envelope.payload()).isEqualTo(payload);
    assertThat(envelope.id()).isEmpty();
    assertThat(envelope.headers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{\"envelope_id\":\"e\"}", "{\"payload\":[]}", "{\"payload\":{"})
  void says_so_where_there_is_no_payload(String message) {
    assertThatThrownBy(() -> Envelope.of(message)).isInstanceOf(IOException.class);
  }
}
