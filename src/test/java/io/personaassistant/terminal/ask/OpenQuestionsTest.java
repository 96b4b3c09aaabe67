package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which questions that the records could not answer are counted, listed and closed.
class OpenQuestionsTest {
  /// What nobody has asked Annie's kind of customer about. What the sample records hold something
  /// on, as people say it.
  private final ScriptedModel model = new ScriptedModel();

  private final Terminal terminal;

  OpenQuestionsTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withSamples().with(model);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie post linkedin launch of our moon base | annie, post: “launch of our moon base”
          tomas email about our new parking deck      | tomas, email: “about our new parking deck”
          who cares about submarines?                 | all personas, search: “submarines”
          what does ingrid say about submarines       | ingrid, objections: “submarines”
          """)
  void what_is_said_to_be_no_research_is_counted_without_a_model(String words, String listed) {
    stored(words);
    stored(words);

    assertThat(terminal.run("questions").out())
        .contains("1  " + listed, "Ask them: Think of the last time", "Asked 2 times")
        .doesNotContain("2  ");
    assertThat(terminal.run("questions", "--json").out()).contains("\"times\":2");
    assertThat(model.requests()).isEmpty();
    terminal.run("questions", "done", "1");
    assertThat(terminal.run("questions").out()).contains("Nothing was asked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "annie post linkedin slow recruiting",
        "annie email",
        "annie",
        "annie survey the moon base",
        "annie interview our new parking deck",
        "annie reply launch of our moon base",
        "annie check launch of our moon base",
        "who cares about calendars?",
        "what do customers say about price"
      })
  void what_is_on_record_and_what_is_about_to_be_asked_is_no_open_question(String words) {
    stored(words);

    assertThat(terminal.run("questions").out()).contains("Nothing was asked");
  }

  @Test
  void a_model_without_a_line_for_a_topic_on_record_leaves_no_question() {
    model.next(Answer.of("{\"lines\":[]}"));
    terminal.run("ask", "annie", "message", "linkedin", "pilot of five sessions");
    model.next(Answer.of("{\"lines\":[]}"));
    terminal.run("ask", "annie", "post", "slow recruiting");

    assertThat(model.requests()).hasSize(2);
    assertThat(terminal.run("questions").out()).contains("Nothing was asked");

    model.next(Answer.of("{\"lines\":[]}"));
    terminal.run("ask", "annie", "message", "linkedin", "pilot of moon base");
    assertThat(terminal.run("questions").out()).contains("“pilot of moon base”", "Asked once");
  }

  @Test
  void a_question_to_all_personas_travels_with_an_export() throws Exception {
    stored("who cares about submarines?");
    var file = terminal.folder().resolve("all.json");
    Files.writeString(file, terminal.run("export").out());

    var other = new Terminal(Files.createDirectory(terminal.folder().resolve("other")));
    other.run("import", "all", file.toString());

    assertThat(other.run("questions").out()).contains("all personas, search: “submarines”");
  }

  private void stored(String words) {
    terminal.run(("ask --stored " + words).split(" ", -1));
  }

  private static String card(String reply, String cites) {
    return """
    {"lines":[{"kind":"card","cites":[%s],"objection":"It costs too much for us","reply":"%s",
     "question":"What does waiting cost you today?","proof":"","type":"price","behind":"",
     "acknowledge":"That is a fair point.","explore":["How do you recruit now?","What takes longest?"],
     "respond":"You pay for people who show up, nothing else.","confirm":"Shall we look at one study?",
     "concede":"","do_not_say":["It is cheap."]}]}
    """
        .formatted(cites, reply);
  }

  @Test
  void lines_that_are_only_badly_put_leave_no_question() {
    model.always(Answer.of(card("Fair, so start with one study. ".repeat(30).strip(), "\"E001\"")));

    var out = terminal.run("ask", "annie", "objections", "it costs too much").out();

    assertThat(out).contains("Left out  1 line: Say has 180 words, 25 fit.");
    assertThat(terminal.run("questions").out()).contains("Nothing was asked");
  }

  @Test
  void lines_that_the_records_do_not_carry_leave_a_question() {
    model.always(Answer.of(card("Fair, but 87 % of teams saved money with us.", "\"E001\"")));

    terminal.run("ask", "annie", "objections", "it costs too much");

    assertThat(terminal.run("questions").out()).contains("it costs too much", "Asked once");
  }

  @Test
  void a_text_for_several_personas_is_no_question_to_one_of_them() {
    model.always(Answer.of("{\"lines\":[]}"));

    terminal.run("ask", "compare", "annie", "tomas", "who pays for opera");

    assertThat(model.requests()).isNotEmpty();
    assertThat(terminal.run("questions").out()).contains("Nothing was asked");
  }

  @Test
  void a_gap_of_two_draft_types_is_one_gap_and_closes_as_one() {
    terminal.run("ask", "annie", "objections", "does she like opera");
    model.next(Answer.of("{\"lines\":[]}"));
    terminal.run("ask", "annie", "ideas", "opera");

    var list = terminal.run("questions", "annie").out();
    assertThat(list).contains("1  annie, ", " and ", "Asked 2 times").doesNotContain("2  annie");
    terminal.run("questions", "done", "1");
    assertThat(terminal.run("questions").out()).contains("Nothing was asked");

    model.next(Answer.of("{\"lines\":[]}"));
    terminal.run("ask", "annie", "ideas", "opera again");
    assertThat(terminal.run("questions").out()).contains("“opera again”", "Asked 2 times");
  }

  @Test
  void questions_are_those_of_the_one_persona_meant_and_of_such_as_are_there() {
    terminal.run("ask", "annie", "objections", "does she like opera");
    terminal.file(
        "kim.json",
        """
        {"personas": [{"id": "kim-day", "name": "Kim Day"}, {"id": "kim-lee", "name": "Kim Lee"}]}
        """);
    terminal.run("import", "personas", "kim.json");

    var several = terminal.run("questions", "kim");
    assertThat(several.exit()).isNotZero();
    assertThat(several.err()).contains("More than one persona fits: kim-day, kim-lee.");

    terminal.run("samples", "remove");
    assertThat(terminal.run("questions").out()).contains("Nothing was asked");
    assertThat(terminal.run("questions", "--json").out()).doesNotContain("opera");
  }

  @Test
  void a_long_list_of_gaps_is_cut_and_says_how_to_see_the_rest() {
    for (var thing : List.of("opera", "chess", "cricket")) {
      terminal.run("ask", "annie", "objections", "does she like " + thing);
    }

    assertThat(terminal.run("questions", "--limit", "2").out())
        .contains("1 more: persona questions --limit 3");
    assertThat(terminal.run("questions", "--json", "--limit", "2").out()).contains("\"id\":3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"lines\":[{\"kind\":\"weather\",\"sun\":\"yes\"}]}",
        "{\"lines\":[\"It is worth it.\",\"Try one study.\"]}",
        "{\"answer\":\"Tell them that it is worth it.\"}",
        "{\"lines\":[{\"kind\":\"card\" \"reply\":\"It is worth it.\"}]}",
      })
  void an_answer_in_a_form_of_its_own_is_said_to_be_one_and_leaves_no_question(String answer) {
    model.always(Answer.of(answer));

    var out = terminal.run("ask", "annie", "objections", "it costs too much").out();

    assertThat(out)
        .contains("not in the form we asked for")
        .doesNotContain("worth it", "Drafted, not approved", "found nothing");
    assertThat(terminal.run("questions").out()).contains("Nothing was asked");
  }
}
