package io.personaassistant.checking;

import static io.personaassistant.checking.Rules.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.line.Subject;
import io.personaassistant.evidence.SourceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Checks that look at a line's citations, other fields or the persona.
class LineChecksTest {
  private static final Source RIVAL =
      new Source(
          "E1",
          "Other panels charge for no-shows, says their price page.",
          false,
          true,
          "",
          Optional.empty(),
          new Source.Origin(Optional.of(SourceType.COMPETITOR), 0, false, "", "", List.of()));
  private static final Source FACT =
      new Source(
          "F1",
          "A participant who does not show up is replaced or not charged.",
          false,
          true,
          "",
          Optional.empty());

  private static List<String> broken(LineRules rules, Line line) {
    return found(rules, line, Level.ERROR);
  }

  private static List<String> found(LineRules rules, Line line, Level level) {
    var subject =
        new Subject(
            "petra",
            0,
            "",
            "",
            List.of(),
            List.of(),
            List.of("Runs about six studies a year, when there is a prototype."),
            Optional.empty());
    var context =
        new CheckContext(
            Map.of("E1", RIVAL, "F1", FACT), "", "", "Petra", Set.of(), Set.of(), subject);
    return Checks.standard().check(line, rules, context).stream()
        .filter(f -> f.level() == level)
        .map(Finding::rule)
        .toList();
  }

  @Test
  void sources_keep_the_order_in_which_they_were_given() {
    var given = new LinkedHashMap<String, Source>();
    for (int i = 40; i > 0; i--) {
      given.put("E" + i, new Source("E" + i, "Words.", true, true, "", Optional.empty()));
    }
    var context = new CheckContext(given, "", "", "Petra", Set.of(), Set.of(), Subject.UNKNOWN);

    assertThat(context.given().keySet()).containsExactlyElementsOf(given.keySet());
    assertThat(context.closed().given().keySet()).containsExactlyElementsOf(given.keySet());
  }

  private static LineRules rules(FieldRule... fields) {
    return new LineRules("line", "", 1, 9, false, false, List.of(fields));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Other panels charge for no-shows.                   | -  | fair_to_rivals
          Other panels charge for no-shows.                   | E1 | -
          Most agencies are slow and expensive.               | E1 | fair_to_rivals
          Unlike them, you pay per session.                   | -  | fair_to_rivals
          Unlike Acme with its hidden fees, people leave when the form is long. | E1 | fair_to_rivals
          Which other tools did you use, and what was slow?   | -  | -
          You pay for people who show up.                     | -  | -
          """)
  void speaks_against_others_only_with_an_item(String text, String cites, String rule) {
    var line =
        new Line("line", Map.of("f", List.of(text)), cites == null ? List.of() : List.of(cites));

    var rules = rules(field("f").checks("fair_to_rivals").build());

    assertThat(broken(rules, line).contains("fair_to_rivals")).isEqualTo(rule != null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          I will refund the session today.                    | -  | true
          I will refund the session today.                    | F1 | true
          The seat is replaced or not charged.                | F1 | false
          The seat is replaced or not charged.                | -  | true
          You asked for a refund; a colleague decides that.   | -  | false
          I have asked for a refund and answer by [date].     | -  | false
          Our servers are certified.                          | F1 | true
          I looked at the calendar.                           | -  | false
          """)
  void promises_only_what_a_cited_fact_says(String text, String cites, boolean fails) {
    var line =
        new Line("line", Map.of("f", List.of(text)), cites == null ? List.of() : List.of(cites));

    var rules = rules(field("f").checks("backed_promises").build());

    assertThat(broken(rules, line).contains("backed_promises")).isEqualTo(fails);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Please open Settings and look there.                          | true
          Go to **Settings > Integrations** and click Reconnect.        | true
          Press “Retry” to see it again.                                | true
          Click on Create survey and choose a template.                 | true
          You find it under your account settings.                      | true
          Then open the settings and switch it on.                      | true
          Open the invitation and read the answers first.               | false
          Choose Petra or a colleague for the talk.                     | false
          What do you see when you open Zendesk?                        | false
          I pass this to [contact] and write to you by [date].          | false
          Go to Dana with the invoice, she knows it.                    | false
          Press on, the participant is worth the wait.                  | false
          Open [steps] and try again.                                   | false
          """)
  void sends_nobody_to_a_menu_that_no_source_describes(String text, boolean fails) {
    var line = new Line("line", Map.of("f", List.of(text)), List.of("F1"));

    for (var name : List.of("backed_promises", "approved_promises")) {
      var rules = rules(field("f").checks(name).build());
      assertThat(broken(rules, line).contains("steps_supported")).as(name).isEqualTo(fails);
    }
    assertThat(broken(rules(field("f").build()), line)).doesNotContain("steps_supported");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Petra is the most important persona and cares about tools.    | fact       | true
          Buyers leave because the form is long and nobody replies.     | fact       | true
          Buyers leave because the form is long and nobody replies.     | inference  | false
          Other panels charge for no-shows.                             | fact       | false
          Some panels bill for no-shows and charge extra.               | fact       | false
          Ask them.                                                     | fact       | false
          """)
  void a_line_called_fact_shares_more_than_a_word_with_what_it_cites(
      String text, String basis, boolean warned) {
    var line = new Line("line", Map.of("f", List.of(text), "basis", List.of(basis)), List.of("E1"));

    var rules =
        rules(field("f").build(), field("basis").oneOf("fact", "inference", "assumption").build());

    assertThat(found(rules, line, Level.WARNING).contains("basis_fits")).isEqualTo(warned);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          open            | -                                                        | true
          open            | A / B / C                                                | false
          single choice   | A / B                                                    | false
          single choice   | A / B / C                                                | false
          single choice   | A / B / Somewhere else                                   | true
          multiple choice | A / B / None of these                                    | true
          scale           | Very easy / Easy / Neither / Difficult / Very difficult  | true
          scale           | Easy / Neither / Difficult / Other                       | false
          scale           | 1 / 2 / 3 / 4 / 5 / Does not apply                       | true
          """)
  void answers_fit_the_type_of_the_question(String type, String options, boolean passes) {
    var rules =
        rules(
            field("type").build(),
            field("options").items(0, 9).plan().checks("options_fit_type").build());
    var fields = new java.util.LinkedHashMap<String, List<String>>();
    fields.put("type", List.of(type));
    if (options != null) {
      fields.put("options", List.of(options.split(" / ", -1)));
    }

    assertThat(broken(rules, new Line("line", fields, List.of())).contains("options_fit_type"))
        .isEqualTo(!passes);
  }

  @ParameterizedTest
  @CsvSource({
    "In the past month,true",
    "in the past month.,true",
    "This year,false",
  })
  void a_tagged_answer_is_among_those_offered(String must, boolean passes) {
    var rules =
        rules(
            field("options").items(0, 9).plan().build(),
            field("must").items(0, 9).plan().checks("among_options").build());
    var line =
        new Line(
            "line",
            Map.of("options", List.of("In the past month", "Before that"), "must", List.of(must)),
            List.of());

    assertThat(broken(rules, line).contains("among_options")).isEqualTo(!passes);
  }

  @ParameterizedTest
  @CsvSource({
    "I run about six studies a year when there is a prototype,false",
    "Four to eight times,true",
    "Never,true",
  })
  void an_answer_does_not_repeat_the_record(String option, boolean passes) {
    var rules = rules(field("options").items(0, 9).plan().checks("not_persona_wording").build());
    var line = new Line("line", Map.of("options", List.of(option)), List.of());

    assertThat(broken(rules, line).contains("not_persona_wording")).isEqualTo(!passes);
  }

  @ParameterizedTest
  @CsvSource({
    "Empty seats in your study cost an hour,false",
    "What three teams changed in their reminders,true",
  })
  void a_preheader_does_not_repeat_its_subject(String preheader, boolean passes) {
    var rules =
        rules(field("subject").build(), field("preheader").plan().checks("unlike_subject").build());
    var line =
        new Line(
            "line",
            Map.of("subject", List.of("Empty seats cost"), "preheader", List.of(preheader)),
            List.of());

    assertThat(broken(rules, line).contains("unlike_subject")).isEqualTo(!passes);
  }
}
