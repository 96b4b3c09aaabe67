package io.personaassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.answering.DraftedLines.Drafted;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.testing.SampleProgram;
import io.personaassistant.testing.ScriptedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines that were refused for a wrong reason, and beside them those that must be refused all the
/// same (`checking/judged-lines.txt`), checked as drafts are.
class JudgedLinesTest {
  @TempDir Path folder;

  /// @param verdict what is said of it: `pass` nothing, `shown` warnings at most, `fail` an error
  private record Judged(String family, String verdict, Drafted line) {
    boolean isRight(List<Finding> findings) {
      boolean error = findings.stream().anyMatch(f -> f.level() == Level.ERROR);
      boolean quiet = findings.stream().allMatch(f -> f.level() == Level.INFO);
      return switch (verdict) {
        case "pass" -> quiet;
        case "shown" -> !error;
        case "fail" -> error;
        default -> throw new IllegalArgumentException(verdict);
      };
    }
  }

  @Test
  void lines_are_judged_as_somebody_would_who_reads_the_evidence() throws IOException {
    var wrong = new ArrayList<String>();
    var lines = lines();
    try (var program = SampleProgram.open(folder, new ScriptedModel())) {
      var drafted = new DraftedLines(program);
      for (var judged : lines) {
        var findings = drafted.findings(judged.line());
        if (!judged.isRight(findings)) {
          wrong.add("\n" + judged + " -> " + findings.stream().map(Finding::why).toList());
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static List<Judged> lines() throws IOException {
    var lines = new ArrayList<Judged>();
    String family = "";
    String brief = "";
    for (var row : DraftedLines.rows("judged-lines.txt").toList()) {
      if (row.startsWith("## ")) {
        var head = row.substring(3).split(" \\| ", 2);
        family = head[0];
        brief = head.length > 1 ? head[1] : "";
      } else {
        var at = row.split(" \\| ", 7);
        lines.add(
            new Judged(
                family, at[0], new Drafted(at[1], at[2], at[3], at[4], at[5], at[6], brief)));
      }
    }
    return lines;
  }
}
