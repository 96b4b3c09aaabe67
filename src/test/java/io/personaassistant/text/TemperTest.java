package io.personaassistant.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Angry and calm messages.
class TemperTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "This is unacceptable. The export broke an hour before my board meeting.",
        "We’re fed up with this.",
        "It is the third time I write and nobody has replied.",
        "I am still waiting for an answer!! When will it work?",
        "YOUR EXPORT IS BROKEN and I'm frustrated."
      })
  void reads_as_angry(String message) {
    assertThat(Temper.isAngry(message)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "How do I export the report as a PDF?",
        "It still doesn't work on my phone, can you help?",
        "I love the API and the SSO, thank you!!",
        "We were frustrated with recruiting before we had a panel.",
        "The participants were angry birds fans."
      })
  void reads_as_calm(String message) {
    assertThat(Temper.isAngry(message)).isFalse();
  }
}
