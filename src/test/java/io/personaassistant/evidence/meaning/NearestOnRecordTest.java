package io.personaassistant.evidence.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestOnRecordTest {
  private static final float[] ASKED = {0.8f, 0.6f, 0, 0};
  private static final float[] OF_THE_TRADE = {1, 0, 0, 0};
  private static final float[] OTHER = {0, 1, 0, 0};

  /// Everything lies in one direction unless it is said otherwise.
  private static final Embedder MODEL =
      new Embedder() {
        @Override
        public String name() {
          return "four numbers";
        }

        @Override
        public float[] embed(String text) {
          return text.equals("far off") ? new float[] {0, -1, 0, 0} : OF_THE_TRADE;
        }
      };

  private final Vectors vectors = new Vectors(4);
  private final Topics topics = new Topics();

  @Test
  void what_is_near_is_on_record_unless_a_word_of_the_trade_alone_is_as_near() {
    vectors.add(1, Vectors.packed(OF_THE_TRADE));

    assertThat(isAny(List.of())).isTrue();
    assertThat(isAny(List.of(OTHER))).isTrue();
    assertThat(isAny(List.of(OF_THE_TRADE))).isFalse();
  }

  @Test
  void one_near_item_counts_less_than_several_and_traits_as_much_as_items() {
    vectors.add(1, Vectors.packed(OF_THE_TRADE));
    vectors.add(2, Vectors.packed(new float[] {-1, 0, 0, 0}));
    assertThat(isAny(List.of())).isTrue();

    topics.become(List.of("far off"), MODEL);
    assertThat(isAny(List.of())).isFalse();
  }

  @Test
  void nothing_is_on_record_where_there_are_no_items() {
    topics.become(List.of("a trait"), MODEL);

    assertThat(isAny(List.of())).isFalse();
  }

  @Test
  void words_are_those_that_say_what_it_is_about_each_once() {
    assertThat(NearestOnRecord.words("Why do the kilns of the KILNS crack?"))
        .containsExactly("kilns", "crack");
    assertThat(NearestOnRecord.words("a b c d e f g h j k l m n o p q r")).hasSize(12);
  }

  private boolean isAny(List<float[]> words) {
    return new NearestOnRecord(vectors, topics, MODEL)
        .isAny(ASKED, words, vectors.nearest(ASKED, _ -> true, 30));
  }
}
