package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who asks about the program itself is told where that is answered; a customer may ask the same.
class ProgramAskedTest {
  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private final Terminal terminal = new Terminal(folder);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          which model do you use              | `persona doctor` says which model
          is my data sent to openai           | Your data
          do you train on our records         | Your data
          how do i connect slack              | `persona setup` walks you through
          remove the sample data              | `persona samples remove`
          who can see this                    | only you see
          are these real people               | What this is
          how is this different from chatgpt  | What this is
          you didnt answer my question        | Begin with whom
          download all evidence               | `persona export --out FILE`
          set up a new persona for gym owners | `persona build`
          what does contested mean            | Contested: something speaks against it
          difference between validated and weak | Validated: two or more current items
          what does F mean                    | F3 a fact about
          what is a talk track                | An approved reply to an objection
          how is confidence calculated        | high is current items of three or more people
          what does low confidence mean       | low of one, or a guess
          they want a discount                | I did not find a persona
          the data we got was late            | I did not find a persona
          so, how do we connect slack         | `persona setup` walks you through
          gdpr?                               | Your data
          this is wrong                       | Begin with whom
          not what i asked for                | Begin with whom
          annie is my data sent to openai     | You heard: “is my data sent to openai”
          """)
  void is_told_where_the_answer_is(String words, String said) {
    assertThat(terminal.run("ask", "--stored", words).out().replaceAll("\\s+", " ")).contains(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "we already share data with our agency, is that safe",
        "the data we share gets stale",
        "they asked who can see the recordings",
        "this is wrong for us, we need invoices",
        "our records go to three different teams",
        "do they train on our recordings",
        "can we export all records to excel",
        "customers ask where the data is stored",
        "it does not work for our team",
        "privacy is what legal always asks about",
        "we use chatgpt for that already",
        "she said the permissions are too coarse"
      })
  void is_not_asked_by_what_a_customer_says(String words) {
    assertThat(terminal.run("ask", "--stored", words).out()).startsWith("I did not find a persona");
    assertThat(terminal.run("ask", "--stored", "annie, " + words).out()).contains("You heard: ");
  }

  @ParameterizedTest
  @CsvSource({"is my data sent to openai", "how do i connect slack"})
  void can_still_say_that_a_customer_asked_it(String words) {
    assertThat(terminal.run("ask", words).out()).contains("`objections: " + words + "`");
  }
}
