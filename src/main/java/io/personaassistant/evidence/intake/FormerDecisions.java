package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Quarantined;
import io.personaassistant.evidence.Quarantined.Decision;
import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.evidence.file.Section;
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
    log.each(
        file.rows(Section.QUARANTINE),
        row -> {
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
                  CarriedRows.at(row, "at"),
                  row.text("why", "")));
        });
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
}
