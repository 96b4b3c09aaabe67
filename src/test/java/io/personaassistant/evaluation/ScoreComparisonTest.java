package io.personaassistant.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.personaassistant.drafting.LanguageModel.Usage;
import io.personaassistant.evaluation.CaseResult.Lines;
import io.personaassistant.evaluation.CaseResult.Outcome;
import io.personaassistant.evaluation.CaseResult.Times;
import io.personaassistant.evaluation.ScoreComparison.Change;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreComparisonTest {
  private static ScoreCard card(String model, int failed, int of, int seconds) {
    var result =
        new CaseResult(
            GoldenCases.all().getFirst(),
            Outcome.SHOWN,
            Optional.empty(),
            Tally.NONE.with(Measure.UNSUPPORTED_NUMBERS, failed, of),
            Tally.NONE,
            new Lines(of, failed, 0, of - failed),
            new Usage(1000, 100, 0),
            Optional.of(new Times(Optional.empty(), Duration.ofSeconds(seconds))),
            List.of());
    return new ScoreCard(model, "p1", 1, List.of(result), Optional.empty(), Optional.empty());
  }

  private static Change change(ScoreCard former, ScoreCard now, String label) {
    return ScoreComparison.of(ScoreCardJson.of(former), now).rows().stream()
        .filter(r -> r.label().equals(label))
        .findFirst()
        .orElseThrow()
        .change();
  }

  @Test
  void a_difference_that_chance_could_make_is_no_difference() {
    var label = Measure.UNSUPPORTED_NUMBERS.label();

    assertThat(change(card("a", 2, 20, 1), card("b", 1, 20, 1), label)).isEqualTo(Change.SAME);
    assertThat(change(card("a", 200, 2000, 1), card("b", 100, 2000, 1), label))
        .isEqualTo(Change.BETTER);
    assertThat(change(card("a", 100, 2000, 1), card("b", 200, 2000, 1), label))
        .isEqualTo(Change.WORSE);
  }

  @Test
  void times_and_tokens_differ_from_a_tenth() {
    assertThat(change(card("a", 0, 9, 100), card("b", 0, 9, 105), "Whole draft, median"))
        .isEqualTo(Change.SAME);
    assertThat(change(card("a", 0, 9, 100), card("b", 0, 9, 120), "Whole draft, median"))
        .isEqualTo(Change.WORSE);
    assertThat(change(card("a", 0, 9, 1), card("b", 0, 9, 1), "Tokens in, a draft"))
        .isEqualTo(Change.SAME);
  }

  @Test
  void it_says_when_the_two_are_hardly_comparable() {
    var former = ScoreCardJson.of(card("a", 0, 9, 1));

    assertThat(ScoreComparison.of(former, card("b", 0, 9, 1)).samePrompts()).isTrue();
    assertThat(
            ScoreComparison.of(former.replace("\"p1\"", "\"p2\""), card("b", 0, 9, 1))
                .samePrompts())
        .isFalse();
    assertThat(
            ScoreComparison.of(former.replace("objections-1", "sms-1"), card("b", 0, 9, 1))
                .sameCases())
        .isFalse();
  }

  @Test
  void what_is_no_score_card_is_refused() {
    for (var text : List.of("", "{", "[]", "{}", "{\"format\":2}", "null")) {
      assertThatThrownBy(() -> ScoreComparison.of(text, card("b", 0, 9, 1)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_leak_is_named_and_rates_are_medians_and_95_of_100() {
    var leaking = Tally.NONE.with(Measure.VERBATIM_QUOTES, 1, 2).with(Measure.COVERAGE, 1, 2);
    var one = card("a", 0, 9, 1).results().getFirst();
    var bad =
        new CaseResult(
            one.golden(),
            one.outcome(),
            one.failure(),
            one.written(),
            leaking,
            one.lines(),
            one.usage(),
            one.times(),
            one.stopped());

    assertThat(new ScoreCard("a", "p", 1, List.of(bad), Optional.empty(), Optional.empty()).leaks())
        .containsExactly(Measure.VERBATIM_QUOTES);
    var many =
        new Group(
            IntStream.rangeClosed(1, 100)
                .mapToObj(i -> card("a", 0, 9, i).results().getFirst())
                .toList());
    assertThat(many.total(0.5)).contains(Duration.ofSeconds(50));
    assertThat(many.total(0.95)).contains(Duration.ofSeconds(95));
  }
}
