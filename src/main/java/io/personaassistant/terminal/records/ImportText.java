package io.personaassistant.terminal.records;

import io.personaassistant.answering.ImportWords;
import io.personaassistant.evidence.intake.ImportReport;
import io.personaassistant.terminal.run.AnswerJson;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an import did, for people and for scripts.
final class ImportText {
  private static final int MOST_SHOWN = 20;

  private ImportText() {}

  /// Prints it for people.
  ///
  /// @param health what is wrong with the personas now, a phrase each
  static void print(ImportReport report, List<String> health, PrintStream out) {
    out.println(ImportWords.counts(report));
    report.warnings().forEach(w -> out.println("! " + w));
    report.problems().stream()
        .limit(MOST_SHOWN)
        .forEach(p ->
            out.println("  line " + p.line() + in(p.record()) + ": " + p.what() + " " + p.fix()));
    int more = report.problems().size() - MOST_SHOWN;
    if (more > 0) {
      out.println("  and " + more + " more; --json lists all.");
    }
    ImportWords.removed(report).ifPresent(out::println);
    printQuarantined(report, out);
    ImportWords.waiting(report).ifPresent(out::println);
    report.notes().forEach(out::println);
    ImportWords.copies(report).ifPresent(out::println);
    if (!health.isEmpty()) {
      out.println("Health of the personas as they are now; `persona health` says what to do:");
      health.forEach(line -> out.println("  " + line + "."));
    }
  }

  private static String in(String record) {
    return record.isEmpty() ? "" : ", " + record;
  }

  private static void printQuarantined(ImportReport report, PrintStream out) {
    var held = report.quarantined();
    if (held.isEmpty()) {
      return;
    }
    ImportWords.quarantined(report).ifPresent(out::println);
    held.stream()
        .limit(MOST_SHOWN)
        .forEach(q -> out.println("  " + q.evidence() + " " + q.reason() + ": “" + q.span() + "”"));
    out.println(
        "  Read them with `persona quarantine`; clear one with `persona quarantine clear "
            + held.getFirst().evidence()
            + " --why \"...\"`.");
  }

  private static Map<String, Object> problem(ImportReport.Problem problem) {
    return AnswerJson.object(
        "line", problem.line(),
        "record", problem.record(),
        "what", problem.what(),
        "fix", problem.fix());
  }

  /// The same for scripts.
  static Map<String, Object> fields(ImportReport report, List<String> health) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("added", report.added());
    fields.put("updated", report.updated());
    fields.put("unchanged", report.unchanged());
    List<Map<String, Object>> problems = report.problems().stream().map(p -> problem(p)).toList();
    fields.put("problems", problems);
    fields.put("warnings", report.warnings());
    fields.put("notes", report.notes());
    fields.put("waiting_links", report.waiting().size());
    fields.put("waiting_for", report.missing());
    fields.put("copies", report.copies());
    List<Map<String, Object>> held =
        report.quarantined().stream()
            .map(q -> AnswerJson.object("id", q.evidence(), "reason", q.reason(), "span", q.span()))
            .toList();
    fields.put("quarantined", held);
    var removed = new LinkedHashMap<String, Object>();
    report.removed().counts().forEach((kind, count) -> removed.put(kind.word(), count));
    fields.put(
        "personal_data", AnswerJson.object("items", report.removed().items(), "removed", removed));
    fields.put("health", health);
    return fields;
  }
}
