package io.personaassistant.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {
  @ParameterizedTest
  @CsvSource({
    "objections, objections, 0",
    "objectoins, objections, 1",
    "objecton, objections, 2",
    "'', abc, 3",
    "ab, ba, 1"
  })
  void counts_edits_and_swaps(String a, String b, int distance) {
    assertThat(Similarity.editDistance(a, b)).isEqualTo(distance);
    assertThat(Similarity.editDistance(b, a)).isEqualTo(distance);
  }

  @Test
  void suggests_the_nearest_first() {
    assertThat(Similarity.nearest("survy", List.of("serve", "message", "survey", "Survey"), 2))
        .containsExactly("survey", "Survey", "serve");
  }

  @Test
  void containment_goes_by_the_smaller_set() {
    var all = Set.of("the bikes", "bikes stand", "stand here");

    assertThat(Similarity.containment(all, Set.of("bikes stand"))).isEqualTo(1.0);
    assertThat(Similarity.containment(Set.of("the bikes", "for days"), all)).isEqualTo(0.5);
    assertThat(Similarity.containment(all, Set.of())).isZero();
  }

  @Test
  void finds_what_was_really_said() {
    String source = "Honestly, we don't think it is worth the money for a practice like ours.";

    assertThat(Similarity.nearestRun("we think it is worth the money", source).text())
        .isEqualTo("we don't think it is worth the money");
    assertThat(Similarity.nearestRun("bicycles are parked in the yard", source).text()).isEmpty();
  }
}
