package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.evidence.intake.RecordImport.Progress;
import io.personaassistant.text.instruction.HiddenInstructions.Suspicion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A file without personal data in its items, with what makes their texts suspicious: the part of
/// an import that takes long and needs no database.
///
/// @param suspicion what makes a text suspicious, as it will be stored; empty when it reads like
///   any other
/// @param ours words in lower case that were taken for no person's
/// @param again what is left of the file where only these words are no person's
record Sifted(
    RecordFile file,
    ImportReport.Removed removed,
    Function<String, Optional<Suspicion>> suspicion,
    Set<String> ours,
    Function<Set<String>, Sifted> again) {

  /// @param ours words in lower case that are no person's
  /// @param suspicious what makes a text suspicious
  static Sifted of(
      RecordFile read,
      Set<String> ours,
      Function<String, Optional<Suspicion>> suspicious,
      Progress progress) {
    var removal = new PersonalDataRemoval(ours);
    var known = new HashMap<String, Optional<Suspicion>>();
    var items = new ArrayList<Row>();
    var all = read.rows(Section.EVIDENCE);
    for (var row : all) {
      var clean = removal.without(row);
      items.add(clean);
      text(clean).ifPresent(text -> known.computeIfAbsent(text, suspicious));
      progress.at(items.size(), all.size());
    }
    var rows = new EnumMap<Section, List<Row>>(Section.class);
    rows.putAll(read.rows());
    rows.computeIfPresent(Section.EVIDENCE, (_, _) -> List.copyOf(items));
    return new Sifted(
        new RecordFile(rows, read.notes()),
        new ImportReport.Removed(removal.items(), removal.counts()),
        // a row may stand for an item without its text: the stored one was judged when it came
        text -> known.getOrDefault(text, Optional.empty()),
        ours,
        words -> of(read, words, suspicious, (_, _) -> {}));
  }

  /// The same when only these words are no person's: names of rows that were refused are
  /// somebody's.
  Sifted by(Set<String> words) {
    return words.containsAll(ours) ? this : again.apply(words);
  }

  /// A file in which nothing is looked for.
  static Sifted untouched(RecordFile read) {
    var nothing = new ImportReport.Removed(0, Map.of());
    return new Sifted(read, nothing, _ -> Optional.empty(), Set.of(), _ -> untouched(read));
  }

  private static Optional<String> text(Row row) {
    try {
      return Optional.of(row.text("text", "")).filter(text -> !text.isEmpty());
    } catch (RowProblem _) {
      // told when the row is stored
      return Optional.empty();
    }
  }
}
