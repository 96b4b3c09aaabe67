package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.persona.Audience;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.ProductFactStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The product facts of a file.
final class FactFile {
  private final ProductFactStore store = new ProductFactStore();

  void apply(Handle handle, long workspace, RecordFile file, ImportLog log) {
    if (file.rows(Section.FACTS).isEmpty()) {
      return;
    }
    var stored = new LinkedHashMap<String, ProductFact>();
    store.all(handle, workspace).forEach(fact -> stored.put(fact.id(), fact));
    var lines = new HashMap<String, Integer>();
    for (var row : file.rows(Section.FACTS)) {
      try {
        RecordImport.requireRecord(row);
        var id = id(row, stored);
        Repeats.refuse(lines, id, row.line());
        var current = Optional.ofNullable(stored.get(id));
        var fact = fact(row, id, current);
        if (current.isPresent() && current.get().sample() && !fact.sample()) {
          log.warn("The sample fact " + id + " gave way to yours.");
        }
        log.count("facts", store.save(handle, workspace, fact));
        stored.put(id, fact);
      } catch (RowProblem problem) {
        log.problem(row, problem);
      }
    }
  }

  /// Its own id, else that of the same statement, else the next free one.
  private static String id(Row row, Map<String, ProductFact> stored) {
    var id = row.id("id");
    if (!id.isEmpty()) {
      return id;
    }
    var statement = row.required("statement", "");
    var same =
        stored.values().stream().filter(fact -> fact.statement().equals(statement)).findFirst();
    return same.map(ProductFact::id)
        .orElseGet(() -> Repeats.nextId("F%d", new HashSet<>(stored.keySet())));
  }

  private static ProductFact fact(Row row, String id, Optional<ProductFact> current) {
    return new ProductFact(
        id,
        row.required("statement", current.map(ProductFact::statement).orElse("")),
        row.text("proof", current.map(ProductFact::proof).orElse("")),
        row.line("source", current.map(ProductFact::source).orElse("")),
        audience(row, current.map(ProductFact::audience).orElse(Audience.INTERNAL)),
        row.line("approver", current.map(ProductFact::approver).orElse("")),
        row.day("approved_on", current.flatMap(ProductFact::approvedOn)),
        row.day("expires", current.flatMap(ProductFact::expires)),
        row.flag("sample", false));
  }

  private static Audience audience(Row row, Audience current) {
    var typed = row.line("audience", current.word());
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "" -> Audience.INTERNAL;
      case "internal", "colleagues", "team" -> Audience.INTERNAL;
      case "customer",
          "customers",
          "customer-facing",
          "external",
          "public",
          "any",
          "anyone",
          "all" ->
          Audience.CUSTOMER;
      default ->
          throw new RowProblem(
              "“" + Row.shortened(typed) + "” is no audience.", "Write internal or customer.");
    };
  }
}
