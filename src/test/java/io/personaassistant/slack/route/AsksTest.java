package io.personaassistant.slack.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.MovedClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AsksTest {
  private final MovedClock clock = new MovedClock(Instant.parse("2026-11-26T10:00:00Z"));
  private final Asks asks = new Asks(true, clock);

  @Test
  void a_person_gets_thirty_answers_in_ten_minutes_and_then_a_sentence_until_the_first_is_old() {
    for (int i = 0; i < 30; i++) {
      assertThat(asks.count("U1", "C" + i)).isEmpty();
    }
    clock.pass(Duration.ofMinutes(6));

    assertThat(asks.count("U1", "C1"))
        .hasValueSatisfying(s -> assertThat(s).contains("30 questions").endsWith("in 4 minutes."));
    assertThat(asks.count("U2", "C1")).isEmpty();

    clock.pass(Duration.ofMinutes(4));
    assertThat(asks.count("U1", "C1")).isEmpty();
  }

  @Test
  void a_channel_has_a_limit_for_all_together_and_switched_off_there_is_none() {
    for (int i = 0; i < 120; i++) {
      assertThat(asks.count("U" + i, "C1")).isEmpty();
    }

    assertThat(asks.count("UNEXT", "C1"))
        .hasValueSatisfying(s -> assertThat(s).contains("in a direct message I answer you now"));
    assertThat(asks.count("UNEXT", "C2")).isEmpty();
    assertThat(new Asks(false, clock).count("UNEXT", "C1")).isEmpty();
  }
}
