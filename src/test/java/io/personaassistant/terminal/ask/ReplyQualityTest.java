package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.testing.DraftWorld;
import io.personaassistant.testing.Terminal;
import io.personaassistant.text.ResourceLines;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How often a customer's message brings up what is approved on the same thing, and how often what
/// is about something else; prints the figures. What decides was chosen by the first file; the
/// third was written when it stood.
@Tag("evaluation")
class ReplyQualityTest {
  @TempDir static Path folder;

  /// What the messages of a file brought up.
  private static final class Score {
    private int answerable;
    private int reached;
    private int replies;
    private int wrongReplies;
    private int facts;
    private int wrongFacts;
    private int guesses;
    private int rightGuesses;

    /// @param wanted ids of facts, and objections as "T:" and their first words
    private void add(JsonNode answer, List<String> wanted) {
      var objections = texts(answer, "Approved answers to this", "They say");
      boolean isReply =
          objections.stream()
              .anyMatch(o -> wanted.stream().anyMatch(w -> ("T:" + o).startsWith(w)));
      replies += isReply ? 1 : 0;
      wrongReplies += !objections.isEmpty() && !isReply ? 1 : 0;
      var shown = ids(answer, "Approved facts about this");
      int right = (int) shown.stream().filter(wanted::contains).count();
      facts += right;
      wrongFacts += shown.size() - right;
      answerable += wanted.contains("-") ? 0 : 1;
      reached += isReply || right > 0 ? 1 : 0;
      var near = ids(answer, "Nearest approved facts; none names this");
      guesses += near.isEmpty() ? 0 : 1;
      rightGuesses += near.stream().anyMatch(wanted::contains) ? 1 : 0;
    }

    private static List<String> texts(JsonNode answer, String title, String label) {
      return entries(answer, title)
          .flatMap(e -> e.path("parts").valueStream())
          .filter(p -> p.path("label").asText().equals(label))
          .map(p -> p.path("text").asText())
          .toList();
    }

    private static List<String> ids(JsonNode answer, String title) {
      return entries(answer, title)
          .flatMap(e -> e.path("cites").valueStream())
          .map(JsonNode::asText)
          .toList();
    }

    private static Stream<JsonNode> entries(JsonNode answer, String title) {
      return answer
          .path("sections")
          .valueStream()
          .filter(s -> s.path("title").asText().equals(title))
          .flatMap(s -> s.path("entries").valueStream());
    }
  }

  /// @param least of how many in a hundred that something approved answers it must be shown
  @ParameterizedTest
  @CsvSource({"first, on, 65", "second, on, 65", "third, on, 50", "third, off, 25"})
  void what_is_approved_on_the_same_thing_is_shown_and_little_else(
      String file, String meaning, int least) {
    var terminals = new HashMap<String, Terminal>();
    var score = new Score();
    for (var line : ResourceLines.of(Answer.class, "/drafting/messages/" + file + ".txt")) {
      var parts = line.split(" \\| ", 3);
      var who = parts[0].split(" ", 2);
      var terminal =
          terminals.computeIfAbsent(
              who[0],
              w ->
                  DraftWorld.valueOf(w)
                      .in(folder.resolve(file + meaning + w))
                      .with("EMBEDDINGS", meaning));
      var answer =
          terminal.run("ask", "--stored", "--json", DraftWorld.DAY, who[1], "reply", parts[2]);
      score.add(answer.json(), List.of(parts[1].split(",", -1)));
    }
    System.out.printf(
        Locale.ROOT,
        "reply, %s, meaning %s: %d of %d answered; replies %d right, %d wrong; facts %d right, %d"
            + " wrong; guessed facts for %d, right for %d%n",
        file,
        meaning,
        score.reached,
        score.answerable,
        score.replies,
        score.wrongReplies,
        score.facts,
        score.wrongFacts,
        score.guesses,
        score.rightGuesses);
    assertThat(100 * score.reached).isGreaterThanOrEqualTo(least * score.answerable);
    assertThat(10 * (score.wrongReplies + score.wrongFacts))
        .isLessThanOrEqualTo(score.replies + score.facts + 10);
  }
}
