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

/// What a text may do with an item that speaks against an objection.
class ObjectionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          When the panel feels too expensive, look at one study: it paid for itself with the first. | -
          If the panel is too expensive for a study, look at what one study paid back.              | -
          Is the panel too expensive? One study paid for it.                                        | -
          The panel paid for itself with the first study.                                           | -
          For one team the panel is too expensive.                                                  | WARNING
          One team finds the panel a burden.                                                        | WARNING
          """)
  void a_reply_may_cite_its_rebuttal(String text, String expected) {
    var origin =
        new Source.Origin(
            Optional.empty(),
            0,
            false,
            "",
            "",
            List.of(
                new Source.Stand(
                    "petra", "Thinks that a panel costs more than it brings", true, false)),
            "",
            "");
    var source =
        new Source(
            "E1",
            "The panel paid for itself with the first study.",
            true,
            true,
            "",
            Optional.empty(),
            origin);
    var rules = new LineRules("line", "", 1, 9, false, false, List.of(field("f").build()));
    var line = new Line("line", Map.of("f", List.of(text)), List.of("E1"));

    var found =
        Checks.standard()
            .check(line, rules, Rules.context(Map.of("E1", source), "", "", "Petra Vogel"))
            .stream()
            .filter(f -> f.rule().equals("stance"))
            .map(f -> f.level().name())
            .toList();

    assertThat(found).isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
  }
}
