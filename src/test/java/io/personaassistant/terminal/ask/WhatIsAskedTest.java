package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a model is told for a request: no more and no less than its task needs.
class WhatIsAskedTest {
  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private final ScriptedModel model = new ScriptedModel();
  private final Terminal terminal = new Terminal(folder).with(model);

  private String told(String words) {
    model.always(Answer.of("{\"lines\":[]}"));
    terminal.run(("ask " + words).split(" ", -1));
    return model.requests().getLast().user();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie message no-shows          | A customer, to be kept
          annie email no-shows            | A customer, to be kept
          tomas reply Where is my survey? | A user, to be helped
          ingrid message panel quality    | A buyer, to be won
          """)
  void who_writes_to_customers_hears_what_they_are_to_us(String words, String stance) {
    assertThat(told(words)).contains(stance);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie email cold no-shows
          ingrid interview panel quality
          ingrid survey panel quality
          tomas screener surveys
          tomas usability set-up
          annie objections it costs too much
          """)
  void who_asks_plans_or_writes_to_strangers_does_not(String words) {
    assertThat(told(words)).doesNotContain("<stance>", "to be won", "to be kept", "to be helped");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie validation we have web analytics and the CRM | E020
          annie analysis yearly survey of research leads     | E028
          """)
  void a_plan_to_test_traits_gets_what_stands_against_the_uncertain_ones(String words, String id) {
    assertThat(told(words)).contains("{\"id\":\"" + id + "\"");
  }

  @Test
  void a_kind_that_needs_no_citation_is_said_to_need_none() {
    told("annie reply Where is my invoice?");

    assertThat(model.requests().getLast().jsonSchema()).contains("[] where it rests on none");
    told("annie message no-shows");
    assertThat(model.requests().getLast().jsonSchema()).doesNotContain("[] where it rests on none");
  }

  @Test
  void a_slow_model_may_take_as_many_times_as_long_as_is_set() {
    told("annie objections it costs too much");
    assertThat(model.requests().getLast().total()).hasSeconds(25);
    terminal.with("MODEL_PATIENCE", "3");
    told("annie objections it costs too much");

    assertThat(model.requests().getLast().total()).hasSeconds(75);
    assertThat(model.requests().getLast().firstToken()).hasSeconds(45);
    assertThat(terminal.with("MODEL_PATIENCE", "0").run("ask", "annie", "objections").err())
        .contains("MODEL_PATIENCE");
  }

  @Test
  void words_of_refusal_in_place_of_an_answer_are_a_refusal() {
    model.always(Answer.of("I'm sorry, but I can't help with that."));
    assertThat(terminal.run("ask", "annie", "objections", "it", "costs", "too", "much").out())
        .contains("declined");
    model.always(Answer.of("Here is the card: it costs less than you think."));
    assertThat(terminal.run("ask", "annie", "objections", "it", "costs", "too", "much").out())
        .contains("not in the form we asked for");
  }

  @Test
  void what_must_be_mended_is_given_back_in_the_form_of_the_schema_and_each_problem_once() {
    model.always(
        Answer.of(
            """
            {"lines":[{"kind":"card","cites":["E001"],"objection":"It costs too much for us",
             "reply":"Fair! So start with one study!","question":"What does waiting cost you today?",
             "proof":"","type":"price","behind":"","acknowledge":"That is a fair point.",
             "explore":["How do you recruit now?"],"respond":"Teams save 73 % with us, so they save 73 % each time.",
             "confirm":"Shall we look at one study?","concede":"","do_not_say":["It is cheap."]}]}
            """));
    terminal.run("ask", "annie", "objections", "it", "costs", "too", "much");
    var repair = model.requests().getLast().user();

    assertThat(repair).contains("\"explore\":[\"How do you recruit now?\"]");
    assertThat(repair.split("“73 %” is in no cited evidence", -1)).hasSize(2);
  }
}
