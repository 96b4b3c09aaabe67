package io.personaassistant.evidence.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VectorsTest {
  private static final int SIZE = 128;
  private static final int ITEMS = 6_000;

  /// One in twenty: a larger part than of a million, a smaller one than of 50,000.
  private static final int COMPARED = 300;

  private final Random random = new Random(3);
  private final Vectors exact = new Vectors(SIZE);
  private final Vectors sifted = new Vectors(SIZE, 100, COMPARED);
  private final List<float[]> subjects;

  VectorsTest() {
    // as in real research, items lie around subjects; around each as many as are compared in full
    subjects = IntStream.range(0, 20).mapToObj(_ -> around(new float[SIZE])).toList();
    for (int i = 0; i < ITEMS; i++) {
      var packed = Vectors.packed(around(subjects.get(i % subjects.size())));
      exact.add(i, packed);
      sifted.add(i, packed);
    }
  }

  private float[] around(float[] middle) {
    var vector = middle.clone();
    for (int i = 0; i < SIZE; i++) {
      vector[i] += (float) random.nextGaussian();
    }
    return vector;
  }

  @Test
  void finds_among_many_nearly_all_that_comparing_all_finds_and_the_nearest_ones_surely() {
    int shared = 0;
    for (int i = 0; i < 10; i++) {
      var asked = around(subjects.get(i));
      var all = owners(exact.nearest(asked, _ -> true, 10));
      var found = owners(sifted.nearest(asked, _ -> true, 10));
      shared += (int) found.stream().filter(all::contains).count();

      assertThat(found.subList(0, 3)).containsExactlyElementsOf(all.subList(0, 3));
    }

    assertThat(shared).isGreaterThanOrEqualTo(95);
  }

  @Test
  void finds_wanted_items_alone_however_few_there_are() {
    var asked = around(new float[SIZE]);

    assertThat(owners(sifted.nearest(asked, owner -> owner % 2_000 == 7, 10)))
        .containsExactlyElementsOf(owners(exact.nearest(asked, owner -> owner % 2_000 == 7, 10)))
        .hasSize(3);
    assertThat(sifted.nearest(asked, _ -> false, 10)).isEmpty();
  }

  @Test
  void an_item_with_several_vectors_is_found_once() {
    var asked = around(new float[SIZE]);
    var packed = Vectors.packed(asked);
    var twice = Arrays.copyOf(packed, 2 * SIZE);
    System.arraycopy(packed, 0, twice, SIZE, SIZE);
    sifted.add(ITEMS, twice);

    var found = owners(sifted.nearest(asked, _ -> true, 10));

    assertThat(found).startsWith((long) ITEMS);
    assertThat(new HashSet<>(found)).hasSize(10);
  }

  private static List<Long> owners(List<Vectors.Near> near) {
    return near.stream().map(Vectors.Near::owner).toList();
  }
}
