package io.personaassistant.terminal.eval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.DraftWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Measures the question linter on labelled questions and holds its floors. The sets and their
/// history are described in `src/test/resources/checking/lint/README.md`.
class LintQualityTest {
  private static final Path LABELS = Path.of("src/test/resources/checking/lint");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "development",
        "unseen-1",
        "unseen-2",
        "unseen-3",
        "unseen-4",
        "unseen-5",
        "unseen-6",
        "unseen-7",
        "held-out",
        "held-out-2",
        "held-out-3",
        "held-out-4",
        "held-out-5",
        "families"
      })
  void finds_what_experts_find_and_seldom_more(String set) throws Exception {
    var labels = labels(set);
    var score = LintScore.of(labels, answers(labels));
    System.out.println("lint, " + set + ": " + score);

    assertThat(score.recall()).describedAs("recall: %s", score).isGreaterThanOrEqualTo(0.88);
    assertThat(score.falsePositiveRate())
        .describedAs("false-positive rate: %s", score)
        .isLessThanOrEqualTo(0.07);
  }

  private List<String> answers(List<String> labels) {
    var answers = new String[labels.size()];
    for (var world : DraftWorld.values()) {
      var places =
          IntStream.range(0, answers.length)
              .filter(i -> DraftWorld.of(labels.get(i)) == world)
              .toArray();
      if (places.length > 0) {
        var asked = IntStream.of(places).mapToObj(labels::get).collect(joining("\n"));
        var told =
            world.in(folder.resolve(world.name())).typing(asked).run("lint").out().lines().toList();
        assertThat(told).hasSameSizeAs(asked.lines().toList());
        for (int i = 0; i < places.length; i++) {
          answers[places[i]] = told.get(i);
        }
      }
    }
    return List.of(answers);
  }

  private static List<String> labels(String set) throws Exception {
    return Files.readAllLines(LABELS.resolve(set + ".jsonl"), UTF_8).stream()
        .filter(line -> !line.isBlank())
        .toList();
  }
}
