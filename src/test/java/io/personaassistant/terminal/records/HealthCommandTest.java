package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthCommandTest {
  private static final String BAD =
      """
      {"personas": [{"id": "manager", "name": "Max", "title": "Marketing Manager",
        "background": "Marketing Manager, 30-50 years old, interested in growth"}]}
      """;

  @TempDir Path folder;

  private Terminal bad() {
    var terminal = new Terminal(folder).withSamples().withDatabase("p.db").file("bad.json", BAD);
    assertThat(terminal.run("import", "personas", "bad.json").out())
        .contains("Health of the personas", "Max: no goal, no pain point and no channel");
    return terminal;
  }

  @Test
  void the_articles_bad_persona_fails_on_three_and_each_finding_says_what_to_do() {
    var report = bad().run("health", "max", "--json").json();

    assertThat(report.get("verdict").asText()).isEqualTo("fail");
    var checks = new ArrayList<String>();
    report
        .get("findings")
        .forEach(f -> {
          if (!f.get("level").asText().equals("info")) {
            checks.add(f.get("rule").asText() + "." + f.get("check").asText());
          }
          assertThat(f.get("saw").asText()).isNotBlank();
          assertThat(f.get("next").asText()).isNotBlank();
          assertThat(f.get("personas").toString()).isEqualTo("[\"manager\"]");
        });
    assertThat(checks)
        .containsExactlyInAnyOrder(
            "PH03.one_sided", "PH08.missing", "PH08.age_range", "PH08.generic", "PH08.indistinct");
  }

  @Test
  void findings_are_grouped_by_mistake_and_name_their_rule() {
    var out = bad().run("health", "max").out();

    assertThat(out)
        .contains(
            "Health of Max",
            "1 error, 4 warnings",
            "Assumptions instead of research",
            "Too broad",
            "“30-50 years old” span 20 years",
            "“interested in growth” is true of nearly everybody.",
            "error · PH08",
            "warning · PH03");
  }

  @Test
  void names_what_evidence_stands_against_by_weight_and_once() {
    var terminal = new Terminal(folder).withDatabase("p.db");
    terminal.run("samples", "load");
    var text = "Prefers three sentences he can paste to a report";

    assertThat(terminal.run("health", "tomas").out().replaceAll("\\s+", " "))
        .contains(
            "Out of date Evidence stands against 1 of 23 traits: “" + text + "”. Do Read what",
            "warning · PH10")
        .doesNotContain(text + "”, “", "“" + text + "”, ");
    assertThat(terminal.run("health", "annie").out().replaceAll("\\s+", " "))
        .contains(
            "More evidence stands against 1 of 20 traits than for it: “Prefers in-depth",
            "error · PH10",
            "Evidence stands against 1 of 20 traits: “Would trade");
  }

  @Test
  void an_exit_code_tells_a_script() {
    var terminal = bad();

    assertThat(terminal.run("health").exit()).isZero();
    assertThat(terminal.run("health", "--fail-on", "fail").exit()).isEqualTo(1);
    assertThat(terminal.run("health", "--fail-on", "loud").err()).contains("warn or fail");
    assertThat(terminal.run("health", "nobody").err()).contains("no persona of that name");
  }

  @Test
  void list_and_brief_warn_in_short_and_say_where_to_read_more() {
    var terminal = bad();

    assertThat(terminal.run("list").out())
        .contains("health: no goal, no pain point and no channel");
    assertThat(terminal.run("show", "max").out())
        .contains("! Health: no goal", "`health manager` says what to do.");
    var listed = terminal.run("list", "--json").json().get("personas").get(0).get("health");
    assertThat(listed.toString())
        .isEqualTo("{\"persona\":\"manager\",\"verdict\":\"fail\",\"errors\":1,\"warnings\":4}");
  }

  @Test
  void the_grammar_answers_the_same_in_words() {
    var terminal = bad();

    assertThat(terminal.run("ask", "max", "health").out())
        .isEqualTo(terminal.run("health", "max").out());
    assertThat(terminal.run("ask", "health").out()).isEqualTo(terminal.run("health").out());
  }

  @Test
  void a_persona_that_nobody_asks_for_is_unused_and_one_question_is_enough_where_one_person_asks() {
    var terminal = bad();

    assertThat(rules(terminal, "2027-02-01")).doesNotContain("PH12");
    assertThat(rules(terminal, "2027-03-01")).contains("PH12");

    terminal.run("ask", "max", "it costs too much", "--stored");
    // asked on 2026-11-24, which 2027-02-22 still counts
    assertThat(rules(terminal, "2027-02-22")).doesNotContain("PH12");
    assertThat(rules(terminal, "2027-03-01")).contains("PH12");
  }

  private static List<String> rules(Terminal terminal, String day) {
    var rules = new ArrayList<String>();
    terminal
        .run("health", "--json", "--as-of", day)
        .json()
        .get("findings")
        .forEach(f -> rules.add(f.get("rule").asText()));
    return rules;
  }

  @Test
  void samples_do_not_count_beside_personas_of_your_own() {
    var terminal = bad();
    terminal.run("samples", "load");

    var together = terminal.run("health", "--json").json().get("findings");

    var saw = new ArrayList<String>();
    together.forEach(f -> {
      if (f.get("rule").asText().equals("PH05")) {
        saw.add(f.get("saw").asText());
      }
    });
    assertThat(saw).containsExactly("1 persona is active; 3 to 5 serve most companies best.");
  }
}
