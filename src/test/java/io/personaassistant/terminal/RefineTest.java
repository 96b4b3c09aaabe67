package io.personaassistant.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.database.Database;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Refinements through the command line, with a model that answers as capable and weak ones do.
class RefineTest {
  private static final String FIRST =
      "An annual plan never pays for itself on paper when you run six studies a year. Half of the studies"
          + " with five participants here are filled within 3 days. Is that worth a look?";
  private static final String SECOND =
      "Explaining every invoice twice is a job nobody gave you, and an annual plan adds to it. You could"
          + " pay for the sessions that take place and nothing else. How do you explain it today?";
  private static final String GENERIC =
      "Half of the studies with five participants here are filled within 3 days, whoever asks for them."
          + " Better answers come sooner, and there is more time for the rest. Is that worth a look?";

  @TempDir Path folder;
  private final ScriptedModel model = new ScriptedModel();
  private Terminal terminal = new Terminal(Path.of("."));

  @BeforeEach
  void sitDown() {
    terminal = new Terminal(folder).withSamples().with(model);
  }

  private static String message(String refines, String body) {
    return """
    {"kind":"message",%s"cites":["E001","F3"],"hook":"the invoice","subject":"your annual plan",
     "body":"%s"}
    """
        .formatted(refines.isEmpty() ? "" : "\"refines\":\"" + refines + "\",", body);
  }

  private static String lines(String... lines) {
    return "{\"lines\":[" + String.join(",", lines) + "]}";
  }

  private void draft(String... bodies) {
    var all = new ArrayList<String>();
    List.of(bodies).forEach(b -> all.add(message("", b)));
    model.next(Answer.of(lines(all.toArray(String[]::new))));
    assertThat(terminal.run("ask", "annie", "message", "email").out()).contains("1. Hook");
  }

  private String refine(String... words) {
    var all = new ArrayList<>(List.of(words));
    all.addFirst("refine");
    var result = terminal.run(all.toArray(String[]::new));
    assertThat(result.exit()).isNotEqualTo(1);
    return result.out().replaceAll("\\s+", " ");
  }

  /// What was last asked, without the line breaks of the terminal.
  private String last() {
    return terminal.run("last").out().replaceAll("\\s+", " ");
  }

  @Test
  void one_line_is_written_again_and_the_others_stay_with_their_numbers() {
    draft(FIRST, SECOND);
    var warmer = SECOND.replace("a job nobody gave you", "a job nobody thanks you for");
    model.next(Answer.of(lines(message("2", warmer))));

    var out = refine("warmer", "--line", "2");

    assertThat(out)
        .containsSubsequence(
            "Line 2 again, warmer; the others stay.",
            "Annie, version 1 · Outreach message · Cold email · warmer",
            "2. Hook",
            "nobody thanks you for",
            "Line 1 stays as it was.");
    assertThat(out).doesNotContain("1. Hook");
    assertThat(last())
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
    draft(FIRST, SECOND);
    model.next(Answer.of(lines(message("2", SECOND))));

    refine("shorter", "--line", "2");

    var first = model.requests().get(0);
    var again = model.requests().get(1);
    assertThat(again.system()).isEqualTo(first.system());
    assertThat(again.user())
        .contains("{\"stays\":\"1\"", "{\"refines\":\"2\"", "Make it shorter", "only lines 2 again")
        .contains("Write 1 of kind \"message\"")
        .doesNotContain(
            "Make it warmer", "Half of the studies with five participants here are filled");
    assertThat(again.jsonSchema()).contains("\"refines\":{\"type\":\"string\",\"enum\":[\"2\"]");
  }

  @Test
  void a_new_line_that_fails_twice_leaves_the_old_one_in_its_place() {
    draft(FIRST, SECOND);
    model.next(Answer.of(lines(message("1", FIRST.replace("3 days", "2 days")))));
    model.next(Answer.of(lines(message("1", FIRST.replace("3 days", "4 days")))));

    var out = refine("shorter", "--line", "1");

    assertThat(model.requests().get(2).user()).contains("\"refines\":\"1\"", "problems");
    assertThat(out).contains("Line 1 stays as it was; the new one did not pass: ");
    assertThat(last()).contains("within 3 days").doesNotContain("2 days", "4 days");
  }

  @Test
  void a_weak_model_that_forgets_the_number_still_meets_the_right_lines() {
    draft(FIRST, SECOND);
    model.next(
        Answer.of(
            "Sure! Here you go:\n```json\n"
                + lines(
                    message("", FIRST.replace("Is that worth", "Would that be worth")),
                    message("7", SECOND.replace("How do", "So how do")),
                    message("2", SECOND.replace("How do", "And how do")))
                + "\n```"));

    refine("warmer");

    assertThat(last())
        .containsSubsequence("1. Hook", "Would that be worth", "2. Hook", "So how do")
        .doesNotContain("And how do", "3. Hook");
  }

  @Test
  void a_refinement_can_itself_be_refined_and_nothing_gets_lost_on_the_way() {
    draft(FIRST, SECOND);
    model.next(Answer.of(lines(message("2", SECOND.replace("How do", "So how do")))));
    refine("warmer", "--line", "2");
    model.next(
        Answer.of(lines(message("1", FIRST.replace("Is that worth", "Would that be worth")))));

    refine("plainer", "line", "1");

    assertThat(last())
        .containsSubsequence(
            "(warmer, line 2) > ", "(plainer, line 1)", "Would that be worth", "So how do");
  }

  @Test
  void a_generic_line_is_marked_and_sharpening_rests_it_on_what_sets_the_persona_apart() {
    model.next(
        Answer.of(
            lines(
                message("", FIRST),
                message("", GENERIC)
                    .replace("your annual plan", "better results")
                    .replace("the invoice", "time"))));
    var first = terminal.run("ask", "annie", "message", "email").out();
    assertThat(first)
        .contains("Line 2: Fits Ingrid and Tomas just as well as Annie.", "such as sharpen,");
    model.next(Answer.of(lines(message("2", SECOND))));

    var out = refine("sharpen");

    var user = model.requests().getLast().user();
    assertThat(user)
        .contains("Make it sharper", "show-up rate", "time to fill", "Fits Ingrid and Tomas")
        .contains("only lines 2 again");
    assertThat(out).contains("Line 1 stays as it was.").doesNotContain("Fits Ingrid");
  }

  @Test
  void another_language_keeps_the_checks_that_read_numbers_and_quotes_and_says_which_do_not() {
    draft(FIRST, SECOND);
    var german =
        "Jede Rechnung will erklärt sein, und der Jahresvertrag macht es nicht leichter. “I have to explain"
            + " every invoice twice” (= ich muss jede Rechnung zweimal erklären). Die Hälfte der Studien ist"
            + " in %s Tagen besetzt. Lohnt sich ein Blick?";
    model.next(
        Answer.of(lines(message("1", german.formatted("3")), message("2", german.formatted("9")))));
    model.next(Answer.of(lines()));

    var out = refine("in", "german");

    assertThat(model.requests().get(1).user()).contains("Write every text field in German");
    assertThat(out)
        .contains("Cold email · in German")
        .contains("Jede Rechnung", "In German: ids, quotes, numbers")
        .contains("Line 2 stays as it was; the new one did not pass");
    model.next(Answer.of(lines(message("1", german.formatted("3")))));
    refine("shorter", "--line", "1");
    assertThat(model.requests().getLast().user()).contains("Write every text field in German");
  }

  @Test
  void a_quotation_in_another_language_wants_its_translation_beside_it() {
    draft(FIRST, SECOND);
    var bare =
        "Jede Rechnung will erklärt sein, und der Jahresvertrag macht es gewiss nicht leichter für Sie. “I"
            + " have to explain every invoice twice” sagt eine Leiterin. Lohnt sich ein Blick?";
    model.next(Answer.of(lines(message("1", bare))));

    assertThat(refine("auf deutsch", "--line", "1"))
        .contains("The quotation stands without its translation.");
  }

  @Test
  void two_wishes_are_granted_in_one_go() {
    draft(FIRST, SECOND);
    var german =
        "Jede Rechnung will erklärt sein, und der Jahresvertrag macht es nicht leichter. Die Hälfte der"
            + " Studien ist in 3 Tagen besetzt. Lohnt sich für Sie ein Blick darauf?";
    model.next(Answer.of(lines(message("1", german))));

    assertThat(refine("in", "German", "and", "shorter", "--line", "1"))
        .contains("Line 1 again, shorter and in German", "Cold email · shorter and in German")
        .contains("Jede Rechnung");
    assertThat(model.requests().getLast().user())
        .contains("Make it shorter", "Write every text field in German")
        .doesNotContain("Only the language changes");
    assertThat(last()).contains("(shorter and in German, line 1)");
  }

  @Test
  void a_line_in_the_wrong_language_is_not_shown_as_checked() {
    draft(FIRST, SECOND);
    model.always(Answer.of(lines(message("1", FIRST.replace("Is that worth", "Is this worth")))));

    assertThat(refine("in", "German", "--line", "1"))
        .contains("Line 1 stays as it was; the new one did not pass: It is not in German.")
        .doesNotContain("Is this worth");
    assertThat(model.requests().getLast().user())
        .contains("Write every text field in German; only");
  }

  @Test
  void an_english_draft_is_english_unless_who_asks_writes_in_another_language() {
    var german =
        "Jede Rechnung will erklärt sein, und der Jahresvertrag macht es nicht leichter. Die Hälfte der"
            + " Studien mit fünf Personen ist in 3 Tagen besetzt. Lohnt sich für Sie ein Blick darauf?";
    model.always(Answer.of(lines(message("", german))));

    assertThat(terminal.run("ask", "annie", "message", "email").out())
        .contains("Left out  1 line: It is not in English.")
        .doesNotContain("Jede Rechnung");
    var asked = "Kosten für die Studien und was wir bei der Rechnung für sie tun";
    assertThat(
            terminal.run("ask", "annie", "message", "email", asked).out().replaceAll("\\s+", " "))
        .contains(
            "Jede Rechnung",
            "Not in English: ids, quotes, numbers, dates and lengths were checked");
  }

  @Test
  void a_line_that_comes_back_unchanged_or_no_shorter_is_not_called_new() {
    draft(FIRST, SECOND);
    model.next(Answer.of(lines(message("1", FIRST), message("2", SECOND + " And at what price?"))));
    model.next(Answer.of(lines()));

    assertThat(refine("shorter"))
        .contains("Nothing new passed the checks; the draft stands as it was.")
        .contains("Line 1 stays as it was; the new one did not pass: It says the same as before")
        .contains("Line 2 stays as it was; the new one did not pass: It has ")
        .doesNotContain("1. Hook", "Rests on", "Drafted, not approved");
    assertThat(last()).contains("1. Hook", "2. Hook").doesNotContain("And at what price");
  }

  @Test
  void a_proof_that_a_new_line_does_not_rest_on_is_said_to_be_missing() {
    draft(FIRST, SECOND);
    model.always(
        Answer.of(lines(message("1", FIRST.replace("Is that worth", "Would that be worth")))));

    assertThat(refine("use", "F5", "--line", "1"))
        .contains("Line 1 stays as it was; the new one did not pass: It does not rest on F5.");
  }

  @Test
  void last_tells_of_a_refused_refinement_what_was_said_and_shows_the_draft_that_stands() {
    model.next(
        Answer.of(
            lines(
                message("", FIRST),
                message("", GENERIC)
                    .replace("your annual plan", "better results")
                    .replace("the invoice", "time"))));
    terminal.run("ask", "annie", "message", "email");
    terminal.run("refine", "louder");

    assertThat(last())
        .containsSubsequence(
            "Asked 2026-11-24 09:00 UTC: refine louder",
            "I do not know “louder” as a way to refine a draft.",
            "The draft before it: d-",
            "1. Hook",
            "2. Hook",
            "Line 2: Fits Ingrid and Tomas just as well as Annie.")
        .doesNotContain("Not yours");
  }

  @Test
  void a_refinement_that_came_to_nothing_leaves_no_language_behind() {
    draft(FIRST, SECOND);
    model.next(Answer.of(lines()));
    refine("in", "German");
    model.next(
        Answer.of(lines(message("1", FIRST.replace("Is that worth a look", "Worth a look")))));

    assertThat(refine("shorter", "--line", "1")).contains("Worth a look?", "Cold email · shorter");
    assertThat(last()).contains("(message) > ", "(shorter, line 1)").doesNotContain("German");
  }

  @Test
  void last_is_an_object_for_scripts() {
    draft(FIRST, SECOND);

    assertThat(terminal.run("last", "--json").out())
        .startsWith("{\"request\":\"q-")
        .contains("\"asked\":\"annie message email\"", "\"answer\":{", "\"tokens_in\":100")
        .contains("\"what\":\"message\"", "\"number\":2", "\"marks\":[");
  }

  @Test
  void looking_back_at_a_gap_does_not_open_it_again() {
    terminal.run("ask", "annie", "objections", "does she like opera");
    terminal.run("questions", "done", "1");

    assertThat(last()).contains("Nothing on record answers this for Annie.");
    assertThat(terminal.run("questions").out()).contains("Nothing was asked");
  }

  @Test
  void another_persona_and_another_channel_make_a_draft_of_their_own() {
    draft(FIRST, SECOND);
    model.next(Answer.of(lines()));
    assertThat(refine("for", "tomas"))
        .contains("Tomas · Outreach message", "for Tomas instead of Annie");
    var tomas = model.requests().getLast();
    assertThat(tomas.user())
        .contains("\"name\":\"Tomas\"", "It was written for \"Annie\"")
        .doesNotContain("\"cites\":[\"E003\"");
    assertThat(tomas.jsonSchema()).doesNotContain("refines");

    model.next(Answer.of(lines()));
    assertThat(refine("for", "linkedin")).contains("as LinkedIn message");
    assertThat(model.requests().getLast().jsonSchema()).contains("follow_up");
    model.next(Answer.of(lines()));
    assertThat(refine("as", "an", "sms")).contains("as Marketing SMS");
  }

  @Test
  void a_draft_about_one_persona_becomes_none_about_several() {
    draft(FIRST, SECOND);

    assertThat(refine("as", "a", "review")).contains("about several personas");
    assertThat(refine("as", "a", "reply")).contains("needs the customer's message");
    assertThat(model.requests()).hasSize(1);
  }

  @Test
  void without_tokens_left_nothing_is_said_to_be_written_again() {
    terminal.with("MODEL_TOKENS_PER_DAY", "10");
    draft(FIRST, SECOND);

    assertThat(refine("shorter"))
        .contains("so nothing is drafted", "00:00 UTC")
        .doesNotContain("again, shorter");
  }

  @Test
  void a_proof_is_given_to_the_model_and_must_be_one_that_may_be_used() {
    draft(FIRST, SECOND);
    model.next(Answer.of(lines()));
    refine("use", "F5", "--line", "1");
    assertThat(model.requests().getLast().user()).contains("Use \"F5\" as the proof");
    model.next(Answer.of(lines()));
    refine("use", "e27");
    assertThat(model.requests().getLast().user()).contains("\"id\":\"E027\"");

    assertThat(refine("use", "F10")).contains("F10 is not approved today");
    assertThat(refine("use", "E999")).contains("E999 is not on record");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shorterr                    | Did you mean “shorter”?
          louder                      | I do not know “louder” as a way to refine a draft.
          ''                          | Say what to change
          shorter --line 3            | There is no line 3; that draft has 2 lines, 1 to 2.
          shorter --draft d-22222222222 | That draft is no longer kept.
          for nobody                  | I do not know
          as fax                      | I do not know
          in German in French         | Only one persona, channel, proof and language at a time
          for tomas and as sms        | Only one persona, channel, proof and language at a time
          """)
  void what_cannot_be_done_is_said_with_the_next_step(String words, String sentence) {
    draft(FIRST, SECOND);
    int asked = model.requests().size();

    assertThat(refine(words.split(" "))).contains(sentence);
    assertThat(model.requests()).hasSize(asked);
  }

  @Test
  void without_a_draft_or_a_model_it_says_so() {
    terminal.run("ask", "annie");
    assertThat(refine("shorter")).contains("I find no draft of yours here");

    draft(FIRST, SECOND);
    assertThat(new Terminal(folder).run("refine", "shorter").out())
        .contains("Only a model can write a draft again");
  }

  @Test
  void a_persona_that_is_gone_is_said_to_be() {
    draft(FIRST, SECOND);
    try (var database =
        Database.open(folder.resolve("data/persona.db"), Database.Options.standard().existing())) {
      database.write(
          h -> h.execute("UPDATE persona SET slug = 'somebody-else' WHERE slug = 'annie'"));
    }

    assertThat(refine("shorter")).contains("The persona of that draft is no longer on record");
  }

  @Test
  void the_draft_of_before_can_be_named() {
    draft(FIRST, SECOND);
    var ref = Pattern.compile("d-[2-9a-z]{11}").matcher(last());
    assertThat(ref.find()).isTrue();
    model.next(
        Answer.of(lines(message("1", FIRST.replace("Is that worth", "Would that be worth")))));
    refine("warmer", "--line", "1");
    model.next(Answer.of(lines()));

    var out = refine("shorter", "--draft", ref.group());

    assertThat(out).contains("The model wrote nothing new; the draft stands as it was.");
    assertThat(model.requests().getLast().user()).contains("Is that worth a look");
  }
}
