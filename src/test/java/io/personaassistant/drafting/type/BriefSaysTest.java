package io.personaassistant.drafting.type;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefSaysTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask for a 20 minute call next week",
        "Invite them to a demo",
        "the mail proposes a short meeting",
        "no-shows; book a call",
        "we want to schedule an appointment with her",
        "ask whether they like it and suggest a chat"
      })
  void a_call_is_wanted(String brief) {
    assertThat(new BriefSays(brief).wantsCall()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no-shows",
        "do not ask for a call",
        "write without asking for a meeting",
        "she asked about our call in May",
        "after the demo they went silent",
        "they missed the meeting; ask what happened"
      })
  void none_is(String brief) {
    assertThat(new BriefSays(brief).wantsCall()).isFalse();
  }
}
