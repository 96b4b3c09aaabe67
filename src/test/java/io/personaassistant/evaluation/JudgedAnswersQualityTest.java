package io.personaassistant.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.checking.Verdict;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.text.Normal;
import io.personaassistant.workspace.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of the lines that models write when nobody plants mistakes: how many sound ones
/// people see, and how many wrong ones are stopped or marked. The answers and how they were judged
/// are described in `src/test/resources/evaluation/judged/README.md`.
@Tag("evaluation")
class JudgedAnswersQualityTest {
  private static final Path ANSWERS = Path.of("src/test/resources/evaluation/judged");
  private static final JsonMapper JSON = new JsonMapper();

  /// A line is the one of an answer whose texts it has at least this share of: quotations are
  /// filled in and gaps cut.
  private static final double SAME = 0.4;

  private static final int BEGINNING = 40;

  @ParameterizedTest
  @CsvSource({
    "capable-1, 0.97, 0.3",
    "weak-1, 0.97, 0.52",
    "capable-2, 0.95, 0",
    "weak-2, 0.93, 0.48",
    "capable-3, 0.94, 0",
    "weak-3, 0.91, 0.48",
    "capable-4, 0.97, 0.2",
    "weak-4, 0.96, 0.3"
  })
  void sound_lines_are_shown_and_wrong_ones_caught(String set, double shown, double caught)
      throws Exception {
    var counts = judge(set);
    System.out.println("judged answers, " + set + ": " + counts);

    assertThat(share(counts, "sound", Set.of(Verdict.PASS, Verdict.WARN)))
        .describedAs("%s", counts)
        .isGreaterThanOrEqualTo(shown);
    assertThat(share(counts, "wrong", Set.of(Verdict.FAIL, Verdict.WARN)))
        .describedAs("%s", counts)
        .isGreaterThanOrEqualTo(caught);
  }

  private static double share(Map<String, Integer> counts, String label, Set<Verdict> verdicts) {
    int all = 0;
    int those = 0;
    for (var verdict : Verdict.values()) {
      int count = counts.getOrDefault(label + " " + verdict, 0);
      all += count;
      those += verdicts.contains(verdict) ? count : 0;
    }
    return (double) those / all;
  }

  /// How many lines of each label, "sound", "wrong", "rule" or "doubt", got each verdict.
  private static Map<String, Integer> judge(String set) throws Exception {
    var labels = new HashMap<String, String>();
    for (var line : Files.readAllLines(ANSWERS.resolve(set + ".jsonl"), UTF_8)) {
      var label = JSON.readTree(line);
      labels.put(
          label.path("case").asText() + " " + label.path("line").asInt(),
          label.path("verdict").asText());
    }
    var replay = new Replay(ANSWERS.resolve(set));
    var model = new CaseModel(replay);
    var settings = ((Settings.Read.Ok) Settings.read(Map.of())).settings();
    var clock = Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC);
    var counts = new TreeMap<String, Integer>();
    try (var records = GoldenRecords.open(settings, model, clock)) {
      var answering = records.program().answering();
      for (var golden : GoldenCases.all().stream().filter(replay::has).toList()) {
        var plan = answering.prepare(golden.words(), "").plan().orElseThrow();
        var draft =
            model
                .during(golden, () -> answering.draft(plan, _ -> {}, _ -> {}, new StopSignal()))
                .orElseThrow();
        var left = written(set, golden.id());
        draft.lines().stream()
            .filter(line -> line.round() == 0)
            .forEach(line -> {
              var label = labels.get(golden.id() + " " + place(line, left));
              counts.merge(label + " " + line.verdict(), 1, Integer::sum);
            });
      }
    }
    return counts;
  }

  /// The texts of each line of an answer as the model wrote it.
  private static List<List<String>> written(String set, String golden) throws Exception {
    var answer = JSON.readTree(ANSWERS.resolve(set).resolve(golden + ".txt").toFile());
    var lines = new ArrayList<List<String>>();
    answer.path("lines").forEach(line -> lines.add(texts(line)));
    return lines;
  }

  private static List<String> texts(JsonNode line) {
    var texts = new ArrayList<String>();
    for (var field : line.properties()) {
      if (!Set.of("kind", "cites").contains(field.getKey())) {
        var value = field.getValue();
        value.forEach(text -> texts.add(Normal.of(text.asText())));
        if (value.isTextual()) {
          texts.add(Normal.of(value.asText()));
        }
      }
    }
    return texts;
  }

  /// Which line of the answer this is, taken from those left; -1 for none.
  private static int place(DraftedLine drafted, List<List<String>> left) {
    var said = new HashSet<String>();
    drafted.line().fields().values().forEach(f -> f.forEach(text -> said.add(Normal.of(text))));
    var all = String.join("\n", said);
    int best = -1;
    double most = SAME;
    for (int i = 0; i < left.size(); i++) {
      double length = left.get(i).stream().mapToInt(String::length).sum();
      double kept =
          left.get(i).stream()
              .filter(t -> all.contains(t.substring(0, Math.min(BEGINNING, t.length()))))
              .mapToInt(String::length)
              .sum();
      if (length > 0 && kept / length > most) {
        best = i;
        most = kept / length;
      }
    }
    if (best >= 0) {
      left.set(best, List.of());
    }
    return best;
  }
}
