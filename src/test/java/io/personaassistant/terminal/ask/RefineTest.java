package io.personaassistant.terminal.ask;

import static io.personaassistant.terminal.ask.RefineDesk.FIRST;
import static io.personaassistant.terminal.ask.RefineDesk.GENERIC;
import static io.personaassistant.terminal.ask.RefineDesk.SECOND;
import static io.personaassistant.terminal.ask.RefineDesk.lines;
import static io.personaassistant.terminal.ask.RefineDesk.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.ScriptedModel.Answer;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Refinements through the command line, with a model that answers as capable and weak ones do.
class RefineTest {
  private final RefineDesk desk;

  RefineTest(@TempDir Path folder) {
    desk = new RefineDesk(folder);
  }

  @Test
  void one_line_is_written_again_and_the_others_stay_with_their_numbers() {
    desk.draft(FIRST, SECOND);
    var warmer = SECOND.replace("a job nobody gave you", "a job nobody thanks you for");
    desk.model.next(Answer.of(lines(message("2", warmer))));

    var out = desk.refine("warmer", "--line", "2");

    assertThat(out)
        .containsSubsequence(
            "Line 2 again, warmer; the others stay.",
            "Annie, version 1 · Outreach message · Cold email · warmer",
            "2. Hook",
            "nobody thanks you for",
            "Line 1 stays as it was.");
    assertThat(out).doesNotContain("1. Hook");
    assertThat(desk.last())
        .containsSubsequence(
            "Refined:",
            "(message) > ",
            "(warmer, line 2)",
            "1. Hook",
            "six studies",
            "2. Hook",
            "thanks");
  }

  @Test
  void the_prompt_keeps_its_stable_part_and_holds_the_draft_as_data() {
    desk.draft(FIRST, SECOND);
    desk.model.next(Answer.of(lines(message("2", SECOND))));

    desk.refine("shorter", "--line", "2");

    var first = desk.model.requests().get(0);
    var again = desk.model.requests().get(1);
    assertThat(again.system()).isEqualTo(first.system());
    assertThat(again.user())
        .contains("{\"stays\":\"1\"", "{\"refines\":\"2\"", "Make it shorter", "only line 2 again")
        .contains("Write 1 of kind \"message\"")
        .doesNotContain(
            "Make it warmer", "Half of the studies with five participants here are filled");
    assertThat(again.jsonSchema()).contains("\"refines\":{\"type\":\"string\",\"enum\":[\"2\"]");
  }

  @Test
  void a_new_line_that_fails_twice_leaves_the_old_one_in_its_place() {
    desk.draft(FIRST, SECOND);
    desk.model.next(Answer.of(lines(message("1", FIRST.replace("3 days", "2 days")))));
    desk.model.next(Answer.of(lines(message("1", FIRST.replace("3 days", "4 days")))));

    var out = desk.refine("shorter", "--line", "1");

    assertThat(desk.model.requests().get(2).user()).contains("\"refines\":\"1\"", "problems");
    assertThat(out).contains("Line 1 stays as it was; the new one did not pass: ");
    assertThat(desk.last()).contains("within 3 days").doesNotContain("2 days", "4 days");
  }

  @Test
  void a_weak_model_that_forgets_the_number_still_meets_the_right_lines() {
    desk.draft(FIRST, SECOND);
    desk.model.next(
        Answer.of(
            "Sure! Here you go:\n```json\n"
                + lines(
                    message("", FIRST.replace("Is that worth", "Would that be worth")),
                    message("7", SECOND.replace("How do", "So how do")),
                    message("2", SECOND.replace("How do", "And how do")))
                + "\n```"));

    desk.refine("warmer");

    assertThat(desk.last())
        .containsSubsequence("1. Hook", "Would that be worth", "2. Hook", "So how do")
        .doesNotContain("And how do", "3. Hook");
  }

  @Test
  void a_refinement_can_itself_be_refined_and_nothing_gets_lost_on_the_way() {
    desk.draft(FIRST, SECOND);
    desk.model.next(Answer.of(lines(message("2", SECOND.replace("How do", "So how do")))));
    desk.refine("warmer", "--line", "2");
    desk.model.next(
        Answer.of(lines(message("1", FIRST.replace("Is that worth", "Would that be worth")))));

    desk.refine("plainer", "line", "1");

    assertThat(desk.last())
        .containsSubsequence(
            "(warmer, line 2) > ", "(plainer, line 1)", "Would that be worth", "So how do");
  }

  @Test
  void a_generic_line_is_marked_and_sharpening_rests_it_on_what_sets_the_persona_apart() {
    desk.model.next(
        Answer.of(
            lines(
                message("", FIRST),
                message("", GENERIC)
                    .replace("your annual plan", "better results")
                    .replace("the invoice", "time"))));
    var first = desk.terminal.run("ask", "annie", "message", "email").out();
    assertThat(first)
        .contains("Line 2: Fits Ingrid and Tomas just as well as Annie.", "such as sharpen,");
    desk.model.next(Answer.of(lines(message("2", SECOND))));

    var out = desk.refine("sharpen");

    var user = desk.model.requests().getLast().user();
    assertThat(user)
        .contains("Make it sharper", "show-up rate", "time to fill", "Fits Ingrid and Tomas")
        .contains("only line 2 again");
    assertThat(out).contains("Line 1 stays as it was.").doesNotContain("Fits Ingrid");
  }

  @Test
  void a_line_that_comes_back_unchanged_or_no_shorter_is_not_called_new() {
    desk.draft(FIRST, SECOND);
    desk.model.next(
        Answer.of(lines(message("1", FIRST), message("2", SECOND + " And at what price?"))));
    desk.model.next(Answer.of(lines()));

    assertThat(desk.refine("shorter"))
        .contains("Nothing new passed the checks; the draft stands as it was.")
        .contains("Line 1 stays as it was; the new one did not pass: It says the same as before")
        .contains("Line 2 stays as it was; the new one did not pass: It has ")
        .doesNotContain("1. Hook", "Rests on", "Drafted, not approved");
    assertThat(desk.last()).contains("1. Hook", "2. Hook").doesNotContain("And at what price");
  }

  @Test
  void the_draft_of_before_can_be_named() {
    desk.draft(FIRST, SECOND);
    var ref = Pattern.compile("d-[2-9a-z]{11}").matcher(desk.last());
    assertThat(ref.find()).isTrue();
    desk.model.next(
        Answer.of(lines(message("1", FIRST.replace("Is that worth", "Would that be worth")))));
    desk.refine("warmer", "--line", "1");
    desk.model.next(Answer.of(lines()));

    var out = desk.refine("shorter", "--draft", ref.group());

    assertThat(out).contains("The model wrote nothing new; the draft stands as it was.");
    assertThat(desk.model.requests().getLast().user()).contains("Is that worth a look");
  }
}
