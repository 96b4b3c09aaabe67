package io.personaassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.Checks;
import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.testing.SampleProgram;
import io.personaassistant.testing.ScriptedModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
      for (var line : lines) {
        for (var finding : findings(program, line)) {
          alarms.add(finding.rule() + ": " + finding.why() + " <- " + String.join(" | ", line));
        }
      }
    }
    System.out.printf("sound lines: %d findings on %d lines%n", alarms.size(), lines.size());

    assertThat(lines).hasSizeGreaterThanOrEqualTo(60);
    assertThat(alarms).isEmpty();
  }

  private static List<List<String>> lines() throws IOException {
    var name = "/checking/sound-lines.txt";
    try (var in = Objects.requireNonNull(SoundLinesTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> List.of(l.split(" \\| ", 6)))
          .toList();
    }
  }

  private static final String MESSAGE =
      "two of your five participants did not show up today, my stakeholders are watching live";

  private static final Check CHECKS = Checks.standard();

  private static List<Finding> findings(Program program, List<String> line) {
    var words = line.get(1).split(" ");
    var type = program.answering().types().called(words[0]).orElseThrow();
    var kind =
        type.option(words.length > 1 ? words[1] : "").lines().stream()
            .filter(k -> k.kind().equals(line.get(2)))
            .findFirst()
            .orElseThrow();
    var field = kind.fields().stream().filter(f -> f.name().equals(line.get(3))).toList();
    assertThat(field).as(line.toString()).hasSize(1);
    var cites = line.get(4).equals("-") ? List.<String>of() : List.of(line.get(4).split(" "));
    var persona = program.records().library(SampleProgram.TODAY).persona(line.get(0)).orElseThrow();
    // as in a draft: a writer is given more than a line cites
    var brief = words[0].equals("reply") ? MESSAGE : "";
    var given = new LinkedHashSet<>(cites);
    program
        .answering()
        .prepare(line.get(0) + " " + line.get(1) + " " + brief, "")
        .plan()
        .ifPresent(plan -> given.addAll(plan.ids()));
    var context =
        program
            .records()
            .materials()
            .grounds(
                List.copyOf(given),
                Optional.of(persona),
                brief,
                Set.of(),
                program.records().library(SampleProgram.TODAY));
    return CHECKS
        .check(
            new Line(kind.kind(), Map.of(line.get(3), List.of(line.get(5))), cites),
            kind.withFields(field),
            context)
        .stream()
        .filter(f -> f.level() != Level.INFO)
        .toList();
  }
}
