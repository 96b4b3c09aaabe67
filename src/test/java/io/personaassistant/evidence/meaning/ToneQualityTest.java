package io.personaassistant.evidence.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Temper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Learns from all but one set of labelled messages how anger reads and measures it on that; prints
/// the figures. Checks that what ships is what all sets together give; with the system property
/// `tone.write` set to a file it writes that there.
@Tag("evaluation")
class ToneQualityTest {
  private static final double RIDGE = 0.01;

  private static final class Message {
    private final boolean angry;
    private final int signs;
    private final float[] vector;

    /// @param signs what the words alone show
    Message(boolean angry, int signs, float[] vector) {
      this.angry = angry;
      this.signs = signs;
      this.vector = vector.clone();
    }

    boolean angry() {
      return angry;
    }

    int signs() {
      return signs;
    }

    float[] vector() {
      return vector;
    }
  }

  private static boolean shows(Message message, Embedder model, Direction tone) {
    return Anger.shows(message.signs(), tone.of(model, message.vector()));
  }

  private static List<Message> read(Embedder model, String name) {
    return ResourceLines.of(Temper.class, "/text/" + name + ".txt").stream()
        .map(line -> {
          var text = line.substring(line.indexOf(" | ") + 3);
          return new Message(line.startsWith("angry"), Temper.signs(text), model.embed(text));
        })
        .toList();
  }

  private static double[] learned(List<Message> from) {
    return DirectionFile.learned(
        from.stream().map(Message::vector).toList(),
        from.stream().map(Message::angry).toList(),
        RIDGE);
  }

  @Test
  void tells_angry_messages_that_were_kept_back() throws IOException {
    var model = SentenceModels.shared().get().orElseThrow();
    var sets =
        Stream.of("messages", "messages-second", "messages-third", "messages-fourth")
            .map(name -> read(model, name))
            .toList();
    for (var test : sets) {
      var others = sets.stream().filter(s -> !s.equals(test)).flatMap(List::stream).toList();
      var tone = DirectionFile.direction(model, learned(others));
      long angry = test.stream().filter(Message::angry).count();
      long found = test.stream().filter(m -> m.angry() && shows(m, model, tone)).count();
      long wrong = test.stream().filter(m -> !m.angry() && shows(m, model, tone)).count();
      long byWords = test.stream().filter(m -> m.angry() && m.signs() > 1).count();
      System.out.printf(
          Locale.ROOT,
          "tone, learned on the other sets: %d of %d angry messages found, %d of them by words"
              + " alone; %d of %d calm ones mistaken%n",
          found,
          angry,
          byWords,
          wrong,
          test.size() - angry);
      assertThat(found).isGreaterThanOrEqualTo(angry * 6 / 10);
      assertThat(wrong).isLessThanOrEqualTo((test.size() - angry) / 5);
    }
    var all = new ArrayList<Message>();
    sets.forEach(all::addAll);
    var weights = learned(all);
    var file = System.getProperty("tone.write", "");
    if (!file.isEmpty()) {
      DirectionFile.write(Path.of(file), "ToneQualityTest", model, weights);
    }
    var tone = DirectionFile.direction(model, weights);
    assertThat(all)
        .filteredOn(
            m -> Direction.ANGER.of(model, m.vector()) > 0 != tone.of(model, m.vector()) > 0)
        .hasSizeLessThanOrEqualTo(2);
  }
}
