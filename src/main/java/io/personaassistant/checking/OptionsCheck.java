package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.text.Normal;
import io.personaassistant.text.Similarity;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What holds between the fields of one line: answers fit the question's type, tagged answers are
/// among those offered, none is the persona's own wording, a preheader goes on from its subject.
final class OptionsCheck implements Check {
  static final String FIT = "options_fit_type";
  static final String AMONG = "among_options";
  static final String HIDDEN = "not_persona_wording";
  static final String UNLIKE = "unlike_subject";

  private static final int FEWEST = 3;
  private static final Set<Integer> SCALE_POINTS = Set.of(5, 7);
  private static final int SHORTEST_WORDING = 3;
  private static final double SAME_WORDING = 0.75;
  private static final double SAME_SUBJECT = 0.6;

  private static final List<String> WAYS_OUT = WordList.listed("options-check.ways-out");

  static Set<String> names() {
    return new TreeSet<>(Set.of(FIT, AMONG, HIDDEN, UNLIKE));
  }

  static String describe(String name) {
    return switch (name) {
      case FIT ->
          "Give a closed question 3 or more answers with a way out, a scale 5 or 7, an open one none.";
      case AMONG -> "Copy the answer as it stands in the options.";
      case HIDDEN -> "Word the answer so that it does not show whom we look for.";
      default -> "Let the preheader add to the subject.";
    };
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var field : rules.fields()) {
      if (field.checks().contains(FIT)) {
        fit(field.name(), line, findings);
      }
    }
    for (var at : FieldText.of(line, rules)) {
      var checks = at.field().checks();
      if (checks.contains(AMONG)
          && line.texts("options").stream()
              .noneMatch(o -> Normal.of(o).equals(Normal.of(at.text())))) {
        all(AMONG, at, "is not among the options.", findings);
      }
      if (checks.contains(HIDDEN)
          && context.subject().traits().stream().anyMatch(t -> alike(at.text(), t))) {
        all(HIDDEN, at, "is how our record words it.", findings);
      }
      if (checks.contains(UNLIKE) && repeats(at.text(), line.texts("subject"))) {
        all(UNLIKE, at, "repeats the subject.", findings);
      }
    }
    return findings.all();
  }

  private static void all(String rule, FieldText at, String why, Findings findings) {
    findings.error(
        rule, at, 0, at.text().length(), Findings.show(at.text()) + " " + why, describe(rule));
  }

  private static void fit(String field, Line line, Findings findings) {
    var options = line.texts(field);
    var type = line.texts("type").stream().findFirst().map(Normal::of).orElse("");
    var why =
        switch (type) {
          case "open" -> options.isEmpty() ? "" : "An open question has no answers to choose from.";
          case "scale" ->
              SCALE_POINTS.contains(points(options)) ? "" : "A scale has 5 or 7 points here.";
          default -> {
            if (options.size() < FEWEST) {
              yield "A closed question needs " + FEWEST + " answers or more.";
            }
            yield options.stream().anyMatch(OptionsCheck::isWayOut)
                ? ""
                : "Somebody whom no answer fits has no way out.";
          }
        };
    if (!why.isEmpty()) {
      findings.errorAll(FIT, field, why, describe(FIT));
    }
  }

  /// Points of a scale; "does not apply" and the like stand beside it.
  private static int points(List<String> options) {
    return (int) options.stream().filter(o -> !isBeside(o)).count();
  }

  private static boolean isBeside(String option) {
    return !Phrases.find(
            option,
            List.of("not apply", "not applicable", "don't know", "not sure", "prefer not", "n/a"))
        .isEmpty();
  }

  private static boolean isWayOut(String option) {
    return !Phrases.find(option, WAYS_OUT).isEmpty();
  }

  private static boolean alike(String option, String trait) {
    var said = Set.copyOf(Words.content(option));
    var own = Set.copyOf(Words.content(trait));
    if (said.size() < SHORTEST_WORDING || own.size() < SHORTEST_WORDING) {
      return Normal.of(option).equals(Normal.of(trait)) && Words.count(option) > 1;
    }
    return Similarity.containment(said, own) >= SAME_WORDING;
  }

  private static boolean repeats(String text, List<String> subjects) {
    var own = Set.copyOf(Words.content(text));
    return subjects.stream()
        .map(s -> Set.copyOf(Words.content(s)))
        .anyMatch(s -> s.size() > 1 && Similarity.share(s, own) > SAME_SUBJECT);
  }
}
