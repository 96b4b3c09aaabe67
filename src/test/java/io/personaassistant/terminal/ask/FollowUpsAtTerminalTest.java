package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is typed next goes on with what was asked before it, as it does in a thread.
class FollowUpsAtTerminalTest {
  private final Terminal terminal;

  FollowUpsAtTerminalTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withSamples();
  }

  private String ask(String words) {
    return terminal.run("ask", words).out().replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie it costs too much       | why?                   | What that rests on “Six studies a year
          annie it costs too much       | who said that          | What that rests on “Six studies a year
          annie it costs too much       | really?                | What that rests on
          annie it costs too much       | and for tomas?         | You heard: “it costs too much” Twenty subscriptions
          annie it costs too much       | what else?             | The top 5 objections
          annie is angry about no-shows | what does she want     | Annie · UX Research Lead Goals
          annie message email pilot     | for tomas instead      | Tomas · Product Manager Cold email
          annie email pilot             | as a linkedin post     | LinkedIn post
          annie                         | how old is that data   | What that rests on
          annie it costs too much       | dutch, please          | No model is set up
          annie it costs too much       | back to english        | No model is set up
          annie it costs too much       | shorter and no apology | No model is set up
          """)
  void goes_on_with_what_was_asked_before(String first, String next, String expected) {
    ask(first);

    assertThat(ask(next)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bob objections", "zzz brief", "survey", "they have no budget"})
  void a_persona_that_is_not_named_is_asked_for_as_ever(String words) {
    var alone = terminal.run("ask", words);
    ask("annie it costs too much");
    var belowHeard = terminal.run("ask", words);
    ask("annie message email pilot");

    assertThat(belowHeard).isEqualTo(alone);
    assertThat(terminal.run("ask", words)).isEqualTo(alone);
    assertThat(alone.exit()).isEqualTo(2);
  }

  @Test
  void tells_how_much_is_on_record() {
    assertThat(ask("how many interviews do we have"))
        .contains("How much is linked to each persona Annie 39 items (7 interviews", "Together");
    assertThat(ask("how many interviews with annie")).doesNotContain("Tomas");
  }

  @Test
  void begins_anew_where_nothing_was_asked() {
    assertThat(ask("they have no budget"))
        .contains("I did not find a persona", "`objections: they have no budget`");
    assertThat(ask("why?")).contains("Of which answer?");
  }
}
