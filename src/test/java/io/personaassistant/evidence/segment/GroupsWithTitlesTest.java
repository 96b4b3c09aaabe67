package io.personaassistant.evidence.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupsWithTitlesTest {
  private static final int KINDS = 3;
  private static final int OF_EACH = 6;
  private static final int LENGTH = 60;

  /// A vector near to a direction.
  private static float[] near(int direction, Random random) {
    var vector = new float[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      vector[i] = (float) random.nextGaussian() * 0.12f;
    }
    vector[direction] += 1;
    return vector;
  }

  /// Bakers, fitters and buyers, six of each, by what they say, which is of no kind in two of four
  /// remarks; the title of each is of the kind that `titles` says.
  private static List<ParticipantVoice> voices(int[] titles) {
    var random = new Random(7);
    var voices = new ArrayList<ParticipantVoice>();
    for (int v = 0; v < titles.length; v++) {
      int kind = v % KINDS;
      var items =
          List.of(
              near(kind, random),
              near(kind, random),
              near(10 + random.nextInt(8), random),
              near(10 + random.nextInt(8), random));
      voices.add(
          new ParticipantVoice(
              items, titles[v] < 0 ? new float[0] : near(30 + titles[v], random), Set.of()));
    }
    return voices;
  }

  private static int[] trueTitles() {
    return IntStream.range(0, KINDS * OF_EACH).map(v -> v % KINDS).toArray();
  }

  private static int[] dealt() {
    return Agreement.shuffled(trueTitles(), new Random(4));
  }

  private static double[][] whole(List<ParticipantVoice> voices) {
    return Features.said(
        voices.stream()
            .map(v -> VectorRows.mean(v.items().stream().map(VectorRows::wide).toList()))
            .toArray(double[][]::new));
  }

  @Test
  void titles_tell_where_people_of_like_titles_say_the_like() {
    var voices = voices(trueTitles());

    assertThat(GroupsWithTitles.titlesTell(voices, whole(voices))).isTrue();
  }

  @Test
  void titles_dealt_out_by_lot_tell_nothing() {
    var voices = voices(dealt());

    assertThat(GroupsWithTitles.titlesTell(voices, whole(voices))).isFalse();
  }

  @Test
  void a_few_titles_among_many_tell_nothing() {
    var titles = trueTitles();
    for (int v = 5; v < titles.length; v++) {
      titles[v] = -1;
    }
    var voices = voices(titles);

    assertThat(GroupsWithTitles.titlesTell(voices, whole(voices))).isFalse();
  }

  @Test
  void groups_are_those_of_title_and_sayings_whatever_the_order() {
    var order = new ArrayList<>(IntStream.range(0, KINDS * OF_EACH).boxed().toList());
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(order, new Random(seed));
      var all = voices(trueTitles());
      var voices = order.stream().map(all::get).toList();
      var kinds = order.stream().mapToInt(v -> v % KINDS).toArray();

      var groups = GroupsWithTitles.groups(voices, whole(voices), 6);

      assertThat(Agreement.randIndex(kinds, groups)).isEqualTo(1);
    }
  }
}
