package io.personaassistant.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.Terminal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Personas side by side, and longer texts that go with words.
class SeveralPersonasTest {
  private static final JsonMapper JSON = new JsonMapper();

  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private final ScriptedModel model = new ScriptedModel();
  private Terminal terminal = new Terminal(Path.of("."));

  @BeforeEach
  void sitDown() {
    terminal = new Terminal(folder).withSamples().with(model);
  }

  private String ask(String words) {
    var out = terminal.run(("ask --stored " + words).split(" ", -1)).out();
    return out.replaceAll("\\s+", " ");
  }

  private static String recorded(String path) throws Exception {
    try (var in =
        SeveralPersonasTest.class.getResourceAsStream("/drafting/answers/" + path + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> rules(JsonNode line) {
    var rules = new ArrayList<String>();
    line.path("findings")
        .forEach(f -> {
          if (f.path("level").asText().equals("error")) {
            rules.add(f.path("rule").asText());
          }
        });
    return rules;
  }

  private JsonNode draft(String path, String words) throws Exception {
    model.next(Answer.of(recorded(path)));
    var command = new ArrayList<>(List.of("ask", "--json"));
    command.addAll(List.of(words.split(" ", -1)));
    return JSON.readTree(terminal.run(command.toArray(String[]::new)).out()).path("draft");
  }

  @Test
  void the_question_chooses_the_lead_and_each_persona_gets_its_nearest_trait() {
    assertThat(ask("compare annie and tomas which one for a beta of the ticket tool integration"))
        .containsSubsequence(
            "So for this task",
            "Lead Tomas: the question is closest to this persona",
            "E089",
            "Annie not researched: nothing on record is close to this",
            "Tomas Goals: Has results in the ticket tool that his team works in.",
            "Where they pull apart",
            "Annie Takes the cost per completed session to her director",
            "Tomas Tries a tool alone, the same evening.",
            "Annie validated: 2 for; Tomas validated: 3 for",
            "What they share",
            "Overlap Annie and Tomas 0 %",
            "Goals",
            "Pains",
            "Decision criteria",
            "Channels",
            "Vocabulary",
            "Objections",
            "Risk of being wrong",
            "Evidence strength",
            "confidence medium: 3 of 36 traits are contested or contradicted");
  }

  @Test
  void a_question_that_no_record_touches_has_no_lead() {
    assertThat(ask("compare annie tomas gardening in winter"))
        .contains(
            "No lead: nothing on record is close to this question. Ask customers of each kind");
  }

  @Test
  void each_cell_of_the_table_cites_or_says_that_nobody_researched_it() throws Exception {
    var out =
        terminal.run("ask", "--stored", "--json", "compare", "annie", "tomas", "ingrid").out();

    var table = JSON.readTree(out).path("table");
    assertThat(table.path("header"))
        .extracting(JsonNode::asText)
        .containsExactly("Row", "Annie", "Tomas", "Ingrid");
    assertThat(table.path("rows")).hasSize(8);
    for (var row : table.path("rows")) {
      assertThat(row).hasSize(4);
      for (int i = 1; i < row.size(); i++) {
        assertThat(row.path(i).asText()).matches(".*\\[E\\d+( E\\d+)*]|not researched");
      }
    }
  }

  @Test
  void the_table_alone_goes_to_a_spreadsheet() {
    var out = terminal.run("ask", "--csv", "compare", "annie", "tomas").out();

    assertThat(out).startsWith("Row,Annie,Tomas\r\nGoals,");
    assertThat(out.lines()).hasSize(9);
    assertThat(terminal.run("ask", "--csv", "annie").err()).contains("has no table");
  }

  @Test
  void a_file_is_asked_for_again_where_the_answer_asks_back() throws Exception {
    java.nio.file.Files.writeString(folder.resolve("q.txt"), "How easy was it to book?");

    for (var words : List.of("compare", "reply", "annie survay")) {
      var all = new java.util.ArrayList<>(List.of("ask"));
      all.addAll(List.of(words.split(" ")));
      all.addAll(List.of("--file", "q.txt"));
      assertThat(terminal.run(all.toArray(String[]::new)).out())
          .contains("give it again with the next command");
    }
    assertThat(terminal.run("ask", "compare").out()).doesNotContain("give it again");
    assertThat(terminal.run("ask", "lint", "--file", "q.txt").out())
        .contains("“How easy was it to book?”")
        .doesNotContain("Which question?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          compare                              | Name two to four, such as `compare annie ingrid`.
          compare annie                        | Name two to four, such as `compare annie ingrid`.
          compare annie annie                  | Name two to four
          compare annie nobody                 | “nobody” names none. Name two to four, such as `compare annie ingrid`.
          compare annie which one first        | such as `compare annie ingrid which one first`.
          compare annie tomes                  | I do not know “tomes”. Did you mean Tomas, Product Manager?
          """)
  void asks_which_personas_are_meant(String words, String said) {
    assertThat(ask(words)).contains(said);
  }

  @Test
  void what_a_capable_model_writes_on_several_personas_is_shown_whole() throws Exception {
    var draft = draft("compare/good", "compare annie tomas beta of the ticket tool integration");

    assertThat(draft.path("lines"))
        .hasSize(4)
        .allSatisfy(line -> assertThat(rules(line)).isEmpty());
    assertThat(model.requests()).hasSize(1);
    var request = model.requests().getFirst();
    assertThat(request.user())
        .contains("{\"persona\":\"Annie\",\"kind\":\"goal\"", "\"about\":[\"Tomas\"]")
        .doesNotContain("Ingrid");
    assertThat(request.jsonSchema()).contains("\"enum\":[\"Annie\",\"Tomas\"]");
  }

  @Test
  void a_line_about_one_persona_may_not_rest_on_another() throws Exception {
    var lines =
        draft("compare/weak", "compare annie tomas beta of the ticket tool integration")
            .path("lines");

    assertThat(rules(lines.path(0))).contains("persona_match", "numbers_supported");
    assertThat(rules(lines.path(1)))
        .as("a conflict needs both sides")
        .containsExactly("persona_match");
    assertThat(rules(lines.path(2))).contains("not_one_of");
    assertThat(rules(lines.path(3))).as("speaks of Tomas, cites Annie").contains("persona_match");
    assertThat(rules(lines.path(4))).isEmpty();
  }

  private static String input(String name) throws Exception {
    try (var in = SeveralPersonasTest.class.getResourceAsStream("/drafting/inputs/" + name)) {
      Files.write(folder.resolve(name), in.readAllBytes());
      return name;
    }
  }

  private JsonNode drafted(String type, String answer, String file) throws Exception {
    model.next(Answer.of(recorded(type + "/" + answer)));
    var out = terminal.run("ask", "--json", type, "--file", input(file)).out();
    return JSON.readTree(out).path("draft").path("lines");
  }

  @ParameterizedTest
  @CsvSource({"review, plan.md, 15", "prioritize, features.csv, 2"})
  void what_a_capable_model_adds_to_a_plan_or_a_list_is_shown_whole(
      String type, String file, int lines) throws Exception {
    assertThat(drafted(type, "good", file))
        .hasSize(lines)
        .allSatisfy(line -> assertThat(rules(line)).as(line.toString()).isEmpty());
  }

  @Test
  void a_review_of_borrowed_evidence_and_made_up_numbers_becomes_gaps() throws Exception {
    var lines = drafted("review", "weak", "plan.md");

    assertThat(lines).allSatisfy(line -> assertThat(rules(line)).as(line.toString()).isNotEmpty());
    assertThat(rules(lines.path(1))).contains("persona_match");
    assertThat(rules(lines.path(2))).contains("numbers_supported");
    assertThat(rules(lines.path(3))).contains("persona_match");
    assertThat(rules(lines.path(4))).contains("past_tense");
    assertThat(rules(lines.path(5))).contains("no_numbers");
    assertThat(rules(lines.path(6))).contains("open_question");
    assertThat(rules(lines.path(7))).contains("citation_present");
  }

  @Test
  void a_model_adds_no_number_and_no_feature_to_a_list() throws Exception {
    var lines = drafted("prioritize", "weak", "features.csv");

    assertThat(rules(lines.path(0))).contains("no_numbers");
    assertThat(rules(lines.path(1))).contains("from_brief");
    assertThat(rules(lines.path(2))).contains("persona_match");
  }

  private String asked(String type, String file) throws Exception {
    return terminal
        .run("ask", "--stored", type, "--file", input(file))
        .out()
        .replaceAll("\\s+", " ");
  }

  @Test
  void a_plan_is_laid_beside_what_each_persona_has_at_stake() throws Exception {
    var out = asked("review", "plan.md");

    assertThat(out)
        .containsSubsequence(
            "The plan: Plan: a self-serve annual plan",
            "Annie At stake Runs a small pilot of about five sessions before she signs anything longer.",
            "Objects It costs too much for the handful of studies we run.",
            "confidence high: 13 items of 7 types",
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
    assertThat(asked("review", "features.csv")).contains("Through each persona");
    assertThat(terminal.run("ask", "--stored", "review", "gardening", "in", "winter").out())
        .contains("not researched: nothing on record speaks of this plan", "`annie interview`");
  }

  @Test
  void a_short_plan_is_read_through_the_trait_that_is_about_the_one_thing_it_names() {
    assertThat(
            terminal
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
        terminal
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
            terminal.run("ask", "--stored", "review", "Add a dark mode to the booking page").out())
        .doesNotContain("Promises it touches");
  }

  @Test
  void features_come_in_the_order_of_the_evidence_with_ties_and_gaps_named() throws Exception {
    var out = asked("prioritize", "features.csv");

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
  void features_go_to_a_spreadsheet_that_runs_none_of_their_cells() throws Exception {
    var csv =
        terminal
            .typing("=cmd|' /C calc'!A0 | 1 | 10\n@SUM(1) | | 5\n\"Dark, mode\" | 2 | 10")
            .run("ask", "--csv", "prioritize", "-")
            .out();

    assertThat(csv)
        .startsWith("Feature,Verdict,Place,RICE,Reach,Impact,Confidence %,Effort,Tie with,")
        .contains("\r\n'=cmd")
        .contains("\r\n'@SUM(1),test first,,,5,,,,");
    assertThat(terminal.run("ask", "--json", "prioritize", "Dark mode | 1 | 10").out())
        .contains("\"table\":{\"header\":[\"Feature\"");
  }

  @Test
  void says_what_a_job_needs_before_it_can_begin() {
    assertThat(ask("prioritize")).contains("features, one a line: feature | effort | reach.");
    assertThat(ask("review")).contains("comes what it is about: the plan or decision.");
    assertThat(ask("prioritize |")).contains("I find no feature in this.");
  }

  @Test
  void last_shows_a_draft_about_several() throws Exception {
    draft("compare/good", "compare annie tomas beta of the ticket tool integration");

    assertThat(terminal.run("last").out()).contains("complete", "Put the show-up rate first");
    assertThat(terminal.run("refine", "shorter").out()).contains("is about several personas");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_longer_text_comes_from_a_file_or_from_standard_input(boolean piped) throws Exception {
    var copy = "We fill any study in 3 days.\n" + "Book it today. ".repeat(400);
    Files.writeString(folder.resolve("copy.md"), copy);

    var result =
        piped
            ? terminal.typing(copy).run("ask", "--stored", "annie", "check", "-")
            : terminal.run("ask", "--stored", "annie", "check", "--file", "copy.md");

    assertThat(result.out()).contains("Copy check for: We fill any study in 3 days.");
    assertThat(result.exit()).isZero();
  }

  @Test
  void a_text_that_cannot_be_used_is_refused_in_one_sentence() throws Exception {
    Files.writeString(folder.resolve("long.md"), "x".repeat(10_001));
    Files.writeString(folder.resolve("some.md"), "x".repeat(4_001));
    Files.writeString(folder.resolve("blank.md"), " \n");
    Files.write(folder.resolve("image.png"), new byte[] {(byte) 0x89, 'P', (byte) 0xFF});

    assertThat(file("check", "long.md").err())
        .isEqualTo(
            "persona: long.md is longer than 10,000 characters. Send the part that matters most.\n");
    assertThat(file("survey", "some.md").out()).contains("I read at most 4000 characters");
    assertThat(file("check", "blank.md").err()).contains("blank.md is empty.");
    assertThat(file("check", "image.png").err()).contains("not text in UTF-8");
    assertThat(file("check", "none.md").err()).contains("There is no file none.md.");
    assertThat(file("check", ".").err()).contains("is a folder");
    assertThat(file("brief", "some.md").out()).contains("A longer text goes with a draft type");
  }

  private Terminal.Result file(String type, String name) {
    return terminal.run("ask", "--stored", "annie", type, "--file", name);
  }

  private String said(String... words) {
    var arguments = new ArrayList<>(List.of("ask", "--stored"));
    arguments.addAll(List.of(words));
    return terminal.run(arguments.toArray(String[]::new)).out().replaceAll("\\s+", " ");
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

    assertThat(said("review", "procurement asks for a second offer")).containsSubsequence(unlinked);
    assertThat(said("compare", "annie", "ingrid", "who asks procurement for a second offer"))
        .containsSubsequence(unlinked);
    assertThat(said("prioritize", "procurement second offer | 1 | 100"))
        .contains(
            "test first, only items that are not linked to a persona speak of it",
            "Not linked: 1 item, such as “Price came up once",
            "(E138)");
    assertThat(said("review", "add a dark mode")).doesNotContain("Not linked");
  }

  @Test
  void nothing_is_built_on_one_voice_or_on_a_trait_that_is_weak_or_disputed() {
    assertThat(said("prioritize", "raw data export | 2 | 300"))
        .contains("raw data export: test first, the trait it serves is weak");
    assertThat(said("prioritize", "trade quality for speed | 2 | 300"))
        .contains("test first, the trait it serves is contested");
    assertThat(said("prioritize", "whitepaper library | 2 | 300"))
        .contains("whitepaper library: not for this persona");
    // one word of one item, which is about something else
    assertThat(said("prioritize", "repository search | 2 | 300"))
        .contains("repository search: test first, nothing on record says they need it");
  }
}
