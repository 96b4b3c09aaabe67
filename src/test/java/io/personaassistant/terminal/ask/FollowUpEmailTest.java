package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever follows up on a call wants a message, not the questions that show what has changed.
class FollowUpEmailTest {
  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private final Terminal terminal = new Terminal(folder);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie follow-up email after the demo, she asked what it costs | Follow-up email for: after the demo, she asked what it costs
          annie follow-up email after the demo, she asked what it costs | Answer Six studies a year should not cost you
          annie follow up email about reminders     | Follow-up email about reminders
          annie message follow-up she went silent   | Follow-up email for: she went silent
          annie follow up after the call            | nearest are Follow-up email, Follow-up pack
          annie follow up after the call            | `annie message follow-up after the call`
          annie follow up on the quote we sent      | `annie message follow-up on the quote we sent`
          write a follow up to annie, she went silent | `annie message follow-up she went silent`
          annie thank you note after the call       | nearest are Follow-up email, Support reply
          annie follow up with me next year         | You heard: “follow up with me next year”
          annie followup                            | Follow-up pack: what it can rest on
          annie follow-up questions about reminders | The nearest is Follow-up pack
          annie follow-up on the quote              | nearest are Follow-up email, Follow-up pack
          follow up with annie after our call       | `annie message follow-up after our call`
          write a follow-up email to annie after the demo | `annie message follow-up after the demo`
          annie email to follow up after the demo   | `annie message follow-up after the demo`
          annie email follow-up on the quote        | `annie message follow-up on the quote`
          annie email about our follow-up studies   | Marketing email
          annie recap email after the call          | The nearest is Follow-up email
          """)
  void is_found_by_the_words_of_a_call(String words, String said) {
    var out = terminal.run(("ask --stored " + words).split(" ", -1)).out();

    assertThat(out.replaceAll("\\s+", " ")).contains(said);
  }
}
