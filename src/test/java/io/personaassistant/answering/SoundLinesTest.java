package io.personaassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.answering.DraftedLines.Drafted;
import io.personaassistant.checking.line.Level;
import io.personaassistant.testing.SampleProgram;
import io.personaassistant.testing.ScriptedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines that a careful writer would send (`checking/sound-lines.txt`), checked as drafts are: what
/// cries wolf is switched off by people.
class SoundLinesTest {
  @TempDir Path folder;

  @Test
  void sound_lines_of_five_draft_types_get_no_warning() throws IOException {
    var alarms = new ArrayList<String>();
    var lines = lines();
    try (var program = SampleProgram.open(folder, new ScriptedModel())) {
      var drafted = new DraftedLines(program);
      for (var line : lines) {
        drafted.findings(line).stream()
            .filter(f -> f.level() != Level.INFO)
            .forEach(f -> alarms.add(f.rule() + ": " + f.why() + " <- " + line));
      }
    }
    System.out.printf("sound lines: %d findings on %d lines%n", alarms.size(), lines.size());

    assertThat(lines).hasSizeGreaterThanOrEqualTo(60);
    assertThat(alarms).isEmpty();
  }

  private static List<Drafted> lines() throws IOException {
    return DraftedLines.rows("sound-lines.txt").map(SoundLinesTest::line).toList();
  }

  private static Drafted line(String row) {
    var at = row.split(" \\| ", 6);
    var brief = at[1].equals("reply") ? MESSAGE : "";
    return new Drafted(at[0], at[1], at[2], at[3], at[4], at[5], brief);
  }

  private static final String MESSAGE =
      "two of your five participants did not show up today, my stakeholders are watching live";
}
