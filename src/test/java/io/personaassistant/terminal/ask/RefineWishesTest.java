package io.personaassistant.terminal.ask;

import static io.personaassistant.terminal.ask.RefineDesk.FIRST;
import static io.personaassistant.terminal.ask.RefineDesk.SECOND;
import static io.personaassistant.terminal.ask.RefineDesk.lines;
import static io.personaassistant.terminal.ask.RefineDesk.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.database.Database;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Refinements for another persona, channel or proof, and those that cannot be.
class RefineWishesTest {
  private final Path folder;
  private final RefineDesk desk;

  RefineWishesTest(@TempDir Path folder) {
    this.folder = folder;
    desk = new RefineDesk(folder);
  }

  @Test
  void a_kept_wish_whose_personal_data_is_no_longer_known_is_said_to_hold_some() {
    desk.draft(FIRST, SECOND);
    desk.model.always(
        Answer.of(lines(message("1", FIRST.replace("Is that worth", "Would that be worth")))));
    var replaced = "Personal data in the question was replaced";

    assertThat(desk.refine("mention our founder Maria Lopez, maria@brightsmile.example"))
        .doesNotContain(replaced);
    assertThat(desk.model.requests().getLast().user()).contains("[email 1]");
    assertThat(desk.refine("shorter")).contains(replaced);
  }

  @Test
  void a_proof_that_a_new_line_does_not_rest_on_is_said_to_be_missing() {
    desk.draft(FIRST, SECOND);
    desk.model.always(
        Answer.of(lines(message("1", FIRST.replace("Is that worth", "Would that be worth")))));

    assertThat(desk.refine("use", "F5", "--line", "1"))
        .contains("Line 1 stays as it was; the new one did not pass: It does not rest on F5.");
  }

  @Test
  void the_last_draft_of_another_user_of_the_machine_is_found_where_one_has_none() {
    desk.terminal.with("USER", "omar");
    desk.draft(FIRST, SECOND);
    desk.terminal.with("USER", "rita");
    desk.model.next(Answer.of(lines()));
    assertThat(desk.refine("for", "tomas")).contains("for Tomas instead of Annie");

    desk.draft(FIRST);
    desk.terminal.with("USER", "omar");
    desk.model.next(Answer.of(lines()));
    assertThat(desk.refine("for", "ingrid")).contains("Both lines again, for Ingrid");
  }

  @Test
  void another_persona_and_another_channel_make_a_draft_of_their_own() {
    desk.draft(FIRST, SECOND);
    desk.model.next(Answer.of(lines()));
    assertThat(desk.refine("for", "tomas"))
        .contains("Tomas · Product Manager", "runs by itself", "for Tomas instead of Annie");
    var tomas = desk.model.requests().getLast();
    assertThat(tomas.user())
        .contains("\"name\":\"Tomas\"", "It was written for \"Annie\"")
        .doesNotContain("\"cites\":[\"E003\"");
    assertThat(tomas.jsonSchema()).doesNotContain("refines");

    desk.model.next(Answer.of(lines()));
    assertThat(desk.refine("for", "linkedin")).contains("as LinkedIn message");
    assertThat(desk.model.requests().getLast().jsonSchema()).contains("follow_up");
    desk.model.next(Answer.of(lines()));
    assertThat(desk.refine("as", "an", "sms")).contains("as Marketing SMS");
  }

  @Test
  void what_was_asked_of_a_whole_draft_before_holds_on_below_what_is_asked_later() {
    answers("that worth a look");
    desk.terminal.run("ask", "annie message email about invoices, formal, in two sentences");
    answers("it worth a look");

    assertThat(desk.refine("warmer", "--line", "1"))
        .contains("as asked before: formal, in two sentences at most.");
    assertThat(asked()).contains("before: [\"formal\",\"in two sentences at most\"].");

    answers("that worth a talk");
    desk.terminal.run("ask", "make it funnier");
    answers("it worth a talk");
    desk.terminal.run("ask", "warmer");
    assertThat(asked())
        .contains("before: [\"formal\",\"in two sentences at most\",\"make it funnier\"].");

    answers("that worth a call");
    desk.refine("more", "formal");
    assertThat(desk.refine("for", "tomas"))
        .contains("in two sentences at most, make it funnier, warm, formal.");
    assertThat(asked())
        .contains("[\"in two sentences at most\",\"make it funnier\",\"warm\",\"formal\"].");
  }

  @Test
  void nothing_is_said_to_be_asked_before_of_a_draft_that_came_as_it_comes() {
    desk.draft(FIRST, SECOND);
    desk.model.next(Answer.of(lines(message("1", FIRST), message("2", SECOND))));

    assertThat(desk.refine("warmer")).doesNotContain("as asked before");
    assertThat(asked()).doesNotContain("already what was asked");
  }

  /// The model ends the first line so from now on: one that says the same again comes to nothing.
  private void answers(String end) {
    desk.model.always(
        Answer.of(
            lines(message("1", FIRST.replace("that worth a look", end)), message("2", SECOND))));
  }

  private String asked() {
    return desk.model.requests().getLast().user();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "refine louder",
        "refine add a question about their calendar",
        "make it punchier, please",
        "rewrite it as if a colleague had said it"
      })
  void a_wish_in_words_of_ones_own_goes_to_the_model_and_what_it_writes_is_checked(String words) {
    desk.draft(FIRST, SECOND);
    var better = FIRST.replace("Is that worth", "Would that be worth");
    desk.model.always(
        Answer.of(lines(message("1", better), message("2", SECOND + " It saves 90 %."))));

    var out = desk.terminal.run("ask", words).out().replaceAll("\\s+", " ");

    var wish = words.replaceFirst("^refine ", "");
    assertThat(desk.model.requests().get(1).user()).contains("no more than that takes: \"" + wish);
    assertThat(out)
        .contains("Both lines again, as asked: “" + wish + "”.", "Would that be worth")
        .contains("Line 2 stays as it was; the new one did not pass")
        .doesNotContain("90 %. ");
    assertThat(desk.last()).contains("“" + wish + "”");
  }

  @Test
  void a_draft_about_one_persona_becomes_none_about_several() {
    desk.draft(FIRST, SECOND);

    assertThat(desk.refine("as", "a", "review")).contains("about several personas");
    assertThat(desk.refine("as", "a", "reply")).contains("needs the customer's message");
    assertThat(desk.model.requests()).hasSize(1);
  }

  @Test
  void without_tokens_left_nothing_is_said_to_be_written_again() {
    desk.terminal.with("MODEL_TOKENS_PER_DAY", "10");
    desk.draft(FIRST, SECOND);

    assertThat(desk.refine("shorter"))
        .contains("so nothing is drafted", "00:00 UTC")
        .doesNotContain("again, shorter");
  }

  @Test
  void a_proof_is_given_to_the_model_and_must_be_one_that_may_be_used() {
    desk.draft(FIRST, SECOND);
    desk.model.next(Answer.of(lines()));
    desk.refine("use", "F5", "--line", "1");
    assertThat(desk.model.requests().getLast().user()).contains("Use \"F5\" as the proof");
    desk.model.next(Answer.of(lines()));
    desk.refine("use", "e27");
    assertThat(desk.model.requests().getLast().user()).contains("\"id\":\"E027\"");

    assertThat(desk.refine("use", "F10")).contains("F10 is not approved today");
    assertThat(desk.refine("use", "E999")).contains("E999 is not on record");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shorterr                    | Did you mean “shorter”?
          ''                          | Say what to change
          shorter --line 3            | There is no line 3; that draft has 2 lines, 1 to 2.
          shorter --draft d-22222222222 | That draft is no longer kept.
          for nobody                  | I do not know
          as fax                      | I do not know
          in German in French         | Only one persona, channel, proof and language at a time
          for tomas and as sms        | Only one persona, channel, proof and language at a time
          """)
  void what_cannot_be_done_is_said_with_the_next_step(String words, String sentence) {
    desk.draft(FIRST, SECOND);
    int asked = desk.model.requests().size();

    assertThat(desk.refine(words.split(" "))).contains(sentence);
    assertThat(desk.model.requests()).hasSize(asked);
  }

  @Test
  void without_a_draft_or_a_model_it_says_so() {
    desk.terminal.run("ask", "annie");
    assertThat(desk.refine("shorter")).contains("I find no draft of yours here");

    desk.draft(FIRST, SECOND);
    assertThat(new Terminal(folder).run("refine", "shorter").out())
        .contains("Only a model can write a draft again");
  }

  @Test
  void a_persona_that_is_gone_is_said_to_be() {
    desk.draft(FIRST, SECOND);
    try (var database =
        Database.open(folder.resolve("data/persona.db"), Database.Options.standard().existing())) {
      database.write(
          h -> h.execute("UPDATE persona SET slug = 'somebody-else' WHERE slug = 'annie'"));
    }

    assertThat(desk.refine("shorter")).contains("The persona of that draft is no longer on record");
  }
}
