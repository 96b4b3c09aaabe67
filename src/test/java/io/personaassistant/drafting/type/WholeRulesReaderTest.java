package io.personaassistant.drafting.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.WholeRules;
import io.personaassistant.checking.line.WholeRules.Share;
import io.personaassistant.drafting.type.PromptFileException.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WholeRulesReaderTest {
  private final List<Problem> problems = new ArrayList<>();

  private WholeRules read(String keys) {
    var text =
        """
        ---
        command: jingle
        title: Jingle
        help: a jingle
        audience: customer
        lines:
          - kind: verse
        %s
            fields:
              role: {describe: what it does, one_of: [hook, proof]}
              text: {describe: the words}
        ---
        Task: a jingle.
        """
            .formatted(keys.indent(4).stripTrailing());
    var type = new DraftTypeFile("jingle", problems, Set.of()).read(text, "1");
    return type.plain().lines().getFirst().whole();
  }

  @Test
  void says_what_the_lines_of_a_kind_must_be_together() {
    var rules =
        read(
            """
            ordered_by: role
            filled_first: text
            distinct: [text, role]
            differ: [role]
            mix: {role: {hook: 1, proof: 2-3}}
            most_facts: 1
            """);

    assertThat(problems).isEmpty();
    assertThat(rules)
        .isEqualTo(
            new WholeRules(
                "role",
                "text",
                List.of("text", "role"),
                List.of("role"),
                List.of(new Share("role", "hook", 1, 1), new Share("role", "proof", 2, 3)),
                1,
                true));
  }

  @Test
  void without_a_word_lines_differ_in_their_first_free_field_and_are_judged_when_they_cite() {
    assertThat(read("cites: required").distinct()).containsExactly("text");
    assertThat(read("distinct: []").distinct()).isEmpty();
    assertThat(read("cites: optional").judged()).isFalse();
    assertThat(read("judged: false").judged()).isFalse();
  }

  @Test
  void a_name_that_is_no_field_or_no_value_is_a_problem_with_its_line() {
    read("ordered_by: text\ndistinct: [voice]\nmix: {role: {refrain: 1}, text: {a: 1}}");

    assertThat(problems.stream().map(p -> p.line() + " " + p.what()))
        .containsExactlyInAnyOrder(
            "8 `ordered_by` names a field of this kind that has `one_of`",
            "9 `distinct`: this kind of line has no field `voice`",
            "10 `refrain` is none of hook, proof",
            "10 `mix` names a field of this kind that has `one_of`");
  }
}
