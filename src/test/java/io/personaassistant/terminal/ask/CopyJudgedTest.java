package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What rules alone say of copy that somebody has written.
class CopyJudgedTest {
  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private final StoredDesk desk = new StoredDesk(folder);

  @Test
  void copy_is_judged_by_rules_line_by_line_without_a_model() {
    var out =
        desk.ask(
            "annie check Our cutting-edge platform unlocks synergy. You read what each one answered"
                + " before the session. Get participants within 2 days.");

    assertThat(out)
        .containsSubsequence(
            "Found by rules",
            "Change    “Our cutting-edge platform unlocks synergy.”",
            "“cutting-edge” is a stock phrase",
            "“synergy” is a stock phrase",
            "Cut       “Get participants within 2 days.”",
            "“2 days” is in no cited evidence",
            "Meaning   not judged")
        .doesNotContain("“You read what each", "nothing yet");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tomas check Guaranteed to save half your time.      | is a promise, and no approved fact
          ingrid check See us on example.org, Dr Kowalski     | Found by rules
          annie check post x: Every session is booked in a minute. | Found by rules Nothing: no number, date, name, promise or stock phrase to take out. The X post has 36 characters, 280 fit.
          check x post for annie: Every session is booked in a minute. | The X post has 36 characters, 280 fit.
          annie check this email: Subject: Empty seats again? | Subject has 18 characters, 50 fit
          annie check The screening answers of each participant can be read before the session. | Found by rules Nothing:
          """)
  void copy_without_a_finding_is_said_to_have_none(String words, String said) {
    assertThat(desk.ask(words)).contains(said);
  }

  @Test
  void what_is_no_copy_to_judge_is_not_judged() {
    assertThat(desk.ask("annie reply Your cutting-edge platform unlocks nothing within 2 days"))
        .doesNotContain("Found by rules", "stock phrase");
  }

  @Test
  void copy_is_shown_without_the_words_that_say_what_it_is() {
    assertThat(desk.ask("check post x annie: See who answers first."))
        .contains("Copy check for: See who answers first.", "The X post has 22")
        .doesNotContain("post x:");
  }
}
