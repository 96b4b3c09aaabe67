package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.evidence.intake.RecordImport.Progress;
import io.personaassistant.text.instruction.HiddenInstructions;
import io.personaassistant.text.instruction.HiddenInstructions.Suspicion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A file without personal data in its items, with what makes their texts suspicious: the part of
/// an import that takes long and needs no database.
///
/// @param known what makes a text suspicious, by the text as it will be stored
record Sifted(
    RecordFile file, ImportReport.Removed removed, Map<String, Optional<Suspicion>> known) {

  /// @param ours words in lower case that are no person's
  static Sifted of(RecordFile read, Set<String> ours, Progress progress) {
    var removal = new PersonalDataRemoval(ours);
    var known = new HashMap<String, Optional<Suspicion>>();
    var items = new ArrayList<Row>();
    var all = read.rows(Section.EVIDENCE);
    for (var row : all) {
      var clean = removal.without(row);
      items.add(clean);
      text(clean).ifPresent(text -> known.computeIfAbsent(text, HiddenInstructions::in));
      progress.at(items.size(), all.size());
    }
    var rows = new EnumMap<Section, List<Row>>(Section.class);
    rows.putAll(read.rows());
    rows.computeIfPresent(Section.EVIDENCE, (_, _) -> List.copyOf(items));
    return new Sifted(
        new RecordFile(rows, read.notes()),
        new ImportReport.Removed(removal.items(), removal.counts()),
        known);
  }

  /// A file in which nothing is looked for.
  static Sifted untouched(RecordFile read) {
    return new Sifted(read, new ImportReport.Removed(0, Map.of()), Map.of());
  }

  private static Optional<String> text(Row row) {
    try {
      return Optional.of(row.text("text", "")).filter(text -> !text.isEmpty());
    } catch (RowProblem _) {
      // told when the row is stored
      return Optional.empty();
    }
  }

  /// What makes a text suspicious; empty when it reads like any other.
  Optional<Suspicion> suspicion(String text) {
    var found = known.get(text);
    return found == null ? HiddenInstructions.in(text) : found;
  }
}
