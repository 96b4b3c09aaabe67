package io.personaassistant.terminal.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// How well `persona lint` answers labelled questions: what it found, missed and found wrongly, at
/// the levels error and warning.
///
/// A label holds `expect`, the rules that must be found, and `also_ok`, those that an expert may
/// name too. A question is sound when it expects none.
final class LintScore {
  private static final JsonMapper JSON = new JsonMapper();

  private final TreeMap<String, int[]> byRule = new TreeMap<>();
  private final List<String> mistakes = new ArrayList<>();
  private int found;
  private int missed;
  private int wrong;
  private int sound;
  private int alarmed;
  private int flawed;

  /// Scores answers against labels, line by line.
  static LintScore of(List<String> labels, List<String> answers) throws Exception {
    if (labels.size() != answers.size()) {
      throw new IllegalArgumentException("each question needs one answer");
    }
    var score = new LintScore();
    for (int i = 0; i < labels.size(); i++) {
      score.add(JSON.readTree(labels.get(i)), JSON.readTree(answers.get(i)));
    }
    return score;
  }

  private void add(JsonNode label, JsonNode answer) {
    if (!answer.path("id").equals(label.path("id")) || !answer.has("findings")) {
      throw new IllegalArgumentException("no answer for " + label + ": " + answer);
    }
    var expected = texts(label.path("expect"));
    var allowed = texts(label.path("also_ok"));
    var named = new TreeSet<String>();
    answer
        .path("findings")
        .forEach(f -> {
          var rule = f.path("rule").asText();
          // `compound_open` is never more than a note
          boolean note = f.path("level").asText().equals("info");
          if (!note || rule.equals("compound_open") && expected.contains(rule)) {
            named.add(rule);
          }
        });
    boolean alarm = false;
    for (var rule : expected) {
      boolean hit = named.contains(rule);
      count(rule, hit ? 0 : 1);
      found += hit ? 1 : 0;
      missed += hit ? 0 : 1;
      if (!hit) {
        mistakes.add("missed " + rule + named(label));
      }
    }
    for (var rule : named) {
      if (!expected.contains(rule) && !allowed.contains(rule)) {
        count(rule, 2);
        wrong++;
        alarm = true;
        mistakes.add("false " + rule + named(label));
      }
    }
    flawed += expected.isEmpty() ? 0 : 1;
    sound += expected.isEmpty() ? 1 : 0;
    alarmed += expected.isEmpty() && alarm ? 1 : 0;
  }

  private static String named(JsonNode label) {
    return " [" + label.path("id").asText() + "] " + label.path("question").asText();
  }

  private void count(String rule, int column) {
    byRule.computeIfAbsent(rule, r -> new int[3])[column]++;
  }

  private static Set<String> texts(JsonNode list) {
    var texts = new TreeSet<String>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /// Labelled faults that were named, of all.
  double recall() {
    return share(found, found + missed);
  }

  /// Named faults that are labelled, of all that are named and not merely allowed.
  double precision() {
    return share(found, found + wrong);
  }

  /// Sound questions with any error or warning, of all sound ones.
  double falsePositiveRate() {
    return share(alarmed, sound);
  }

  /// The rules that the labels expect somewhere.
  Set<String> rules() {
    return byRule.keySet();
  }

  int sound() {
    return sound;
  }

  int questions() {
    return sound + flawed;
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }

  /// The figures, in all and per rule, then each mistake.
  @Override
  public String toString() {
    var text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%d questions, %d sound: recall %.3f (%d of %d), precision %.3f, false-positive rate %.3f (%d of %d)%n",
                questions(),
                sound,
                recall(),
                found,
                found + missed,
                precision(),
                falsePositiveRate(),
                alarmed,
                sound));
    byRule.forEach((rule, n) ->
        text.append(
            String.format(
                Locale.ROOT,
                "  %-20s recall %.2f (%d of %d), precision %.2f, %d false%n",
                rule,
                share(n[0], n[0] + n[1]),
                n[0],
                n[0] + n[1],
                share(n[0], n[0] + n[2]),
                n[2])));
    mistakes.forEach(m -> text.append("  ").append(m).append(System.lineSeparator()));
    return text.toString();
  }
}
