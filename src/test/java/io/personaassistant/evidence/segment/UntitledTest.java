package io.personaassistant.evidence.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UntitledTest {
  private static final int OVENS = 0;
  private static final int BERTHS = 1;
  private static final int SMALL_TALK = 2;
  private static final int[] OF_BAKERS_AND_SKIPPERS = {0, 0, 0, 0, 1, 1, 1, 1};

  private static ParticipantVoice voice(boolean titled, int... topics) {
    var items = new ArrayList<float[]>();
    for (int topic : topics) {
      var item = new float[20];
      item[topic] = 1;
      items.add(item);
    }
    return new ParticipantVoice(items, new float[titled ? 1 : 0], Set.of());
  }

  /// Four bakers and four skippers, titles known, each with small talk of their own, and one more.
  private static List<ParticipantVoice> with(ParticipantVoice last) {
    var voices = new ArrayList<ParticipantVoice>();
    for (int v = 0; v < 8; v++) {
      int topic = v < 4 ? OVENS : BERTHS;
      // every skipper also talks of the weather
      voices.add(voice(true, topic, v < 4 ? 3 + v : SMALL_TALK));
    }
    voices.add(last);
    return voices;
  }

  private static int[] groups(int last) {
    var groups = Arrays.copyOf(OF_BAKERS_AND_SKIPPERS, 9);
    groups[8] = last;
    return groups;
  }

  @Test
  void somebody_without_a_title_goes_where_one_of_their_items_is_at_home() {
    var voices = with(voice(false, OVENS, 12, 13, 14, 15));

    assertThat(Untitled.placed(voices, groups(1), 2, 3)).isEqualTo(groups(0));
  }

  @Test
  void who_has_a_title_stays() {
    var voices = with(voice(true, OVENS));

    assertThat(Untitled.placed(voices, groups(1), 2, 3)).isEqualTo(groups(1));
  }

  @Test
  void groups_stay_where_one_would_become_too_small() {
    var voices = with(voice(false, OVENS));

    assertThat(Untitled.placed(voices, groups(1), 2, 5)).isEqualTo(groups(1));
  }
}
