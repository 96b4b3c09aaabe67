package io.personaassistant.checking;

import static io.personaassistant.checking.Rules.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.CharacterCount;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.WholeRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldsCheckTest {
  @Test
  void a_required_field_is_missed_and_another_is_not() {
    assertThat(field("reply").required().rulesBrokenBy()).containsExactly("missing_field");
    assertThat(field("reply").rulesBrokenBy()).isEmpty();
  }

  @Test
  void blank_text_is_empty() {
    assertThat(field("reply").rulesBrokenBy(" \n ")).containsExactly("empty_text");
  }

  @Test
  void counts_items() {
    var list = field("explore").items(2, 3);

    assertThat(list.rulesBrokenBy("a")).containsExactly("too_few_items");
    assertThat(list.rulesBrokenBy("a", "b")).isEmpty();
    assertThat(list.rulesBrokenBy("a", "b", "c", "d")).containsExactly("too_many_items");
    assertThat(field("reply").rulesBrokenBy("a", "b")).containsExactly("too_many_items");
  }

  @Test
  void a_limit_is_reached_and_then_passed() {
    assertThat(field("f").chars(5, CharacterCount.GRAPHEMES).rulesBrokenBy("12345a".substring(1)))
        .doesNotContain("too_long");
    assertThat(field("f").chars(4, CharacterCount.GRAPHEMES).rulesBrokenBy("abcde"))
        .containsExactly("too_long");
    assertThat(field("f").words(0, 2).rulesBrokenBy("two words")).isEmpty();
    assertThat(field("f").words(0, 2).rulesBrokenBy("now it has"))
        .containsExactly("too_many_words");
    assertThat(field("f").words(3, 9).rulesBrokenBy("now it")).containsExactly("too_few_words");
  }

  @Test
  void more_than_is_advised_warns_and_more_than_fits_fails() {
    var intro = field("intro").chars(8, CharacterCount.CODE_POINTS).advised(4);

    assertThat(intro.rulesBrokenBy("1a1a")).doesNotContain("over_advised_length");
    assertThat(intro.check("abcde"))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.rule()).isEqualTo("over_advised_length");
          assertThat(f.level()).isEqualTo(Level.WARNING);
        });
    assertThat(intro.rulesBrokenBy("abcdefghi")).containsExactly("too_long");
  }

  @Test
  void says_how_much_to_cut() {
    var finding =
        field("headline").chars(10, CharacterCount.GRAPHEMES).check("fewer missed").getFirst();

    assertThat(finding.why()).isEqualTo("headline has 12 characters, 10 fit.");
    assertThat(finding.fix()).isEqualTo("Cut 2 characters or more.");
  }

  @Test
  void takes_only_the_texts_and_the_form_asked_for() {
    assertThat(field("type").oneOf("price", "timing").rulesBrokenBy("Price.")).isEmpty();
    assertThat(field("type").oneOf("price", "timing").rulesBrokenBy("mood"))
        .containsExactly("not_one_of");
    assertThat(field("path").pattern("[a-z/]+").rulesBrokenBy("a/b")).isEmpty();
    assertThat(field("path").pattern("[a-z/]+").rulesBrokenBy("A b")).containsExactly("wrong_form");
  }

  @Test
  void a_pattern_that_runs_away_counts_as_not_matching() {
    // Java remembers dead ends of a pattern unless it refers back to a group
    assertThat(field("f").pattern("(a+)+\\1b").rulesBrokenBy("a".repeat(60)))
        .containsExactly("wrong_form");
    assertThat(field("f").pattern("a+").rulesBrokenBy("a".repeat(2_001)))
        .containsExactly("wrong_form");
  }

  @Test
  void finds_banned_phrases_as_whole_words() {
    var rule = field("f").without("in order to", "cheap");

    assertThat(rule.check("It is CHEAP in-order to  win"))
        .extracting(Finding::span)
        .containsExactly("in-order to", "CHEAP");
    assertThat(rule.rulesBrokenBy("cheaper")).isEmpty();
  }

  @Test
  void names_a_field_that_does_not_exist() {
    var rules = new LineRules("line", "", 1, 9, false, false, List.of(field("a").build()));
    var line = new Line("line", Map.of("b", List.of("text")), List.of());

    assertThat(Checks.standard().check(line, rules, Rules.context()))
        .extracting(Finding::rule, Finding::field)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("unknown_field", "b"));
  }

  @Test
  void all_fields_together_may_have_a_limit() {
    var rules =
        new LineRules(
            "line",
            "",
            1,
            9,
            false,
            false,
            6,
            List.of(field("a").build(), field("b").build()),
            WholeRules.NONE);
    var line =
        new Line(
            "line",
            Map.of("a", List.of("one two three"), "b", List.of("four five six", "seven")),
            List.of());

    assertThat(Checks.standard().check(line, rules, Rules.context()))
        .filteredOn(f -> f.field().isEmpty())
        .extracting(Finding::rule, Finding::fix)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "too_many_words", "Cut 1 word or more, the longest first."));
  }

  @Test
  void a_planned_number_needs_range_but_no_source() {
    assertThat(field("schedule").plan().rulesBrokenBy("Day 3, 45 minutes, 8 people")).isEmpty();
    assertThat(field("schedule").plan().rulesBrokenBy("-3 days", "100,001 people"))
        .containsOnly("too_many_items", "number_out_of_range")
        .hasSize(3);
    assertThat(field("reply").rulesBrokenBy("45 minutes")).containsExactly("numbers_supported");
  }

  @Test
  void offsets_count_code_points() {
    var finding = field("f").without("cheap").check("🦷🦷 cheap").getFirst();

    assertThat(finding.start()).isEqualTo(3);
    assertThat(finding.end()).isEqualTo(8);
  }

  @Test
  void findings_come_in_field_order() {
    var rules =
        new LineRules(
            "line", "", 1, 9, true, false, List.of(field("b").build(), field("a").build()));
    var line =
        new Line("line", Map.of("a", List.of("45 minutes"), "b", List.of("<b>x</b>")), List.of());

    assertThat(Checks.standard().check(line, rules, Rules.context()))
        .extracting(Finding::field)
        .containsExactly("b", "b", "a", "");
  }

  @Test
  void only_a_right_sum_supports_its_result() {
    var broken = field("f").rulesBrokenBy("66 % less (9 -> 3 = -66 %)");

    assertThat(broken)
        .contains("numbers_derived")
        .filteredOn("numbers_supported"::equals)
        .hasSize(3);
    assertThat(field("f").rulesBrokenBy("67 % less (9 -> 3 = -67 %)"))
        .filteredOn("numbers_supported"::equals)
        .hasSize(2);
  }
}
