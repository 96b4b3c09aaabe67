package io.personaassistant.slack.view.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceModalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 | 1 more does not count: older than a year, a copy or in quarantine.
          3 | 2 more do not count: older than a year, copies or in quarantine.
          """)
  void what_does_not_count_is_counted(int items, String said) {
    var entries =
        IntStream.rangeClosed(1, items)
            .mapToObj(i -> new Entry(List.of(Part.lead("Said so")), List.of("E" + i), ""))
            .toList();
    var answer =
        new Answer(
            "annie",
            "evidence",
            "Evidence",
            "",
            List.of(),
            List.of(new Section("", entries)),
            FollowUps.NONE,
            "1 item from 1 participant",
            List.of());

    assertThat(EvidenceModal.of(answer)).contains(said);
  }
}
