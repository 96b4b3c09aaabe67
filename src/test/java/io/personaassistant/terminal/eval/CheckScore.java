package io.personaassistant.terminal.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How the verdicts of `persona check` compare with labelled drafts.
///
/// @param falsePasses drafts that should warn or fail and passed, by the check that should have
///   spoken up
/// @param silent drafts with the right verdict in which a labelled check did not speak up
/// @param confusion "label as verdict" to a count
record CheckScore(
    int drafts,
    int right,
    int sound,
    int falseAlarms,
    Map<String, Integer> falsePasses,
    List<String> silent,
    Map<String, Integer> confusion,
    List<String> wrong) {
  private static final JsonMapper JSON = new JsonMapper();

  /// Compares answers with labels, line by line.
  static CheckScore of(List<String> labels, List<String> answers) throws JsonProcessingException {
    int right = 0;
    int sound = 0;
    int alarms = 0;
    var passes = new TreeMap<String, Integer>();
    var confusion = new TreeMap<String, Integer>();
    var silent = new ArrayList<String>();
    var wrong = new ArrayList<String>();
    for (int i = 0; i < labels.size(); i++) {
      var label = JSON.readTree(labels.get(i));
      var answer = JSON.readTree(answers.get(i));
      String expected = label.path("expect").asText();
      String verdict = answer.path("verdict").asText("error");
      confusion.merge(expected + " as " + verdict, 1, Integer::sum);
      sound += expected.equals("pass") ? 1 : 0;
      if (verdict.equals(expected)) {
        right++;
        var named = names(answer);
        var oneOf = texts(label.path("one_of"));
        if (!named.containsAll(texts(label.path("expect_checks")))
            || !oneOf.isEmpty() && oneOf.stream().noneMatch(named::contains)) {
          silent.add(label.path("id").asText());
        }
        continue;
      }
      wrong.add(label.path("id").asText() + " " + expected + " as " + verdict);
      alarms += expected.equals("pass") ? 1 : 0;
      if (verdict.equals("pass")) {
        var checks = texts(label.path("expect_checks"));
        (checks.isEmpty() ? List.of("unnamed") : checks)
            .forEach(check -> passes.merge(check, 1, Integer::sum));
      }
    }
    return new CheckScore(labels.size(), right, sound, alarms, passes, silent, confusion, wrong);
  }

  double rightRate() {
    return (double) right / drafts;
  }

  private static Set<String> names(JsonNode answer) {
    var names = new HashSet<String>();
    answer.path("findings").forEach(f -> names.add(f.path("check").asText()));
    return names;
  }

  private static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @Override
  public String toString() {
    return "%d of %d verdicts right (%.3f), false passes %s, %d false alarms of %d sound, %s; judged otherwise %s; right for another reason %s"
        .formatted(
            right, drafts, rightRate(), falsePasses, falseAlarms, sound, confusion, wrong, silent);
  }
}
