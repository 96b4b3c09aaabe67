package io.personaassistant.terminal.ask;

import static io.personaassistant.terminal.ask.RefineDesk.FIRST;
import static io.personaassistant.terminal.ask.RefineDesk.lines;
import static io.personaassistant.terminal.ask.RefineDesk.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a draft should be, said in the same breath as what it is about.
class VoiceAskedTest {
  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private final Terminal terminal = new Terminal(folder);

  private String ask(String words) {
    var out = terminal.run(("ask --stored " + words).split(" ", -1)).out();
    return out.replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie objections in German                       | in German             | The top 5 objections
          objections annie auf Deutsch                     | in German             | The top 5 objections
          annie objections german                          | in German             | The top 5 objections
          annie objections in one sentence                 | short, in one sentence at most | The top 5 objections
          annie objections short please                    | short                 | The top 5 objections
          tomas obj kurz bitte                             | short                 | The top 5 objections
          ingrid objections en français s'il vous plaît    | in French             | The top 5 objections
          annie objections too expensive. Answer in German | in German             | heard: “too expensive”
          annie objections too expensive, max two lines    | short, in two lines at most | heard: “too expensive”
          annie reply I cannot log in, reply in German please | in German          | Support reply for: I cannot log in A reply
          annie email about our pilot in Spanish           | in Spanish            | email about our pilot A
          annie email in Spanish about our pilot           | in Spanish            | email about our pilot A
          annie post linkedin about no-shows, short        | short                 | post about no-shows Start
          annie email about our pilot in 50 words          | short, in 50 words at most | email about our pilot A
          annie email formal please                        | formal                | Marketing email: what
          tomas survey about onboarding, short and in German | short, in German    | About onboarding On record
          compare annie ingrid in German                   | in German             | Side by side Lead
          """)
  void is_no_part_of_what_the_draft_is_about(String words, String how, String about) {
    assertThat(ask(words))
        .contains("A model drafts it " + how + "; what is on record stands as it is.")
        .contains(about);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie objections you don't have it in German     | heard: “you don't have it in German”
          annie objections too expensive in German         | heard: “too expensive in German”
          annie objections your notice is short            | heard: “your notice is short”
          annie objections in short it is too expensive    | heard: “in short it is too expensive”
          annie reply send me the contract in German please | for: send me the contract in German please
          annie check Our app, in German.                  | for: Our app, in German.
          review launch the help center in German          | The plan: launch the help center in German
          annie email about the launch in Berlin           | about the launch in Berlin
          annie email about short sessions                 | about short sessions
          annie email short on staff                       | short on staff
          annie reply Which languages does it speak? German? | does it speak? German?
          annie reply It is confusing. Make it simpler please. | confusing. Make it simpler please.
          """)
  void is_not_read_into_what_others_say_or_what_a_draft_is_about(String words, String said) {
    assertThat(ask(words)).contains(said).doesNotContain("A model drafts it");
  }

  @Test
  void asks_for_the_message_where_only_a_language_was_said() {
    assertThat(ask("annie reply in french"))
        .contains("To draft it, add the customer's message")
        .doesNotContain("french");
  }

  @Test
  void reaches_the_model_and_what_is_refined_later(@TempDir Path own) {
    var desk = new RefineDesk(own);
    desk.model.always(Answer.of(lines(message("", FIRST))));

    var words = "ask annie message email about invoices, in German, in two sentences";
    desk.terminal.run(words.split(" ", -1));

    assertThat(desk.model.requests().getFirst().user())
        .contains("Write every text field in German", "has at most two sentences")
        .contains("\"about invoices\"");
    desk.refine("warmer", "--line", "1");
    assertThat(desk.model.requests().getLast().user()).contains("Write every text field in German");
  }
}
