package io.personaassistant.evidence.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Each morning we call patients who forgot        | The phone
          We settle it over the phone                     | The phone
          I call out the numbers and she writes them down | ''
          We call it the red list                         | ''
          I saw the new pastry on Instagram               | Instagram
          Our regulars are on Facebook                    | Facebook
          Somebody on Reddit had the same fault           | Reddit
          I sat in on a webinar about pricing             | Webinars
          There is a meetup in the harbour each spring    | Meetups
          We keep the shifts in Google Sheets             | A spreadsheet
          I googled the error                             | Web search
          It all comes in by Outlook                      | Outlook
          """)
  void only_a_thing_that_is_said_is_named(String said, String named) {
    assertThat(
            Cues.things().stream()
                .filter(t -> t.words().matcher(said).find())
                .map(Cues.Thing::name))
        .isEqualTo(named.isEmpty() ? List.of() : List.of(named));
  }
}
