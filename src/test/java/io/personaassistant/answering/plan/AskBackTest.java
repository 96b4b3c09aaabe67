package io.personaassistant.answering.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.drafting.answer.Answer.FollowUp;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is asked back reads as a person would say it, however many drafts there are.
class AskBackTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          post      | Post idea, Post plan, Post | “post” can be a Post idea, a Post plan or a Post.
          ad        | Ad copy, Ad plan           | “ad” can be an Ad copy or an Ad plan.
          s         | SMS, Survey                | “s” can be an SMS or a Survey.
          follow up | Follow-up email, Survey    | There is no draft type “follow up”. The nearest are
          """)
  void names_what_a_word_can_be(String typed, String types, String said) {
    var nearest =
        Stream.concat(Arrays.stream(types.split(", ")), Stream.of("What a customer said"))
            .map(label -> new FollowUp(label, "annie " + label))
            .toList();

    assertThat(AskBack.noSuchDraft(typed, nearest).toString()).contains(said);
  }
}
