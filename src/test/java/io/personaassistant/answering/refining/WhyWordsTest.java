package io.personaassistant.answering.refining;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import org.junit.jupiter.api.Test;

class WhyWordsTest {
  @Test
  void a_line_is_told_by_what_it_says_without_heads_and_empty_parts() {
    var entry =
        Entry.of(
            Part.lead("Annie", ""),
            Part.lead("Who decides:"),
            Part.lead("At stake", "Takes the cost to her director."),
            Part.lead("Objects", "It costs too much."));

    assertThat(WhyLines.words(entry))
        .isEqualTo("Takes the cost to her director. / It costs too much.");
  }
}
