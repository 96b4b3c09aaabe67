package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What to ask somebody in a conversation is a guide to talk by; a survey is one, and a customer's
/// own question is heard.
class QuestionsToAskTest {
  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private final Terminal terminal = new Terminal(folder);

  private String ask(String words) {
    return terminal.run(("ask --stored " + words).split(" ", -1)).out();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          questions for a discovery call with annie                  | Discovery call: what it can rest on
          which questions should I ask annie on a discovery call     | Discovery call: what it can rest on
          what to ask annie in the first call                        | Discovery call: what it can rest on
          annie what should I ask her at our kick-off meeting?       | Discovery call: what it can rest on
          five good questions to ask annie during a sales call       | Discovery call: what it can rest on
          what should I ask annie before the security review call    | Discovery call: what it can rest on
          discovery call questions for annie                         | Discovery call: what it can rest on
          annie discovery call                                       | Discovery call: what it can rest on
          what should I ask annie about no-shows on our call         | Discovery call about no-shows
          what should I ask annie about all on our call              | Discovery call about all
          questions for my intro call with annie about incentives    | Discovery call about incentives
          what should I ask annie                                    | Interview guide: what it can rest on
          questions to ask annie in a user interview                 | Interview guide: what it can rest on
          what to ask annie in an interview about incentives         | Interview guide about incentives
          # traps
          survey questions for annie about calls                     | Pulse survey
          what should I ask annie in a survey                        | Pulse survey
          annie what should I ask you                                | You heard: “what should I ask you”
          what will annie ask on the first call                      | The top 5 objections
          annie discovery call was a waste                           | You heard: “discovery call was a waste”
          """)
  void what_to_ask_in_a_talk_is_a_guide(String words, String title) {
    assertThat(ask(words)).contains(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"annie discovery call", "ingrid interview sales call"})
  void on_a_sales_call_nobody_says_that_nothing_is_sold(String words) {
    assertThat(ask(words))
        .contains("Agenda", "Who else has a say")
        .doesNotContain("nothing is sold");
  }

  @ParameterizedTest
  @ValueSource(strings = {"questions for a discovery call", "what to ask in a first meeting"})
  void where_nobody_is_named_it_asks_for_whom(String words) {
    assertThat(ask(words)).contains("For whom?", "interview discovery-call");
  }
}
