package io.personaassistant.evidence.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceCuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OBJECTION | Moving the data does not scare me, we moved twice and it took an afternoon.
          OBJECTION | Not worried about moving at all: they moved twice already and it took an afternoon.
          OBJECTION | The price isn't an issue for a practice of our size.
          OBJECTION | Honestly I was never afraid of the switch.
          OBJECTION | She is not really concerned about the cloud.
          OBJECTION | The yearly contract is fine by me.
          OBJECTION | The new machine had paid for itself by spring.
          OBJECTION | It was much easier than we feared.
          PAIN      | False alarms? They haven't bothered me much.
          PAIN      | Training a new colleague only took two hours.
          PAIN      | I never have to wait for a spare part.
          PAIN      | The invoice was settled, nothing got lost.
          PAIN      | The fee is peanuts.
          GOAL      | Carbon does not interest me.
          """)
  void relief_and_indifference_contradict(TraitKind kind, String text) {
    assertThat(stance(kind, "What they say of it", text)).isEqualTo("contradicts");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OBJECTION | Moving to another system would stop the practice for a week, that frightens me.
          OBJECTION | If moving the old data were not a problem we would switch.
          OBJECTION | I want to switch and not worry about the data.
          OBJECTION | He is afraid of a week of standstill when the data moves over.
          OBJECTION | It took a week until the data was over.
          PAIN      | It takes an hour to open one picture.
          PAIN      | It took an afternoon to find one letter.
          PAIN      | He was not on time and I worried all morning.
          PAIN      | I cannot find the invoice.
          PAIN      | Nobody answers when it breaks.
          PAIN      | We wait only two hours before they close.
          GOAL      | I want a report that I understand.
          """)
  void troubles_and_wishes_support(TraitKind kind, String text) {
    assertThat(stance(kind, "What they say of it", text)).isEqualTo("supports");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The price goes up every year     | supports
          Moving the data stops us         | contradicts
          """)
  void relief_is_of_what_its_sentence_speaks_of(String trait, String stance) {
    var text =
        "Moving the data does not scare me. What scares me is a price that goes up each year.";
    assertThat(stance(TraitKind.OBJECTION, trait, text)).isEqualTo(stance);
  }

  @Test
  void indifference_to_something_else_is_none() {
    var said = "I hear of it in the group chat of the fitters. Nobody cares for a newsletter.";

    assertThat(stance(TraitKind.CHANNEL, "Group chat of fitters", said)).isEqualTo("supports");
    assertThat(stance(TraitKind.CHANNEL, "Trade newsletter", said)).isEqualTo("contradicts");
  }

  private static String stance(TraitKind kind, String trait, String text) {
    return StanceCues.of(new Trait("T1", "petra", kind, trait, 0), text, 0).word();
  }
}
