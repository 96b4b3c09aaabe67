package io.personaassistant.terminal.eval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.DraftWorld;
import io.personaassistant.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Measures the checks on labelled drafts and holds their floors. The sets and their history are
/// described in `src/test/resources/checking/drafts/README.md`.
class CheckQualityTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"development, 0.98, 0", "families, 0.975, 4"})
  void judges_labelled_drafts_rightly_and_passes_few_wrong_ones(
      String set, double floor, int passes) throws Exception {
    hold(set, floor, passes);
  }

  @ParameterizedTest
  @Tag("evaluation")
  @CsvSource({
    "held-out, 0.99, 0",
    "second-held-out, 0.96, 4",
    "third-held-out, 0.95, 6",
    "fourth-held-out, 0.98, 2",
    "fifth-held-out, 0.94, 0",
    "sixth-held-out, 0.97, 1",
    "seventh-held-out, 0.96, 2",
    "eighth-held-out, 0.96, 4",
    "ninth-held-out, 0.96, 4",
    "tenth-a, 0.98, 0",
    "tenth-b, 0.875, 5",
    "families-of-tenth, 0.94, 8",
    "eleventh-a, 0.97, 1",
    "families-of-eleventh, 0.93, 9",
    "in-other-words, 0.88, 6",
    "eleventh-b, 0.82, 9",
    "examiner, 0.94, 3",
    "families-of-eleventh-b, 0.9, 2",
    "families-of-answers, 0.97, 0",
    "scaffolds, 0.85, 6",
    "optics, 0.92, 6",
    "driving, 0.93, 3",
    "sawmills, 0.83, 6",
    "skischools, 0.86, 2",
    "campsites, 0.84, 1",
    "nurseries, 0.82, 3",
    "locksmiths, 0.73, 3",
    "concrete, 0.83, 2",
    "removals, 0.73, 3",
    "hire, 0.91, 2",
    "music, 0.79, 2",
    "chimneys, 0.86, 2",
    "potteries, 0.66, 2",
    "bicycles, 0.68, 13",
    "linens, 0.56, 22",
    "orchestras, 0.64, 18",
    "solar, 0.56, 22",
    "hearing, 0.43, 27",
    "reminders, 0.72, 32",
    "loans, 0.7, 46",
    "trees, 0.61, 29",
    "sound-briefs, 0.95, 0",
    "sound-retellings, 0.9, 0",
    "times, 0.85, 10",
    "retold, 0.74, 38",
    "walls, 0.8, 7",
    "cinemas, 0.77, 6",
    "storages, 0.78, 14",
    "rinks, 0.8, 13",
    "florists, 0.84, 10",
    "transports, 0.69, 24",
    "boats, 0.87, 8",
    "drones, 0.87, 4",
    "exams, 0.85, 7",
    "launderettes, 0.8, 15",
    "guidedogs, 0.83, 12",
    "tuners, 0.79, 17"
  })
  void judges_drafts_that_were_kept_back_as_well(String set, double floor, int passes)
      throws Exception {
    hold(set, floor, passes);
  }

  private void hold(String set, double floor, int passes) throws Exception {
    var labels = new ArrayList<String>();
    var answers = new ArrayList<String>();
    var all = Files.readAllLines(DraftWorld.LABELS.resolve(set + ".jsonl"), UTF_8);
    for (var world : DraftWorld.values()) {
      var drafts = all.stream().filter(line -> DraftWorld.of(line) == world).toList();
      if (!drafts.isEmpty()) {
        judge(world.in(folder.resolve(world.name())), drafts, labels, answers);
      }
    }
    var score = CheckScore.of(labels, answers);
    System.out.println("check, " + set + ": " + score);

    assertThat(score.drafts()).isEqualTo(all.size());
    assertThat(score.rightRate()).describedAs("%s", score).isGreaterThanOrEqualTo(floor);
    assertThat(score.falsePasses().values().stream().mapToInt(Integer::intValue).sum())
        .describedAs("%s", score)
        .isLessThanOrEqualTo(passes);
    assertThat(score.silent()).describedAs("%s", score).hasSizeLessThanOrEqualTo(2);
  }

  private static void judge(
      Terminal terminal, List<String> drafts, List<String> labels, List<String> answers) {
    var result = terminal.typing(String.join("\n", drafts)).run("check", DraftWorld.DAY);
    assertThat(result.exit()).describedAs(result.err()).isZero();
    labels.addAll(drafts);
    answers.addAll(result.out().lines().filter(line -> !line.isBlank()).toList());
  }
}
