package io.personaassistant.checking;

import static io.personaassistant.checking.Rules.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparedSentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Recruiting takes longer than the study itself.          | Run a shorter study first, recruiting included.             | -
          Recruiting takes longer than the study itself.          | A shorter study with less recruiting comes first.           | WARNING
          Recruiting takes longer than the study itself.          | Could recruiting for this study be shorter?                 | -
          Recruiting takes longer than the study itself.          | The study is shorter than the recruiting.                   | -
          Recruiting takes longer than the study itself.          | Recruiting is shorter than the study itself.                | ERROR
          Recruiting through our panel is slower than I need.     | With us recruiting is faster than through your panel.       | -
          Recruiting through our panel is slower than I need.     | Recruiting through their panel is faster than they need.    | ERROR
          We had our own machines. It cost us more than you do.   | One buyer's own machines cost less than we do.              | ERROR
          We had our own machines. It cost us more than you do.   | One buyer's own machines cost more than we do.              | -
          The error rate of the study fell. Costs have risen.     | The error rate of the study fell.                           | -
          The error rate of the study fell. Costs have risen.     | A lower error rate of the study has its costs.              | -
          The error rate of the study fell. Costs have risen.     | The error rate of the study rose, and nobody asked.         | ERROR
          The error rate of the study fell. Costs have risen.     | The error rate of the study has risen.                      | ERROR
          Our panel of researchers answers faster than a form.    | Forms for researchers are slower than a panel of strangers. | -
          Our panel of researchers answers faster than a form.    | A panel of researchers answers slower than an agency.       | WARNING
          """)
  void a_sentence_is_held_against_a_sentence_about_the_same(
      String source, String text, String expected) {
    var given = Map.of("E1", new Source("E1", source, true, true, "", Optional.empty()));
    var rules = new LineRules("line", "", 1, 9, false, false, List.of(field("f").build()));
    var line = new Line("line", Map.of("f", List.of(text)), List.of("E1"));

    var found =
        Checks.standard().check(line, rules, Rules.context(given, "", "", "Petra Vogel")).stream()
            .filter(f -> f.why().startsWith("E1 says the opposite") || f.why().contains("compares"))
            .map(f -> f.level().name())
            .toList();

    assertThat(found).isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
  }
}
