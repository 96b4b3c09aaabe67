package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Quarantined;
import io.personaassistant.evidence.Quarantined.Decision;
import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.evidence.file.WholeRow;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What an exported file says was decided on suspicious items.
final class FormerDecisions {
  private FormerDecisions() {}

  /// The decisions by item, without the hash of a text; rows that cannot be taken are reported.
  static Map<String, Quarantined> of(RecordFile file, ImportLog log) {
    var decisions = new LinkedHashMap<String, Quarantined>();
    for (var row : file.rows(Section.QUARANTINE)) {
      try {
        WholeRow.require(row);
        var id = LinkRows.requiredId(row, "evidence");
        decisions.put(
            id,
            new Quarantined(
                id,
                "",
                decision(row),
                row.line("reason", ""),
                row.line("span", ""),
                row.required("by", ""),
                at(row),
                row.text("why", "")));
      } catch (RowProblem problem) {
        log.problem(row, problem);
      }
    }
    return decisions;
  }

  private static Decision decision(Row row) {
    var typed = row.line("decision", "").toLowerCase(Locale.ROOT);
    return Arrays.stream(Decision.values())
        .filter(d -> d.word().equals(typed))
        .findFirst()
        .orElseThrow(() ->
            new RowProblem(
                "It has no decision that is known.", "Write recognised, added or cleared."));
  }

  private static Instant at(Row row) {
    try {
      return Instant.parse(row.line("at", ""));
    } catch (DateTimeParseException _) {
      throw new RowProblem("It does not say when.", "Write at as 2026-03-05T09:00:00Z.");
    }
  }
}
