package io.personaassistant.evidence.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;
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

  /// Every text is one piece.
  private static final Embedder IN_PIECES =
      new Embedder() {
        @Override
        public String name() {
          return "a piece of four numbers";
        }

        @Override
        public float[] embed(String text) {
          return OF_THE_TRADE;
        }

        @Override
        public TextMeaning read(String text) {
          var one = inPieces(List.of(OF_THE_TRADE));
          return new TextMeaning(OF_THE_TRADE, one, one);
        }
      };

  private final Vectors vectors = new Vectors(4);
  private TopicVectors topics = TopicVectors.NONE;

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

    topics = topics.of(List.of("far off"), MODEL, () -> false);
    assertThat(isAny(List.of())).isFalse();
  }

  @Test
  void nothing_is_on_record_where_there_are_no_items() {
    topics = topics.of(List.of("a trait"), MODEL, () -> false);

    assertThat(isAny(List.of())).isFalse();
  }

  @Test
  void a_piece_that_nothing_on_record_is_near_to_speaks_against_an_answer() {
    vectors.add(1, Vectors.packed(OF_THE_TRADE));
    topics = topics.of(List.of("a trait"), IN_PIECES, () -> false);
    double nearness = 0.6;

    assertThat(isAny(nearness, List.of(OF_THE_TRADE))).isTrue();
    assertThat(isAny(nearness, List.of(OF_THE_TRADE, OTHER))).isFalse();
    assertThat(isAny(-1, List.of(OF_THE_TRADE))).isFalse();
  }

  @Test
  void pieces_of_traits_are_kept_only_while_they_are_few_enough_to_be_looked_at() {
    var few = IntStream.range(0, 500).mapToObj(i -> "trait " + i).toList();
    var many = IntStream.range(0, 501).mapToObj(i -> "trait " + i).toList();

    assertThat(TopicVectors.NONE.of(few, IN_PIECES, () -> false).read()).hasSize(500);
    var grown = TopicVectors.NONE.of(few, IN_PIECES, () -> false).of(many, IN_PIECES, () -> false);
    assertThat(grown.read()).isEmpty();
    assertThat(grown.vectors()).hasSize(501);
    assertThat(grown.of(few, IN_PIECES, () -> false).read())
        .hasSize(500)
        .allMatch(reading -> reading.pieces().count() == 1);
  }

  private boolean isAny(double nearness, List<float[]> asked) {
    var pieces = inPieces(asked);
    return new NearestOnRecord(vectors, topics, IN_PIECES)
        .isAny(nearness, new TextMeaning(ASKED, pieces, pieces), List.of());
  }

  private static Pieces inPieces(List<float[]> vectors) {
    var all = FloatBuffer.allocate(4 * (vectors.size() + 2)).put(new float[4]);
    vectors.forEach(all::put);
    return Pieces.of(new long[vectors.size() + 2], all.put(new float[4]).flip());
  }

  @Test
  void words_are_those_that_say_what_it_is_about_each_once() {
    assertThat(NearestOnRecord.words("Why do the kilns of the KILNS crack?"))
        .containsExactly("kilns", "crack");
    assertThat(NearestOnRecord.words("a b c d e f g h j k l m n o p q r")).hasSize(12);
  }

  private boolean isAny(List<float[]> words) {
    var records = new NearestOnRecord(vectors, topics, MODEL);
    double nearness = records.nearness(ASKED, words, vectors.nearest(ASKED, _ -> true, 30));
    return records.isAny(nearness, MODEL.read(""), List.of());
  }
}
