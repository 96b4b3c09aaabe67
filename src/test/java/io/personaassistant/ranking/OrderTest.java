package io.personaassistant.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {
  private static Rated rated(
      String name, String reach, Impact impact, Certainty certainty, String effort) {
    return new Rated(
        new Feature(name, amount(effort), amount(reach)),
        Optional.of(impact),
        Optional.of(certainty));
  }

  private static Amount amount(String text) {
    return text.isEmpty() ? new Amount.Missing() : new Amount.Given(new BigDecimal(text));
  }

  private static List<String> places(Rated... features) {
    return Order.of(List.of(features)).stream()
        .map(
            p -> p.place() + " " + p.rated().feature().name() + (p.isTie() ? " = " + p.ties() : ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "500, HIGH, MEDIUM, 2, 400",
    "500, MASSIVE, HIGH, 0.5, 3000",
    "3, MINIMAL, LOW, 7, 0.05357142857142857",
    "10000000000, MASSIVE, HIGH, 0.001, 30000000000000",
  })
  void a_score_is_reach_times_impact_times_confidence_by_effort(
      String reach, Impact impact, Certainty certainty, String effort, String score) {
    assertThat(rated("a", reach, impact, certainty, effort).score().orElseThrow())
        .isEqualByComparingTo(score);
  }

  @Test
  void no_number_that_nobody_gave_makes_a_score() {
    var noEffort = rated("no effort", "500", Impact.HIGH, Certainty.HIGH, "");
    var noReach = rated("no reach", "", Impact.HIGH, Certainty.HIGH, "2");
    var noEvidence =
        new Rated(
            new Feature("no evidence", amount("1"), amount("9")),
            Optional.empty(),
            Optional.empty());

    assertThat(
            places(
                noEffort, noReach, noEvidence, rated("all", "1", Impact.LOW, Certainty.LOW, "9")))
        .containsExactly("1 all", "0 no effort", "0 no reach", "0 no evidence");
  }

  @Test
  void features_that_change_places_by_one_step_share_a_place() {
    var first = rated("first", "1000", Impact.MEDIUM, Certainty.HIGH, "1");
    var close = rated("close", "900", Impact.MEDIUM, Certainty.HIGH, "1");
    var far = rated("far", "90", Impact.MEDIUM, Certainty.HIGH, "1");

    assertThat(places(far, close, first))
        .containsExactly("1 first = [close]", "1 close = [first]", "3 far");
  }

  @ParameterizedTest
  @CsvSource({
    // one step of impact halves a score at most, or multiplies it by 2
    "1000, 501, MEDIUM, true",
    "1000, 499, MEDIUM, false",
    // at the top of the scale there is no step up, so the lower one can only grow by confidence
    "1000, 700, MASSIVE, true",
  })
  void a_step_of_impact_decides(String upper, String lower, Impact impact, boolean tie) {
    var a = rated("a", upper, impact, Certainty.HIGH, "1");
    var b = rated("b", lower, impact, Certainty.HIGH, "1");

    assertThat(a.ties(b)).isEqualTo(tie);
    assertThat(b.ties(a)).isEqualTo(tie);
  }

  @Test
  void equal_scores_tie_and_keep_the_order_of_the_list() {
    assertThat(
            places(
                rated("b", "10", Impact.HIGH, Certainty.HIGH, "1"),
                rated("a", "10", Impact.HIGH, Certainty.HIGH, "1")))
        .containsExactly("1 b = [a]", "1 a = [b]");
  }

  @Test
  void a_hundred_features_have_places_and_one_has_the_first() {
    var many =
        IntStream.range(0, 100)
            .mapToObj(i ->
                rated("f" + i, "" + (long) Math.pow(1.5, i % 40), Impact.HIGH, Certainty.LOW, "1"))
            .toList();

    assertThat(Order.of(many)).hasSize(100).allMatch(p -> p.place() >= 1 && p.place() <= 100);
    assertThat(places(rated("only", "10", Impact.LOW, Certainty.LOW, "1")))
        .containsExactly("1 only");
    assertThat(Order.of(List.of())).isEmpty();
  }
}
