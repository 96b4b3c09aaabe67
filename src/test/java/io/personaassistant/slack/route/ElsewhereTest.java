package io.personaassistant.slack.route;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.drafting.NoModel;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.testing.Terminal;
import io.personaassistant.workspace.Preferences;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is done elsewhere in Slack says where, behind a slash command and in a direct message.
class ElsewhereTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          feedback annie no                       | under the brief
          feedback Annie yes she is like that     | under the brief
          history ingrid                          | `/persona edit ingrid`
          traits tomas                            | `/persona edit tomas`
          links annie                             | `/persona edit annie`
          annie links                             | what is linked to each
          talk tracks for Tomas                   | `/persona edit tomas`
          proposals annie                         | “Proposals” stand in the app's Home tab
          triage for annie                        | “Triage evidence” in the app's Home tab, for contributors
          roles                                   | app's Home tab
          questions                               | “Open questions”
          triage                                  | “Triage evidence” in the app's Home tab, for contributors
          last                                    | your recent drafts
          match                                   | `persona match`
          kit                                     | the window of `/persona build`
          state                                   | the menu under its brief
          show                                    | goes with the name of a persona
          Audit                                   | `persona audit`
          forget P-01                             | `persona forget`
          forget participant Ann Lee              | `persona forget`
          share                                   | under the answer
          """)
  void words_of_the_command_line_say_where_that_is(String typed, String said) throws Exception {
    stage.serve(new NoModel());

    assertThat(answer(typed)).contains(said);
    ack(slack.direct("U1", typed, "1700000000.000100"));

    await().until(() -> !slack.calls("chat.postMessage").isEmpty());
    assertThat(plain(slack.calls("chat.postMessage").getLast().get("text"))).contains(said);
  }

  private String answer(String typed) throws Exception {
    return plain(stage.answered("U1", "C1", typed).path("text").asText());
  }

  /// Without what keeps Slack from reading marks in it.
  private static String plain(String text) {
    return text.replace("\u2060", "");
  }

  @Test
  void each_command_of_the_command_line_is_known(@TempDir Path folder) throws Exception {
    stage.serve(new NoModel());
    var commands = new Terminal(folder).commands();

    assertThat(commands).hasSizeGreaterThan(30);
    for (var command : commands) {
      assertThat(answer(command)).as(command).doesNotContain("I did not find a persona");
    }
    assertThat(answer("completion")).doesNotContain("on the server");
  }

  /// With a default persona all else is what was heard.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "search is too slow for us",
        "feedback takes too long",
        "the history of our data is lost",
        "roles are unclear with your tool",
        "history teachers do not need that",
        "questions annie",
        "match annie with our needs",
        "links in your mails look odd",
        "annie history",
        "annie export",
        "forget payroll, they only look at price",
        "forget Excel",
        "share prices worry them",
        "export takes too long"
      })
  void a_sentence_that_begins_with_such_a_word_is_read_as_any_other(String typed) throws Exception {
    var program = stage.serve(new NoModel());
    program.members().prefer("U1", new Preferences("", "annie", "", ""));

    assertThat(answer(typed)).doesNotContain("That is elsewhere");
  }

  @Test
  void commands_stand_behind_persona_where_a_slash_command_was_typed_and_alone_in_a_thread()
      throws Exception {
    stage.serve(new NoModel());

    var typed = answer("help");
    ack(slack.direct("U1", "help", "1700000000.000100"));
    await().until(() -> !slack.calls("chat.postMessage").isEmpty());
    var thread = plain(slack.calls("chat.postMessage").getLast().get("text"));

    assertThat(typed)
        .contains("`/persona annie objections [what you heard]`", "`/persona review [")
        .doesNotContain("`annie", "`review");
    assertThat(thread).contains("`annie objections [what you heard]`").doesNotContain("/persona");
    assertThat(answer("zzzz qqqq xxxx"))
        .contains("Say `/persona annie objections", "`/persona help`");
    assertThat(answer("reply email " + "a long complaint ".repeat(20)))
        .contains("`/persona annie reply email a …`");
  }

  @Test
  void words_for_records_are_commands_too() {
    var words = stage.serve(new NoModel()).answering().words();

    assertThat(List.of("search annie calendars", "build", "import", "health", "annie"))
        .allMatch(words::isCommand);
    assertThat(List.of("calendars", "it costs too much")).noneMatch(words::isCommand);
  }

  @Test
  void help_on_a_draft_type_is_about_that_type() throws Exception {
    stage.serve(new NoModel());

    assertThat(answer("help ad"))
        .startsWith("Ad copy\n")
        .contains("`/persona annie ad linkedin`", "`/persona help` lists all")
        .doesNotContain("survey");
    assertThat(answer("help sales")).contains("What sales can ask");
    assertThat(answer("help qqq")).contains("What you can ask");
  }
}
