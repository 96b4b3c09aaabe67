package io.personaassistant.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.drafting.Answer.Entry;
import io.personaassistant.drafting.Answer.Part;
import io.personaassistant.slack.view.AnswerView.Carry;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerViewTest {
  private static Entry card(int i) {
    var parts =
        List.of(
            Part.lead("Question", "What? " + i),
            Part.lead("Type", "open"),
            Part.lead("Tests", "a goal"));
    return new Entry(parts, List.of("E1"), "validated");
  }

  @Test
  void a_draft_with_many_notes_stays_within_what_slack_takes() throws Exception {
    var lines = IntStream.range(0, 18).mapToObj(i -> card(i)).toList();
    var notes = IntStream.range(0, 20).mapToObj(i -> "Note " + i + " " + "x".repeat(60)).toList();

    var message = AnswerView.drafted("Drafted", lines, notes, Carry.NONE, true);

    var blocks = new JsonMapper().readTree(message.blocks());
    assertThat(blocks.size()).isLessThanOrEqualTo(50);
    assertThat(blocks)
        .allSatisfy(block ->
            assertThat(block.at("/elements/0/text").asText("").length())
                .isLessThanOrEqualTo(3_000));
    assertThat(message.blocks()).contains("Note 0", "Note 19");
  }
}
