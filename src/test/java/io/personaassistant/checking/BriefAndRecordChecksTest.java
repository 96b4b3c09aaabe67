package io.personaassistant.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.line.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefAndRecordChecksTest {
  private static final CheckContext CONTEXT =
      new CheckContext(
          Map.of(),
          "",
          "Orchard sends a reminder on Friday. Owner: Mira. labels: Book, \"Start trial\", Invite."
              + " We fill\nany study in 3 days, until"
              + " the end of March. Doors open on 15 June 2027.",
          "Petra Vogel",
          Set.of(),
          Set.of(),
          new Subject(
              "petra",
              0,
              "",
              "",
              List.of(),
              List.of(),
              List.of("Struggles with slow participant recruitment.", "LinkedIn"),
              Optional.empty()));

  private static List<String> rules(String check, String text) {
    var field = Rules.field("f").checks(check).build();
    var rules = new LineRules("line", "", 1, 9, false, false, List.of(field));
    var line = new Line("line", Map.of("f", List.of(text)), List.of());
    return Checks.standard().check(line, rules, CONTEXT).stream().map(Finding::rule).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from_brief           | We fill any study in 3 days                  | true
          from_brief           | we fill ANY study in 3 days.                 | true
          from_brief           | We fill any study in 2 days                  | false
          from_brief           | We fill every study                          | false
          brief_or_placeholder | Mira                                         | true
          brief_or_placeholder | [name]                                       | true
          brief_or_placeholder | [date of the launch]                         | true
          brief_or_placeholder | by Friday                                    | true
          brief_or_placeholder | Monday                                       | false
          brief_or_placeholder | 31 March                                     | true
          brief_or_placeholder | by March 31, 2027                            | true
          brief_or_placeholder | 30 April                                     | false
          brief_or_placeholder | 15 March                                     | false
          brief_or_placeholder | 28 March                                     | false
          brief_or_placeholder | March 30                                     | false
          brief_or_placeholder | the end of March                             | true
          brief_or_placeholder | 15 June                                      | true
          brief_or_placeholder | by 15 June 2027                              | true
          brief_or_placeholder | 15 Jun                                       | true
          brief_or_placeholder | June 15th                                    | true
          brief_or_placeholder | 16 Jun                                       | false
          brief_or_placeholder | by 15 June 2028                              | false
          brief_or_placeholder | The analyst                                  | false
          brief_or_placeholder | [name] or somebody                           | false
          on_record            | Struggles with slow participant recruitment. | true
          on_record            | slow recruiting of participants              | true
          on_record            | LinkedIn                                     | true
          on_record            | Likes short reports                          | false
          on_record            | Participant                                  | false
          on_record            | Recruitment                                  | false
          brand_first          | Orchard: your study starts on Friday         | true
          brand_first          | [Brand]: your study starts                   | true
          brand_first          | Apple: your study starts                     | false
          brand_first          | Your study starts                            | false
          no_labels            | Find people for next week                    | true
          no_labels            | Book people for next week                    | false
          no_labels            | Please start trial sessions                  | false
          no_labels            | Go to the menu                               | false
          no_labels            | Invitees come on Friday                      | true
          """)
  void compares_a_text_with_the_brief_and_the_record(String check, String text, boolean passes) {
    assertThat(rules(check, text).contains(check)).isEqualTo(!passes);
  }

  @ParameterizedTest
  @CsvSource({"change, '', false", "change, Say this, true", "keep, '', true", "cut, '', true"})
  void what_is_to_be_changed_needs_its_new_words(String verdict, String rewrite, boolean passes) {
    var act = Rules.field("do").checks("rewrite_if_change").build();
    var other = Rules.field("rewrite").build();
    var rules = new LineRules("line", "", 1, 9, false, false, List.of(act, other));
    Map<String, List<String>> fields =
        rewrite.isEmpty()
            ? Map.of("do", List.of(verdict))
            : Map.of("do", List.of(verdict), "rewrite", List.of(rewrite));

    var findings = Checks.standard().check(new Line("line", fields, List.of()), rules, CONTEXT);

    assertThat(findings.isEmpty()).isEqualTo(passes);
  }

  @Test
  void a_trait_that_is_put_to_the_test_is_no_claim() {
    var stand =
        new Source.Stand("petra", "Struggles with slow participant recruitment.", true, false);
    var origin = new Source.Origin(Optional.empty(), 0, false, "", "petra", List.of(stand));
    var against =
        new Source("E1", "Recruitment was quick.", true, true, "", Optional.empty(), origin);
    var context =
        new CheckContext(
            Map.of("E1", against),
            CONTEXT.record(),
            "",
            "Petra Vogel",
            Set.of(),
            Set.of(),
            CONTEXT.subject());
    var named = Rules.field("trait").checks("on_record").build();
    var claimed = Rules.field("trait").build();
    var line =
        new Line(
            "line",
            Map.of("trait", List.of("Struggles with slow participant recruitment.")),
            List.of("E1"));

    assertThat(errors(line, named, context)).isEmpty();
    assertThat(errors(line, claimed, context)).contains("stance");
  }

  private static List<String> errors(Line line, FieldRule field, CheckContext context) {
    var rules = new LineRules("line", "", 1, 9, false, false, List.of(field));
    return Checks.standard().check(line, rules, context).stream()
        .filter(f -> f.level() == Level.ERROR)
        .map(Finding::rule)
        .toList();
  }

  @Test
  void the_finding_shows_the_label_that_gives_it_away() {
    var field = Rules.field("f").checks("no_labels").build();
    var rules = new LineRules("line", "", 1, 9, false, false, List.of(field));
    var line = new Line("line", Map.of("f", List.of("Invite people")), List.of());

    assertThat(Checks.standard().check(line, rules, CONTEXT))
        .singleElement()
        .satisfies(f -> assertThat(f.span()).isEqualTo("Invite"));
  }
}
