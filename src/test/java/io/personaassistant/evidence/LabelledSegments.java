package io.personaassistant.evidence;

import io.personaassistant.evidence.building.Segments;
import io.personaassistant.evidence.intake.RecordImport.Kind;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.meaning.SentenceModels;
import io.personaassistant.evidence.segment.Agreement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// The research of an invented company, with the true group of each participant: a file of
/// `src/test/resources/evidence/segments`.
final class LabelledSegments {
  private static final Path FOLDER = Path.of("src/test/resources/evidence/segments");

  /// No group.
  private static final String NOISE = "-";

  private static final Map<String, String> SOURCES =
      Map.of(
          "i",
          "interview",
          "s",
          "survey",
          "t",
          "support_ticket",
          "c",
          "sales_call",
          "o",
          "social_post",
          "u",
          "usability_test",
          "f",
          "focus_group",
          "n",
          "crm_note");

  final String name;
  final Map<String, String> truth = new LinkedHashMap<>();
  private final StringBuilder csv =
      new StringBuilder("id,source_type,date,participant,segment,text\n");

  LabelledSegments(String name) {
    this.name = name;
    var group = "";
    var participant = "";
    var title = "";
    int number = 0;
    for (var line : lines().stream().skip(1).toList()) {
      if (line.startsWith("# ")) {
        group = line.substring(2);
      } else if (line.startsWith("P-")) {
        participant = line.substring(0, line.indexOf('|')).strip();
        title = line.substring(line.indexOf('|') + 1).strip();
        truth.put(participant, group);
      } else {
        number++;
        csv.append(
            "S%03d,%s,2026-02-%02d,%s,\"%s\",\"%s\"%n"
                .formatted(
                    number,
                    SOURCES.getOrDefault(line.substring(0, 1), ""),
                    1 + number % 27,
                    participant,
                    title,
                    line.substring(2).replace("\"", "\"\"")));
      }
    }
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(FOLDER.resolve(name + ".txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many groups there are, 0 in noise.
  int groups() {
    return (int) truth.values().stream().filter(g -> !g.equals(NOISE)).distinct().count();
  }

  /// Imports it into an empty database and reads it for its meaning.
  MeaningIndex load(Records records) {
    var report = records.load(Kind.EVIDENCE, csv.toString());
    if (!report.problems().isEmpty()) {
      throw new AssertionError(report.problems());
    }
    var meanings = new MeaningIndex(records.database, 1, false, SentenceModels.shared());
    meanings.complete(_ -> {});
    return meanings;
  }

  /// The Rand index, corrected for chance, of what was found; 0 where nothing was. Participants of
  /// no group do not count.
  double randIndex(Segments.Found found) {
    if (found.segments().isEmpty()) {
      return 0;
    }
    var codes = truth.keySet().stream().filter(c -> !NOISE.equals(truth.get(c))).toList();
    var names = List.copyOf(new LinkedHashSet<>(truth.values()));
    var is = codes.stream().mapToInt(code -> names.indexOf(truth.getOrDefault(code, ""))).toArray();
    var said =
        codes.stream()
            .mapToInt(code -> {
              for (int s = 0; s < found.segments().size(); s++) {
                if (found.segments().get(s).participants().contains(code)) {
                  return s;
                }
              }
              throw new AssertionError(code + " is in no segment");
            })
            .toArray();
    return Agreement.randIndex(is, said);
  }
}
