package io.personaassistant.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people are told who ask how to ask, and who ask for what is done elsewhere.
class HelpWordsTest {
  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;

  private static String said(String... words) {
    return new Terminal(folder).withSamples().run(words).out().replaceAll("\\s+", " ").strip();
  }

  @Test
  void what_people_on_a_call_need_stands_first() {
    for (var words : List.of("help", "help sales", "help types")) {
      var help = said("ask", words);
      assertThat(help.indexOf("annie it costs too much"))
          .isPositive()
          .isLessThan(help.indexOf(" Drafts "));
      assertThat(help).contains("`shorter`", "`settings`", "`why line 1?`");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          help lint     | Lint `lint How easy was it to book?`
          help health   | Health `health annie`
          help settings | Settings `settings`
          help shorter  | Shorter `shorter`
          help admin    | Admin `edit annie`
          help tickets  | Tickets `complaints since June`
          search        | Search `search annie calendars`
          """)
  void a_word_of_a_command_has_help_of_its_own(String words, String expected) {
    assertThat(said("ask", words)).startsWith(expected).doesNotContain("annie survey");
  }

  @Test
  void what_has_no_help_of_its_own_is_said() {
    assertThat(said("ask", "help qqq"))
        .startsWith("! There is no help on “qqq” alone; this is all.")
        .contains("annie survey");
    assertThat(said("ask", "help types")).doesNotContain("no help on");
  }

  @ParameterizedTest
  @ValueSource(strings = {"export", "doctor", "roles", "audit", "proposals", "backup"})
  void what_only_the_command_line_does_is_said(String word) {
    assertThat(said("ask", word)).contains("`persona " + word + "`");
    assertThat(said("help", word)).contains("Usage: persona " + word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          forget P-07         | true
          state of the market | false
          match my tie        | false
          version two is out  | false
          """)
  void a_sentence_that_begins_like_a_command_is_none(String words, boolean isCommand) {
    assertThat(said("ask", words).contains("On the command line")).isEqualTo(isCommand);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          review no thanks       | true
          review ok, thanks      | true
          review :+1:            | true
          review later           | true
          # traps
          review no free plan    | false
          review stop the pilot  | false
          """)
  void what_is_no_text_is_not_judged_as_a_plan(String words, boolean isMissing) {
    assertThat(said("ask", words).contains("comes what it is about")).isEqualTo(isMissing);
  }
}
