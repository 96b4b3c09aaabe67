package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.Quarantined;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.evidence.file.WholeRow;
import io.personaassistant.persona.Saved;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Collects what an import does while it runs.
final class ImportLog {
  private static final int MOST_WARNINGS = 100;

  private final Map<String, EnumMap<Saved, Integer>> counts = new LinkedHashMap<>();
  private final List<ImportReport.Problem> problems = new ArrayList<>();
  private final Set<String> warnings = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();

  void count(String what, Saved saved) {
    counts.computeIfAbsent(what, _ -> new EnumMap<>(Saved.class)).merge(saved, 1, Integer::sum);
  }

  void problem(Row row, RowProblem problem) {
    problems.add(new ImportReport.Problem(row.line(), row.where(), problem.what(), problem.fix()));
  }

  /// Takes rows one by one: one that cannot be taken is reported, and the next is taken.
  void each(List<Row> rows, Consumer<Row> work) {
    for (var row : rows) {
      try {
        WholeRow.require(row);
        work.accept(row);
      } catch (RowProblem problem) {
        problem(row, problem);
      }
    }
  }

  /// A row that could not even be read.
  void problem(int line, String what, String fix) {
    problems.add(new ImportReport.Problem(line, "", what, fix));
  }

  void warn(String sentence) {
    if (warnings.size() < MOST_WARNINGS) {
      warnings.add(sentence);
    }
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  ImportReport report(
      List<Link> waiting,
      List<String> missing,
      int copies,
      List<Quarantined> quarantined,
      ImportReport.Removed removed) {
    return new ImportReport(
        counts.entrySet().stream()
            .map(entry ->
                new ImportReport.Tally(
                    entry.getKey(),
                    entry.getValue().getOrDefault(Saved.ADDED, 0),
                    entry.getValue().getOrDefault(Saved.UPDATED, 0),
                    entry.getValue().getOrDefault(Saved.UNCHANGED, 0)))
            .toList(),
        problems.stream().sorted(Comparator.comparingInt(ImportReport.Problem::line)).toList(),
        List.copyOf(warnings),
        notes,
        waiting,
        missing,
        copies,
        quarantined,
        removed);
  }
}
