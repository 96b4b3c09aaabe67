package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
          they want a discount                | I did not find a persona
          the data we got was late            | I did not find a persona
          annie is my data sent to openai     | You heard: “is my data sent to openai”
          """)
  void is_told_where_the_answer_is(String words, String said) {
    assertThat(terminal.run("ask", "--stored", words).out().replaceAll("\\s+", " ")).contains(said);
  }

  @ParameterizedTest
  @CsvSource({"is my data sent to openai", "how do i connect slack"})
  void can_still_say_that_a_customer_asked_it(String words) {
    assertThat(terminal.run("ask", words).out()).contains("`objections: " + words + "`");
  }
}
