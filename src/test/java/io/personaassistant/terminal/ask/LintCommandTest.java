package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `persona lint` for people and for scripts, and `lint` as a question to the assistant.
class LintCommandTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final Terminal terminal;

  LintCommandTest(@TempDir Path folder) {
    terminal = new Terminal(folder);
    assertThat(terminal.run("list").exit()).isZero();
  }

  @Test
  void shows_people_the_verdict_the_words_and_the_question_to_ask_instead() {
    var out = terminal.run("lint", "--persona", "annie", "What do you think", "about it?").out();

    assertThat(out)
        .startsWith("1 warning\n“What do you think about it?” · survey · Annie\n")
        .contains("warning   Too vague", "words     “What do you think about it”", "generic")
        .contains("Ask instead\n")
        .contains("1. How do you currently find research participants")
        .contains("\n  2. What, if anything, gets in the way?")
        .contains("in English only");
    assertThat(terminal.run("lint", "How many studies did you run last month?").out())
        .startsWith("Nothing to object to\n")
        .doesNotContain("Findings", "Ask instead");
  }

  @Test
  void says_what_it_could_not_judge() {
    assertThat(terminal.run("lint", "Wie zufrieden sind Sie mit dem Produkt?").out())
        .startsWith("Not judged: only English is\n")
        .contains("somebody who speaks the language")
        .doesNotContain("Nothing to object to", "Checked by rules");
    assertThat(terminal.run("lint", "???").out()).startsWith("Nothing to judge\n");
  }

  @Test
  void says_what_to_do_where_it_knows_no_better_question() {
    assertThat(terminal.run("lint", "Do you track NRR?").out())
        .contains("do        Say in plain words what “NRR” means")
        .doesNotContain("Ask instead");
  }

  @Test
  void takes_answers_and_a_condition_as_options() {
    assertThat(rules("lint", "--json", "--option", "1-10", "--option", "10-20", "How many?"))
        .containsExactly("overlapping_options");
    assertThat(rules("lint", "--json", "Why did you cancel?")).containsExactly("presupposition");
    assertThat(rules("lint", "--json", "--asked-if", "cancelled", "Why did you cancel?")).isEmpty();
    assertThat(rules("lint", "--json", "--context", "interview", "How did it go, and why?"))
        .containsExactly("compound_open");
  }

  @Test
  void answers_each_line_in_order_and_goes_on_after_a_bad_one() throws Exception {
    var result =
        terminal
            .typing(
                """
                {"id": 1, "context": "survey", "persona": null, "question": "Do you often cook?", "options": null, "asked_if": null}
                {"id": "two", "context": "survey", "question": "Did you cook yesterday?"}
                {"id": 3, "context": "poem", "question": "Did you cook?"}
                {"id": 4, "context": "survey", "question": "Did you cook?", "options": "yes"}
                {"id": 5, "context": "survey", "persona": "nobody-we-know", "question": "Did you cook?"}
                {"id": 6, "context": "survey"}
                ["no", "object"]
                {"id": 8, "persona": "Annie", "context": "interview", "question": "What do you think of this tool?", "options": []}
                """)
            .run("lint", "--json");

    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    var lines = lines(result.out());
    assertThat(lines)
        .extracting(l -> l.path("id").asText())
        .containsExactly("1", "two", "3", "4", "5", "6", "null", "8");
    var finding = lines.getFirst().path("findings").path(0);
    assertThat(new ArrayList<>(names(finding)))
        .containsExactly("rule", "level", "span", "start", "end", "why", "rewrite");
    assertThat(finding.path("span").asText()).isEqualTo("often");
    assertThat(finding.path("start").asInt()).isEqualTo(7);
    assertThat(finding.path("end").asInt()).isEqualTo(12);
    assertThat(lines.get(1).path("findings").isEmpty()).isTrue();
    assertThat(lines.subList(2, 7))
        .allSatisfy(l -> assertThat(names(l)).containsExactly("id", "error"));
    assertThat(lines.get(2).path("error").asText()).contains("survey, interview or screener");
    assertThat(lines.get(4).path("error").asText()).contains("persona list");
    assertThat(lines.get(7).findValuesAsText("rule")).containsExactly("generic");
  }

  @Test
  void what_a_line_leaves_out_is_taken_from_the_command() throws Exception {
    var line = "{\"id\": 1, \"question\": \"What do you think of it?\"}";
    var result = terminal.typing(line).run("lint", "--persona", "annie", "--context", "interview");

    assertThat(lines(result.out()).getFirst().findValuesAsText("rewrite"))
        .singleElement()
        .asString()
        .contains("research participants");
  }

  @Test
  void fails_a_build_only_when_asked_to() {
    var warning = "Do you often cook?";
    var note = "How did it go, and why?";

    assertThat(terminal.run("lint", warning).exit()).isZero();
    assertThat(terminal.run("lint", "--fail-on", "warn", warning).exit()).isEqualTo(1);
    assertThat(terminal.run("lint", "--fail-on", "fail", warning).exit()).isZero();
    assertThat(terminal.run("lint", "--fail-on", "warn", "--context", "interview", note).exit())
        .isZero();
    assertThat(terminal.run("lint", "--fail-on", "warning", warning).exit()).isEqualTo(1);
    assertThat(terminal.run("lint", "--help").out().replaceAll("\\s+", " "))
        .contains("at a finding of this level or worse: `warning` or `error`");
    assertThat(terminal.run("lint", "--context", "poem", warning).exit()).isEqualTo(2);
    assertThat(terminal.run("lint", "--persona", "nobody-we-know", warning).exit()).isEqualTo(2);
    assertThat(
            terminal
                .typing("{\"question\": \"Do you often cook?\"}")
                .run("lint", "--fail-on", "warn")
                .exit())
        .isEqualTo(1);
  }

  @Test
  void says_when_there_are_no_records_whose_words_it_could_use(@TempDir Path empty) {
    var result = new Terminal(empty).run("lint", "--json", "Do you often cook?");

    assertThat(result.err()).contains("no records");
    assertThat(result.out()).contains("vague_frequency");
  }

  @Test
  void the_assistant_lints_a_question_when_asked_to() {
    assertThat(terminal.run("ask", "lint", "annie", "What do you think about this product?").out())
        .contains("1 warning", "Too vague", "How do you currently find research");
    assertThat(terminal.run("ask", "annie lint interview How did it go, and why?").out())
        .contains("1 note", "interview · Annie");
    assertThat(terminal.run("ask", "lint").out())
        .contains("Which question?", "lint annie interview");
  }

  private List<String> rules(String... arguments) {
    try {
      return lines(terminal.run(arguments).out()).getFirst().findValuesAsText("rule");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> names(JsonNode node) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<JsonNode> lines(String out) throws Exception {
    var nodes = new ArrayList<JsonNode>();
    for (var line : out.lines().toList()) {
      nodes.add(JSON.readTree(line));
    }
    return nodes;
  }
}
