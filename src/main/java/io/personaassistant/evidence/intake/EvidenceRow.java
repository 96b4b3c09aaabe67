package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.KnownAsStore;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.Stance;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One row of a file's evidence.
final class EvidenceRow {
  private static final Pattern NO_TEXT =
      Pattern.compile("#(?:NAME\\?|REF!|VALUE!|N/A|DIV/0!|NUM!|NULL!|WERT!|BEZUG!|ZAHL!|NV)");

  private EvidenceRow() {}

  /// The item a row describes: what the row says, and for the rest what is stored.
  static Evidence read(
      Row row, String id, Optional<Evidence> current, KnownAsStore participants, OtherNames names) {
    return new Evidence(
        id.isEmpty() ? "new" : id,
        sourceType(row, current),
        row.line("source_ref", current.map(Evidence::sourceRef).orElse("")),
        date(row, current),
        participants.code(
            row.line("participant", current.map(Evidence::participant).orElse("")), names.own(row)),
        row.line("segment", current.map(Evidence::segment).orElse("")),
        row.number("sample_size", current.map(Evidence::sampleSize).orElse(0), Integer.MAX_VALUE),
        text(row, current),
        row.flag("quotable", current.map(Evidence::quotable).orElse(false)),
        row.flag("quarantined", current.map(Evidence::quarantined).orElse(false)),
        current.map(Evidence::copyOf).orElse(""),
        row.flag("sample", false));
  }

  private static String text(Row row, Optional<Evidence> current) {
    var text = row.required("text", current.map(Evidence::text).orElse(""));
    if (NO_TEXT.matcher(text.strip()).matches()) {
      throw new RowProblem(
          "Its text is “" + text.strip() + "”, which a spreadsheet shows where a formula fails.",
          "Put an apostrophe before what stands in the cell and save the table again.");
    }
    return text;
  }

  /// What the item says of which traits.
  static Map<String, Stance> says(Row row) {
    var says = new LinkedHashMap<String, Stance>();
    row.ids("supports", List.of()).forEach(trait -> says.put(trait, Stance.SUPPORTS));
    for (var trait : row.ids("contradicts", List.of())) {
      if (says.put(trait, Stance.CONTRADICTS) == Stance.SUPPORTS) {
        throw LinkRows.bothWays(row.id("id").isEmpty() ? "It" : row.id("id"), trait);
      }
    }
    return says;
  }

  private static SourceType sourceType(Row row, Optional<Evidence> current) {
    var typed = row.line("source_type", current.map(i -> i.sourceType().word()).orElse(""));
    return SourceType.of(typed)
        .orElseThrow(() ->
            typed.isEmpty()
                ? new RowProblem("It has no source_type.", "Add one, such as interview.")
                : new RowProblem(
                    "“" + Row.shortened(typed) + "” is no source type that is known.",
                    "Write one of: " + SourceType.words() + "."));
  }

  private static LocalDate date(Row row, Optional<Evidence> current) {
    return row.day("date", current.map(Evidence::date))
        .orElseThrow(() ->
            new RowProblem("It has no date.", "Add the day it was collected, as 2026-03-05."));
  }
}
