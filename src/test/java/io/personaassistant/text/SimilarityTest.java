package io.personaassistant.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
  void a_copy_shares_its_trigrams_and_a_short_text_has_none() {
    var one = Similarity.trigrams("The bikes stand in the cellar for two days each week now.");
    var two = Similarity.trigrams("the bikes stand in the cellar for two days each week");

    assertThat(Similarity.containment(one, two)).isEqualTo(1.0);
    assertThat(Similarity.trigrams("only seven words are in this text")).isEmpty();
    assertThat(Similarity.containment(one, Similarity.trigrams("short"))).isZero();
  }

  @Test
  void finds_what_was_really_said() {
    String source = "Honestly, we don't think it is worth the money for a practice like ours.";

    assertThat(Similarity.nearestRun("we think it is worth the money", source).text())
        .isEqualTo("we don't think it is worth the money");
    assertThat(Similarity.nearestRun("bicycles are parked in the yard", source).text()).isEmpty();
  }
}
