package io.personaassistant.evidence;

import io.personaassistant.evidence.ImportReport.Problem;
import io.personaassistant.evidence.RecordImport.Tally;
import io.personaassistant.persona.Audience;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.ProductFactStore;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Saves the product facts of a file.
final class FactRows {
  private static final Map<String, String> SYNONYMS =
      Map.of(
          "fact",
          "statement",
          "claim",
          "statement",
          "evidence",
          "proof",
          "approved_by",
          "approver",
          "valid_until",
          "expires",
          "expiry",
          "expires");
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "statement",
          "proof",
          "source",
          "audience",
          "approver",
          "approved",
          "expires",
          "approved_days_ago",
          "expires_in_days",
          "sample");

  private final Handle handle;
  private final long workspace;
  private final LocalDate today;
  private final boolean sample;
  private final List<Problem> problems;
  private final List<String> warnings;
  private final Tally tally;
  private final ProductFactStore store = new ProductFactStore();

  FactRows(
      Handle handle,
      long workspace,
      LocalDate today,
      boolean sample,
      List<Problem> problems,
      List<String> warnings,
      Tally tally) {
    this.handle = handle;
    this.workspace = workspace;
    this.today = today;
    this.sample = sample;
    this.problems = problems;
    this.warnings = warnings;
    this.tally = tally;
  }

  void save(RecordFile file) {
    var before = new HashMap<String, ProductFact>();
    store.all(handle, workspace).forEach(f -> before.put(f.id(), f));
    var rows =
        file.isJson()
            ? file.rows("facts", problems)
            : file.csvRows(SYNONYMS, List.of("id", "statement"), problems);
    PersonaRows.warnUnknown(rows, KNOWN, "facts", warnings);
    for (var row : rows) {
      var fact = fact(row);
      if (!row.isBad()) {
        var old = before.put(fact.id(), fact);
        tally.count(old == null, !fact.equals(old));
        if (!fact.equals(old)) {
          store.save(handle, workspace, fact);
        }
      }
    }
  }

  private ProductFact fact(Row row) {
    var id = row.need("id");
    if (!id.isEmpty() && !id.matches("F-?\\d{1,6}")) {
      row.problem("has an id that is not like F3; facts are cited as F and a number");
    }
    var statement = row.need("statement");
    return new ProductFact(
        id.isEmpty() ? "?" : id,
        statement.isEmpty() ? "?" : statement,
        row.text("proof"),
        row.text("source"),
        audience(row),
        row.text("approver"),
        row.date("approved", "approved_days_ago", -1, today),
        row.date("expires", "expires_in_days", 1, today),
        sample || row.flag("sample"));
  }

  private static Audience audience(Row row) {
    return switch (row.text("audience").toLowerCase(Locale.ROOT)) {
      case "customer", "customers", "external", "public" -> Audience.CUSTOMER;
      case "", "internal" -> Audience.INTERNAL;
      default -> {
        row.problem("has an audience that is neither internal nor customer");
        yield Audience.INTERNAL;
      }
    };
  }
}
