package io.personaassistant.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.slack.view.block.EntryView;
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

    var message = DraftMessage.of("Drafted", lines, notes, Carry.NONE, true);

    var blocks = new JsonMapper().readTree(message.blocks());
    assertThat(blocks.size()).isLessThanOrEqualTo(50);
    assertThat(blocks)
        .allSatisfy(block ->
            assertThat(block.at("/elements/0/text").asText("").length())
                .isLessThanOrEqualTo(3_000));
    assertThat(message.blocks()).contains("Note 0", "Note 19");
  }

  @Test
  void a_streamed_line_keeps_its_ends_and_stresses_what_is_used_first() {
    var parts = List.of(Part.lead("1. Say", "Start small"), Part.detail("Confirm", "Shall we?"));

    var line = EntryView.markdown(new Entry(parts, List.of("E1"), ""));

    assertThat(line).isEqualTo("**1. Say** Start small  \n_Confirm_ Shall we?  \n_E1_\n\n");
    assertThat(EntryView.small("One.") + EntryView.small("Two.")).isEqualTo("_One._  \n_Two._  \n");
  }

  @Test
  void short_lines_have_a_bullet_unless_they_are_numbered() {
    var numbered =
        IntStream.range(1, 3)
            .mapToObj(i -> new Entry(List.of(Part.lead(i + ". Text", "x")), List.of(), ""))
            .toList();
    var plain =
        IntStream.range(1, 3)
            .mapToObj(i -> new Entry(List.of(Part.lead("Text", "x")), List.of(), ""))
            .toList();

    assertThat(DraftMessage.of("", numbered, List.of(), Carry.NONE, false).blocks())
        .contains("*2. Text*")
        .doesNotContain("•");
    assertThat(DraftMessage.of("", plain, List.of(), Carry.NONE, false).blocks()).contains("• ");
  }

  @Test
  void what_is_invented_is_said_right_below_the_title() throws Exception {
    var answer =
        Answer.sentence("Annie · UX Research Lead", "Waits nine days.", FollowUps.NONE)
            .withNotice("Sample data: Annie is invented.")
            .withNotice("Health: 1 of 20 traits is an assumption.")
            .withNotice("As of 2027-01-05.");

    var message = AnswerView.of(answer, Carry.NONE, "");

    assertThat(message.text().lines().limit(2))
        .containsExactly("Annie · UX Research Lead", "Sample data: Annie is invented.");
    assertThat(new JsonMapper().readTree(message.blocks()).at("/1/elements/0/text").asText())
        .startsWith("⚠ Sample data: ");
  }
}
