package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `persona check` and `persona lint` as a script uses them.
class CheckAndLintTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final Terminal terminal;

  CheckAndLintTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withSamples();
    assertThat(terminal.run("list").exit()).isZero();
  }

  @Test
  void every_line_has_its_answer_in_order_and_a_bad_one_stops_nothing() throws Exception {
    var result =
        terminal
            .typing(
                """
                {"id": "a", "persona": "annie", "draft": "Book a call with us today."}
                not json

                {"id": 7, "persona": "nobody-we-know", "draft": "x"}
                {"id": "c", "persona": "annie"}
                {"id": "d", "persona": "annie", "draft": "Research leads lose 9.5 days to recruiting [E999]."}
                """)
            .run("check");

    assertThat(result.exit()).isZero();
    var lines = lines(result.out());
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0).toString())
        .isEqualTo("{\"id\":\"a\",\"verdict\":\"pass\",\"findings\":[]}");
    assertThat(lines.get(1).path("error").asText()).isNotBlank();
    assertThat(lines.get(2).path("id").asInt()).isEqualTo(7);
    assertThat(lines.get(2).path("error").asText()).contains("no persona of that name");
    assertThat(lines.get(3).path("error").asText()).contains("`draft` is missing");
    assertThat(lines.get(4).path("verdict").asText()).isEqualTo("fail");
    assertThat(lines.get(4).findValuesAsText("check")).contains("citation_exists");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lint Why?", "check Hello.", "search price", "search recipes"})
  void words_are_answered_with_the_keys_of_a_line(String words) throws Exception {
    var result = terminal.run((words + " --json").split(" "));

    var lines = lines(result.out());
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().has("id")).isTrue();
    assertThat(lines.getFirst().path("id").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"copy.txt", "questions.csv"})
  void a_file_is_no_question(String name) {
    terminal.file("copy.txt", "How often do you pay?");

    var linted = terminal.run("lint", name);

    assertThat(linted.exit()).isEqualTo(2);
    assertThat(linted.err()).contains(name + " is a file's name", "standard input");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Sources: [E015], [E001]", "Evidence: E015, E001", "Sources: [E015, E001]"})
  void sources_below_a_text_carry_what_stands_above_them(String sources) {
    var text =
        "A no-show costs them an hour of three people's time.\n\n"
            + "Researchers wait for participants, and a no-show costs an hour.";

    assertThat(terminal.run("check", text).out()).startsWith("fail");
    assertThat(terminal.run("check", text + "\n\n" + sources).out()).startsWith("pass");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          If you open at 8 in the morning, this may help.          | pass
          When your phone rings from two to five, nobody answers.  | pass
          If you order before 5 today, it is there at 9.           | fail
          Your phone rings from two to five.                       | fail
          """)
  void a_letter_may_suppose_hours_of_its_readers_day(String text, String verdict) {
    assertThat(terminal.run("check", "--audience", "customer", text).out()).startsWith(verdict);
  }

  @Test
  void a_file_is_checked_for_what_it_holds_and_never_for_its_name() throws Exception {
    terminal.file("copy.txt", "In 2019 they lost 9.5 days\nto it [E999].\n");

    var named = terminal.run("check", "copy.txt");
    var checked = terminal.run("check", "--file", "copy.txt", "--json", "--fail-on", "fail");

    assertThat(named.exit()).isEqualTo(2);
    assertThat(named.out()).doesNotContain("pass");
    assertThat(named.err()).contains("copy.txt is a file", "persona check --file copy.txt");
    assertThat(checked.exit()).isEqualTo(1);
    assertThat(lines(checked.out()).getFirst().findValuesAsText("check"))
        .contains("citation_exists");
    for (var mistyped : List.of("cpoy.txt", "drafts/Copy.DOCX")) {
      var none = terminal.run("check", mistyped);
      assertThat(none.exit()).isEqualTo(2);
      assertThat(none.out()).isEmpty();
      assertThat(none.err()).contains("There is no file " + mistyped, "--file");
    }
    // words stay words
    assertThat(terminal.run("check", "Node.js").out()).startsWith("pass");
    assertThat(terminal.run("check", "See", "copy.txt").out()).startsWith("pass");
    assertThat(terminal.run("check", "What\0now").exit()).isZero();
    assertThat(terminal.run("check", "--file", "none.txt").err()).contains("There is no file");
    assertThat(terminal.run("check", "Hello", "--file", "copy.txt").exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hi Annie, thanks for the call on Tuesday.                        |
          Dear Annie, thank you again for your time.                       |
          We would set up double opt-in for the list.                      |
          Send three emails, a week apart.                                 |
          Ask Customer Support before the call.                            |
          Hi Annie, most research leads lose nine days to every study.     | citation_present
          They open 7 emails a day [E002].                                 | numbers_supported
          We double conversion rates [F1].                                 | numbers_supported
          A study by Forrester Research says panels are too small [E003].  | entities_supported
          """)
  void courtesy_needs_no_source_and_a_figure_or_a_company_does(String draft, String check)
      throws Exception {
    var line = JSON.createObjectNode().put("id", "1").put("persona", "annie").put("draft", draft);

    var found = lines(terminal.typing(line + "\n").run("check").out()).getFirst();

    if (check == null) {
      assertThat(found.path("verdict").asText()).as(found.toString()).isEqualTo("pass");
    } else {
      assertThat(found.findValuesAsText("check")).as(found.toString()).contains(check);
    }
  }

  @ParameterizedTest
  @CsvSource({"internal, ' [F3]'", "customer, ' [F3]'", "customer, ''"})
  void of_an_expired_fact_it_is_said_once_and_until_when(String audience, String cited) {
    var draft = "Half of the studies with five participants are filled within 3 days" + cited + ".";

    var out =
        terminal
            .run(
                "check",
                "--persona",
                "annie",
                "--audience",
                audience,
                "--as-of",
                "2099-06-01",
                draft)
            .out();

    assertThat(out.split("trusted_source", -1)).as(out).hasSize(2);
    assertThat(out.replaceAll("\\s+", " ")).contains("was approved until 20");
  }

  @Test
  void what_a_text_is_for_decides_what_is_asked_of_it() throws Exception {
    var lines =
        lines(
            terminal
                .typing(
                    """
                    {"draft": "Success: 90 % of the testers find it.", "type": "usability"}
                    {"draft": "Success: 90 % of the testers find it."}
                    {"draft": "You pay per completed session [F1].", "audience": "customer"}
                    {"draft": "I hope this finds you well.", "audience": "customer"}
                    {"draft": "x", "type": "sonnet"}
                    """)
                .run("check")
                .out());

    assertThat(lines.get(0).path("verdict").asText()).isEqualTo("pass");
    assertThat(lines.get(1).path("verdict").asText()).isEqualTo("fail");
    assertThat(lines.get(2).findValuesAsText("check")).containsExactly("id_in_customer_text");
    assertThat(lines.get(3).findValuesAsText("check")).containsExactly("stock_phrases");
    assertThat(lines.get(4).path("error").asText()).contains("`type` is a draft type");
  }

  @Test
  void a_plan_needs_no_source_for_its_own_numbers_and_a_claim_does() throws Exception {
    var lines =
        lines(
            terminal
                .typing(
                    """
                    {"draft": "When did you last test? In the past week; 1 to 4 weeks ago; more than 4 weeks ago"}
                    {"draft": "Agenda: 5 min recap, 15 min demo, 10 min questions. Keep two dates ready."}
                    {"draft": "**What we know**\\n- Growers lose 15 min a day to this."}
                    {"draft": "| Pain | Most buyers leave after 15 min. |"}
                    """)
                .run("check")
                .out());

    assertThat(lines)
        .extracting(l -> l.path("verdict").asText())
        .containsExactly("pass", "pass", "fail", "fail");
  }

  @Test
  void a_span_is_what_stands_at_its_offsets_in_code_points() throws Exception {
    var draft = "🙂 Annie, 42, leads research.";
    var result =
        terminal
            .typing(JSON.writeValueAsString(Map.of("persona", "annie", "draft", draft)))
            .run("check");

    var finding = lines(result.out()).getFirst().path("findings").path(0);
    assertThat(finding.path("check").asText()).isEqualTo("persona_facts");
    assertThat(finding.path("span").asText()).isEqualTo("42");
    assertThat(finding.path("start").asInt()).isEqualTo(9);
    assertThat(finding.path("end").asInt()).isEqualTo(11);
  }

  @ParameterizedTest
  @ValueSource(strings = {"So please wait.", "And please reply.", "So please, then.", "½"})
  void the_shortest_orders_and_signs_are_judged(String draft) {
    var result =
        terminal.run("check", "--audience", "customer", "Thank you for telling us. " + draft);

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).matches("(?s)(?:pass|warn|fail): .*");
  }

  @Test
  void scripts_can_fail_on_a_verdict() {
    var bad = "Annie, 42, leads research.";

    assertThat(terminal.run("check", "--persona", "annie", bad).exit()).isZero();
    assertThat(terminal.run("check", "--persona", "annie", "--fail-on", "fail", bad).exit())
        .isEqualTo(1);
    assertThat(terminal.run("check", "--persona", "annie", "--fail-on", "warn", "Hello.").exit())
        .isZero();
    assertThat(terminal.run("lint", "--fail-on", "error", "How old are you?").exit()).isEqualTo(1);
    assertThat(terminal.run("lint", "--fail-on", "nonsense", "How old are you?").err())
        .contains("--fail-on is");
  }

  @Test
  void the_vague_question_of_the_article_becomes_two_about_the_personas_goal() throws Exception {
    var result =
        terminal
            .typing(
                "{\"id\":1,\"context\":\"survey\",\"persona\":\"annie\",\"question\":\"What do you"
                    + " think about this product?\",\"options\":null,\"asked_if\":null}")
            .run("lint");

    var finding = lines(result.out()).getFirst().path("findings").path(0);
    assertThat(finding.path("rule").asText()).isEqualTo("generic");
    assertThat(finding.path("rewrite").asText())
        .startsWith("1. How do you currently ")
        .contains("2. ");
  }

  @Test
  void lint_needs_no_database_and_makes_none(@TempDir Path empty) {
    var result = new Terminal(empty).run("lint", "Do you always pilot your surveys?");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("absolute");
    assertThat(empty).isEmptyDirectory();
  }

  private static List<JsonNode> lines(String out) throws Exception {
    var nodes = new ArrayList<JsonNode>();
    for (var line : out.lines().toList()) {
      nodes.add(JSON.readTree(line));
    }
    return nodes;
  }
}
