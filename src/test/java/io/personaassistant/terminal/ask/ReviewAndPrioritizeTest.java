package io.personaassistant.terminal.ask;

import static io.personaassistant.terminal.ask.PanelDesk.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A plan and a list of features, looked at through every persona.
class ReviewAndPrioritizeTest {
  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private final PanelDesk desk = new PanelDesk(folder);

  @ParameterizedTest
  @CsvSource({"review, plan.md, 15", "prioritize, features.csv, 2"})
  void what_a_capable_model_adds_to_a_plan_or_a_list_is_shown_whole(
      String type, String file, int lines) throws Exception {
    assertThat(desk.drafted(type, "good", file))
        .hasSize(lines)
        .allSatisfy(line -> assertThat(rules(line)).as(line.toString()).isEmpty());
  }

  @Test
  void a_review_of_borrowed_evidence_and_made_up_numbers_becomes_gaps() throws Exception {
    var lines = desk.drafted("review", "weak", "plan.md");

    assertThat(lines).allSatisfy(line -> assertThat(rules(line)).as(line.toString()).isNotEmpty());
    assertThat(rules(lines.path(1))).contains("persona_match");
    assertThat(rules(lines.path(2))).contains("numbers_supported");
    assertThat(rules(lines.path(3))).contains("persona_match");
    assertThat(rules(lines.path(4))).contains("past_tense");
    assertThat(rules(lines.path(5))).contains("numbers_supported");
    assertThat(rules(lines.path(6))).contains("open_question");
    assertThat(rules(lines.path(7))).contains("citation_present");
  }

  @Test
  void a_model_adds_no_number_and_no_feature_to_a_list() throws Exception {
    var lines = desk.drafted("prioritize", "weak", "features.csv");

    assertThat(rules(lines.path(0))).contains("no_numbers");
    assertThat(rules(lines.path(1))).contains("from_brief");
    assertThat(rules(lines.path(2))).contains("persona_match");
  }

  @Test
  void a_number_a_year_or_a_price_alone_is_no_sign_that_a_plan_touches_somebody() {
    var plan =
        "We drop pay per session in January and sell a yearly plan of 12 sessions a month, with"
            + " automatic reminders. Price 4,800 a year.";

    assertThat(desk.said("review", plan))
        .contains("Ingrid not researched: nothing on record speaks of this plan")
        .contains("Objects Twenty subscriptions add up, and my founder looks at each one.");
  }

  /// E111 counts what decides, price last; E120 counts small accounts beside others.
  @ParameterizedTest
  @ValueSource(strings = {"Raise the price", "End the free plan for small accounts"})
  void that_one_count_names_a_thing_is_no_sign_that_a_plan_touches_its_trait(String plan) {
    assertThat(desk.said("review", plan))
        .contains("Ingrid not researched: nothing on record speaks of this plan");
  }

  @Test
  void a_plan_is_laid_beside_what_each_persona_has_at_stake() throws Exception {
    var out = desk.asked("review", "plan.md");

    assertThat(out)
        .containsSubsequence(
            "The plan: a self-serve annual plan",
            "Annie At stake Runs a small pilot of about five sessions before she signs anything longer.",
            "Objects It costs too much for the handful of studies we run.",
            "confidence high: 12 items of 7 types",
            "Tomas At stake Leaves when he must talk to sales first.",
            "Counter Asked for a demo with his whole team",
            "Promises it touches",
            "Contradicts: “You pay per completed session, with no minimum and no yearly plan.”",
            "F1",
            "Dissent",
            "Ask before you decide",
            "What would change this view",
            "2 new items against “Runs a small pilot",
            "Options [this plan] / [another way] / do nothing",
            "Verdict [SHIP, REVISE or HOLD, with reasons], by [a person]");
    assertThat(desk.asked("review", "features.csv")).contains("Through each persona");
    assertThat(desk.terminal.run("ask", "--stored", "review", "gardening", "in", "winter").out())
        .contains("not researched: nothing on record speaks of this plan", "`annie interview`");
  }

  @Test
  void what_speaks_against_an_objection_stands_under_it_and_the_failure_is_asked_for() {
    for (var word : List.of("review", "premortem")) {
      var out = desk.said(word, "drop single sessions, yearly plans only");

      assertThat(out)
          .containsSubsequence(
              "Annie",
              "Objects It costs too much for the handful of studies we run.",
              "Counter Honestly, price was never the fight for us.",
              "E007",
              "Ingrid",
              "To fill in",
              "Premortem A year later it failed: what happened?");
      assertThat(out.split("Counter ", -1)).hasSize(2);
      assertThat(out.split(" ")).hasSizeLessThanOrEqualTo(400);
    }
  }

  @Test
  void a_short_plan_is_read_through_the_trait_that_is_about_the_one_thing_it_names() {
    assertThat(
            desk.terminal
                .run(
                    "ask",
                    "--stored",
                    "review",
                    "we want to drop the pilot and sell yearly plans only")
                .out())
        .containsSubsequence("Annie", "At stake", "Runs a small pilot", "Tomas", "not researched");
  }

  @Test
  void one_word_in_common_is_no_stake_and_a_plan_that_breaks_a_promise_says_so() {
    var out =
        desk.terminal
            .run(
                "ask",
                "--stored",
                "review",
                "Move everybody to annual plans with SSO and drop pay per session")
            .out()
            .replaceAll("\\s+", " ");

    assertThat(out)
        .containsSubsequence(
            "Ingrid At stake Has every tool behind single sign-on",
            "Promises it touches",
            "Contradicts: “You pay per completed session, with no minimum and no yearly plan.”",
            "we promise this today")
        .doesNotContain("before she signs anything longer", "Skips research when the week is full");
    assertThat(out.split(" ")).hasSizeLessThanOrEqualTo(400);
    assertThat(
            desk.terminal
                .run("ask", "--stored", "review", "Add a dark mode to the booking page")
                .out())
        .doesNotContain("Promises it touches");
  }

  @Test
  void features_come_in_the_order_of_the_evidence_with_ties_and_gaps_named() throws Exception {
    var out = desk.asked("prioritize", "features.csv");

    assertThat(out)
        .containsSubsequence(
            "7 features",
            "1 tie Replace no-shows within the hour: build",
            "1,500 x 2 x 100 % / 1 = 3,000",
            "1 tie Answers land in the ticket tool: build",
            "1 tie Setting up a study in minutes: build",
            "against: E056 E090",
            "4 Single sign-on with a log of who saw what: build",
            "No score Short product videos in onboarding: test first, reach or effort is missing",
            "900 x 2 x 80 % / [need], no score",
            "No score Dark mode: test first, nothing on record says they need it",
            "nothing on record is about it",
            "No score Free in-depth whitepapers: not for this persona",
            "Test first",
            "Cheapest",
            "Effort [need] for Short product videos in onboarding",
            "Counting RICE = reach x impact x confidence / effort",
            "Feature Verdict Place RICE Reach Impact Confidence % Effort");
  }

  @Test
  void who_loses_stands_beside_each_feature_as_it_does_in_the_table() {
    var said = desk.said("prioritize", "Yearly contract | 1 | 300");

    assertThat(said).contains("Who loses", "no gain on record for Tomas");
    assertThat(desk.said("prioritize", "Dark mode | 1 | 10")).doesNotContain("Who loses");
  }

  @Test
  void features_go_to_a_spreadsheet_that_runs_none_of_their_cells() throws Exception {
    var csv =
        desk.terminal
            .typing("=cmd|' /C calc'!A0 | 1 | 10\n@SUM(1) | | 5\n\"Dark, mode\" | 2 | 10")
            .run("ask", "--csv", "prioritize", "-")
            .out();

    assertThat(csv)
        .startsWith("Feature,Verdict,Place,RICE,Reach,Impact,Confidence %,Effort,Tie with,")
        .contains("\r\n'=cmd")
        .contains("\r\n'@SUM(1),test first,,,5,,,,");
    assertThat(desk.terminal.run("ask", "--json", "prioritize", "Dark mode | 1 | 10").out())
        .contains("\"table\":{\"header\":[\"Feature\"");
  }

  @Test
  void says_what_a_job_needs_before_it_can_begin() {
    assertThat(desk.said("prioritize".split(" ", -1)))
        .contains("features, one a line: feature | effort | reach.");
    assertThat(desk.said("review".split(" ", -1)))
        .contains("comes what it is about: the plan or decision.");
    assertThat(desk.said("prioritize |".split(" ", -1))).contains("I find no feature in this.");
  }

  @Test
  void items_without_a_link_are_counted_and_shown_as_such() {
    var unlinked =
        new String[] {
          "Not linked to a persona",
          "1 item speaks of it that no trait rests on",
          "procurement asked for a second offer",
          "E138 · not linked · CRM note"
        };

    assertThat(desk.said("review", "procurement asks for a second offer"))
        .containsSubsequence(unlinked);
    assertThat(desk.said("compare", "annie", "ingrid", "who asks procurement for a second offer"))
        .containsSubsequence(unlinked);
    assertThat(desk.said("prioritize", "procurement second offer | 1 | 100"))
        .contains(
            "test first, only items that are not linked to a persona speak of it",
            "Not linked: 1 item, such as “Price came up once",
            "(E138)");
    assertThat(desk.said("review", "add a dark mode")).doesNotContain("Not linked");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Drop the yearly plan and sell single sessions only, paid per completed session | You pay per completed session | false
          Keep paying per completed session and introduce no yearly plan                 | You pay per completed session | false
          Introduce a yearly plan with a minimum of 20 sessions                          | You pay per completed session | true
          Replace the pay per completed session by a flat fee                            | You pay per completed session | true
          Drop the yearly plan and charge per seat                                       | A participant who does not    | false
          Charge for participants who stay away                                          | A participant who does not    | true
          A participant who stays away: from May we charge half | A participant who does not | true
          """)
  void a_plan_contradicts_a_promise_only_where_it_breaks_it(
      String plan, String promise, boolean breaks) {
    var out = desk.terminal.run("ask", "--stored", "review", plan).out().replaceAll("\\s+", " ");

    assertThat(out.contains("Contradicts: “" + promise)).isEqualTo(breaks);
  }

  @Test
  void nothing_is_built_on_one_voice_or_on_a_trait_that_is_weak_or_disputed() {
    assertThat(desk.said("prioritize", "raw data export | 2 | 300"))
        .contains("raw data export: test first, the trait it serves is weak");
    assertThat(desk.said("prioritize", "trade quality for speed | 2 | 300"))
        .contains("test first, the trait it serves is contested");
    assertThat(desk.said("prioritize", "whitepaper library | 2 | 300"))
        .contains("whitepaper library: not for this persona");
    // one word of one item, which is about something else
    assertThat(desk.said("prioritize", "repository search | 2 | 300"))
        .contains("repository search: test first, nothing on record says they need it");
  }
}
