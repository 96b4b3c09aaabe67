package io.personaassistant.evidence.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Each morning we call patients who forgot        | true
          We settle it over the phone                     | true
          I call out the numbers and she writes them down | false
          We call it the red list                         | false
          """)
  void the_phone_is_named_only_where_somebody_is_called(String said, boolean phone) {
    assertThat(
            Cues.things().stream()
                .anyMatch(t -> t.name().equals("The phone") && t.words().matcher(said).find()))
        .isEqualTo(phone);
  }
}
