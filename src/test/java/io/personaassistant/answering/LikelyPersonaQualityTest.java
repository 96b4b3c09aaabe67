package io.personaassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.drafting.NoModel;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.testing.SampleProgram;
import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Temper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How often a message is said to be from the persona it is from, and from nobody where it is about
/// something else; prints the figures.
@Tag("evaluation")
class LikelyPersonaQualityTest {
  @TempDir Path folder;

  @Test
  void customers_words_point_to_their_persona_and_other_messages_to_nobody() {
    try (var program = SampleProgram.open(folder, new NoModel())) {
      var captures = program.captures();
      int right = 0;
      int wrong = 0;
      for (var line : ResourceLines.of(Answer.class, "/drafting/heard/samples.txt")) {
        var parts = List.of(line.split("\\s*\\|\\s*", -1));
        var likely = captures.likely(parts.get(1), "U1");
        if (likely.isPresent() && !parts.get(2).equals("none")) {
          boolean isTheirs = likely.get().persona().slug().equals(parts.getFirst());
          right += isTheirs ? 1 : 0;
          wrong += isTheirs ? 0 : 1;
        }
      }
      int foreign = 0;
      int taken = 0;
      for (var name : List.of("messages", "messages-second")) {
        for (var line : ResourceLines.of(Temper.class, "/text/" + name + ".txt")) {
          foreign++;
          taken +=
              captures.likely(line.substring(line.indexOf(" | ") + 3), "U1").isPresent() ? 1 : 0;
        }
      }
      System.out.printf(
          "likely persona: of the heard right %d, wrong %d; of %d messages to others %d%n",
          right, wrong, foreign, taken);
      assertThat(right).isGreaterThanOrEqualTo(19);
      assertThat(wrong).isLessThanOrEqualTo(11);
      assertThat(taken).isLessThanOrEqualTo(foreign / 6);
    }
  }
}
