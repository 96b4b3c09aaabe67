package io.personaassistant.evidence.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloseReadingTest {
  private static final float[] EDGE = {0, 0, 0, 1};
  private static final float[] KILN = {1, 0, 0, 0};
  private static final float[] LID = {0, 1, 0, 0};
  private static final float[] WEIGHT = {0, 0, 1, 0};

  private final List<String> readNow = new ArrayList<>();

  /// Reads texts of these three words.
  private final Embedder model =
      new Embedder() {
        @Override
        public String name() {
          return "three words";
        }

        @Override
        public float[] embed(String text) {
          return KILN;
        }

        @Override
        public Pieces pieces(String text) {
          readNow.add(text);
          return CloseReadingTest.pieces(text);
        }
      };

  private final CloseReading close = new CloseReading();

  @Test
  void what_says_each_thing_that_was_asked_comes_before_what_was_as_near_on_the_whole() {
    var found = look("kiln lid", Map.of(1L, "kiln", 2L, "kiln lid", 3L, "kiln weight"), 0.5f);

    assertThat(found.items()).extracting(Vectors.Near::owner).containsExactly(2L, 1L, 3L);
    assertThat(found.pieces()).extracting(Pieces::count).containsExactly(2, 1, 2);
  }

  @Test
  void a_much_better_score_still_counts_and_what_has_no_text_stays_behind() {
    var items = List.of(near(1, 0.9f), near(2, 0.1f), near(3, 0.05f));

    var found = close.look(pieces("lid"), items, Map.of(1L, "kiln", 2L, "lid"), model, 0.5);

    assertThat(found.items()).extracting(Vectors.Near::owner).containsExactly(1L, 2L, 3L);
  }

  @Test
  void reads_no_item_again_that_it_has_just_read() {
    look("kiln", Map.of(1L, "kiln", 2L, "lid"), 0.5f);
    look("lid", Map.of(1L, "kiln", 2L, "lid"), 0.5f);

    assertThat(readNow).containsExactlyInAnyOrder("kiln", "lid");
  }

  @Test
  void nothing_asked_or_found_is_looked_at_without_harm() {
    assertThat(close.look(Pieces.NONE, List.of(near(1, 1)), Map.of(1L, "lid"), model, 1).items())
        .hasSize(1);
    assertThat(close.look(pieces("lid"), List.of(), Map.of(), model, 1).items()).isEmpty();
    assertThat(pieces("lid").nearest(List.of())).containsExactly(-1);
  }

  private CloseReading.Found look(String asked, Map<Long, String> texts, float score) {
    var items = texts.keySet().stream().sorted().map(owner -> near(owner, score)).toList();
    return close.look(pieces(asked), items, texts, model, 0.5);
  }

  private static Vectors.Near near(long owner, float score) {
    return new Vectors.Near(owner, 0, score);
  }

  private static Pieces pieces(String text) {
    var words = text.split(" ");
    var ids = new long[words.length + 2];
    var all = FloatBuffer.allocate(4 * ids.length).put(EDGE);
    for (int i = 0; i < words.length; i++) {
      ids[i + 1] = words[i].hashCode();
      all.put(words[i].equals("kiln") ? KILN : words[i].equals("lid") ? LID : WEIGHT);
    }
    return Pieces.of(ids, all.put(EDGE).flip());
  }
}
