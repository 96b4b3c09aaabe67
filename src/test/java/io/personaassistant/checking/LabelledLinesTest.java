package io.personaassistant.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.LabelledLines.Labelled;
import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelledLinesTest {
  private final Check checks = Checks.standard();

  @Test
  void judges_labelled_lines_rightly() {
    var wrong = new ArrayList<String>();
    int alarms = 0;
    int passed = 0;
    int right = 0;
    var all = LabelledLines.all();
    for (var labelled : all) {
      var findings = check(labelled);
      var verdict = Verdict.of(findings);
      boolean named = labelled.isGood() || rules(findings).anyMatch(labelled.rule()::equals);
      if (verdict == labelled.verdict() && named) {
        right++;
      } else {
        wrong.add(verdict.word() + " for " + labelled.line() + ": " + rules(findings).toList());
      }
      alarms += labelled.isGood() && verdict != Verdict.PASS ? 1 : 0;
      passed += labelled.verdict() == Verdict.FAIL && verdict != Verdict.FAIL ? 1 : 0;
    }
    long good = all.stream().filter(Labelled::isGood).count();
    System.out.printf(
        "labelled lines: %d of %d right (%.1f %%), %d of %d good lines alarmed, %d traps passed%n",
        right, all.size(), 100.0 * right / all.size(), alarms, good, passed);

    assertThat(passed).describedAs("traps passed: %s", wrong).isZero();
    assertThat(right * 100.0 / all.size()).describedAs("wrong: %s", wrong).isGreaterThan(96);
    assertThat(alarms * 100.0 / good).describedAs("wrong: %s", wrong).isLessThanOrEqualTo(3);
  }

  @Test
  void says_what_is_wrong_in_few_words() {
    var findings = LabelledLines.all().stream().flatMap(l -> check(l).stream()).toList();

    assertThat(findings)
        .isNotEmpty()
        .allSatisfy(f -> assertThat(Words.count(f.why())).describedAs(f.why()).isBetween(3, 25))
        .allSatisfy(f -> assertThat(Words.count(f.fix())).describedAs(f.fix()).isBetween(2, 25))
        .allSatisfy(f -> assertThat(f.why() + f.fix()).doesNotContain("null"));
  }

  @Test
  void marks_the_exact_words() {
    for (var labelled : LabelledLines.all()) {
      for (var finding : check(labelled)) {
        if (finding.start() >= 0) {
          int start = labelled.text().offsetByCodePoints(0, finding.start());
          int end = labelled.text().offsetByCodePoints(0, finding.end());
          assertThat(labelled.text().substring(start, end)).isEqualTo(finding.span());
        }
      }
    }
  }

  @Test
  void says_the_same_every_time() {
    for (var labelled : LabelledLines.all()) {
      assertThat(Checks.standard().check(labelled.line(), labelled.rules(), labelled.context()))
          .isEqualTo(check(labelled));
    }
  }

  private List<Finding> check(Labelled labelled) {
    return checks.check(labelled.line(), labelled.rules(), labelled.context());
  }

  private static Stream<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule);
  }
}
