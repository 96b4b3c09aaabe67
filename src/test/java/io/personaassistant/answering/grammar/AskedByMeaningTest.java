package io.personaassistant.answering.grammar;

import static io.personaassistant.answering.grammar.CommandParserTest.PERSONAS;
import static io.personaassistant.answering.grammar.CommandParserTest.shape;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.Checks;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.drafting.type.PromptFiles;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions about a persona whose words no rule reads are answered by what they mean.
class AskedByMeaningTest {
  private final List<String> read = new ArrayList<>();

  private String asked(String text, String kind) {
    var types = DraftTypes.read(PromptFiles.builtIn(), Checks.names(), CommandParser.RESERVED);
    var parser =
        new CommandParser(
            types,
            question -> {
              read.add(question);
              return Optional.of(kind).filter(k -> !k.equals("none"));
            });
    return shape(parser.parse(text, PERSONAS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what is tomas grumbling over       | pain       | brief tomas pain
          i meet annie at noon, catch me up  | who        | brief annie
          what would sink a deal with annie  | objections | draft annie objections [] []
          how could i get annie to pick up   | first      | draft annie message [] []
          is the story of annie made up      | health     | health [annie]
          who stands behind annie            | evidence   | count [annie]
          what should we tell annie about security | record | topic [annie] [security]
          something in annie is wrong, how do I mend that | keep | window edit annie
          annie what drives her up the wall  | pain       | brief annie pain
          """)
  void a_kind_has_its_answer(String text, String kind, String expected) {
    assertThat(asked(text, kind)).isEqualTo(expected);
  }

  @Test
  void what_is_in_doubt_is_asked_back() {
    assertThat(asked("what is tomas grumbling over", "none"))
        .startsWith("did you mean")
        .contains("search tomas what is grumbling over", "tomas objections:");
    assertThat(read).containsExactly("what is she grumbling over");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie it takes too long to set up
          annie who pays for the no-shows
          annie objections
          what is on record about annie and calendars
          tell me about annie
          """)
  void what_is_heard_and_what_a_rule_reads_is_not_asked_of_the_models(String text) {
    asked(text, "pain");

    assertThat(read).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          whats annies biggest headache                          | Pain points
          what does tomas care about most when picking a vendor  | How they decide
          which words of annie's should my headline borrow       | Their words
          i have a call with a ux research lead in 5 min         | Goals and what drives them
          which claims about tomas are only assumptions          | Health of Tomas
          """)
  void the_sentence_models_tell_what_is_asked(String text, String expected, @TempDir Path folder) {
    var terminal = new Terminal(folder).withSamples().with("EMBEDDINGS", "on");

    assertThat(terminal.run("ask", text).out()).contains(expected);
  }
}
