package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Labels of a talk that say what somebody does.
class TitledLabelsTest {
  private final Terminal terminal;

  TitledLabelsTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  @Test
  void a_title_beside_the_name_is_part_of_the_label_and_the_segment() {
    terminal.file(
        "talk.txt",
        """
        Date: 2026-03-04
        Interviewer: How do you choose?
        Maria (Head of Sourcing): I ask for three quotes and take the second cheapest.
        Interviewer: And you, Tom?
        Tom, Sr. Buyer: We have a list of approved vendors and nobody else gets in.
        Interviewer: Ann?
        **Ann – VP of Operations:** It has to work with the old system, or we do not look.
        """);

    terminal.run("import", "transcript", "talk.txt");

    assertThat(terminal.items())
        .extracting(item -> item.get("segment").asText() + ": " + item.get("text").asText())
        .containsExactly(
            "Head of Sourcing: I ask for three quotes and take the second cheapest.",
            "Sr. Buyer: We have a list of approved vendors and nobody else gets in.",
            "VP of Operations: It has to work with the old system, or we do not look.");
  }

  @Test
  void what_is_no_title_makes_no_label() {
    terminal.file(
        "talk.txt",
        """
        Date: 2026-03-04
        Interviewer: How do you choose?
        Participant: I look at three things.
        Well, Thursday: that is when the lorry comes.
        """);

    terminal.run("import", "transcript", "talk.txt");

    assertThat(terminal.items()).hasSize(1);
    assertThat(terminal.items().get(0).get("text").asText()).contains("that is when the lorry");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Head of the procurement team      | Head of the procurement team",
        "Director of a hospital laundry    | Director of a hospital laundry",
        "Sr. Buyer at the port             | Sr. Buyer",
        "Owner of a bakery                 | Owner"
      })
  void a_title_is_not_torn_at_of(String typed, String segment) {
    terminal.file(
        "talk.txt",
        "Interview with Hanna Weiss (%s)\nDate: 2026-03-04\n\nQ: How?\nHanna: I ask for three quotes each time.\n"
            .formatted(typed));

    terminal.run("import", "transcript", "talk.txt");

    assertThat(terminal.items().get(0).get("segment").asText()).isEqualTo(segment);
  }
}
