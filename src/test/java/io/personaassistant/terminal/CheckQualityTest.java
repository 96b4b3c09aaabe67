package io.personaassistant.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Measures the checks on labelled drafts and holds their floors. The sets and their history are
/// described in `src/test/resources/checking/drafts/README.md`.
class CheckQualityTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path LABELS = Path.of("src/test/resources/checking/drafts").toAbsolutePath();
  private static final String DAY = "--as-of=2026-11-26";
  private static final Set<String> ORCHARD = Set.of("mateo", "priya");

  @TempDir private Path samples;
  @TempDir private Path orchard;

  @ParameterizedTest
  @CsvSource({
    "development, 0.98, 0",
    "held-out, 0.98, 0",
    "second-held-out, 0.94, 4",
    "third-held-out, 0.91, 9"
  })
  void judges_labelled_drafts_rightly_and_passes_few_wrong_ones(
      String set, double floor, int passes) throws Exception {
    var labels = new ArrayList<String>();
    var answers = new ArrayList<String>();
    var all = Files.readAllLines(LABELS.resolve(set + ".jsonl"), UTF_8);
    judge(with(samples, "samples", "load"), all, false, labels, answers);
    judge(
        with(orchard, "import", "all", LABELS.resolve("orchard.json").toString()),
        all,
        true,
        labels,
        answers);
    var score = CheckScore.of(labels, answers);
    System.out.println("check, " + set + ": " + score);

    assertThat(score.drafts()).isEqualTo(all.size());
    assertThat(score.rightRate()).describedAs("%s", score).isGreaterThanOrEqualTo(floor);
    assertThat(score.falsePasses().values().stream().mapToInt(Integer::intValue).sum())
        .describedAs("%s", score)
        .isLessThanOrEqualTo(passes);
    assertThat(score.silent()).describedAs("%s", score).hasSizeLessThanOrEqualTo(2);
  }

  private static Terminal with(Path folder, String... command) {
    var terminal = new Terminal(folder);
    var line = new ArrayList<>(List.of(command));
    line.add(DAY);
    assertThat(terminal.run(line.toArray(String[]::new)).exit()).isZero();
    return terminal;
  }

  private static void judge(
      Terminal terminal,
      List<String> all,
      boolean ofOrchard,
      List<String> labels,
      List<String> answers)
      throws Exception {
    var drafts = new ArrayList<String>();
    for (var line : all) {
      if (ORCHARD.contains(JSON.readTree(line).path("persona").asText()) == ofOrchard) {
        drafts.add(line);
      }
    }
    var result = terminal.typing(String.join("\n", drafts)).run("check", DAY);
    assertThat(result.exit()).describedAs(result.err()).isZero();
    labels.addAll(drafts);
    answers.addAll(result.out().lines().filter(line -> !line.isBlank()).toList());
  }
}
