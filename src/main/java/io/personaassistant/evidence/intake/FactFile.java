package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.persona.Audience;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.ProductFactStore;
import io.personaassistant.text.WordList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The product facts of a file.
final class FactFile {
  private static final Set<String> CUSTOMERS = WordList.named("fact-file.customer");

  private final ProductFactStore store = new ProductFactStore();

  void apply(Handle handle, long workspace, RecordFile file, ImportLog log) {
    if (file.rows(Section.FACTS).isEmpty()) {
      return;
    }
    var stored = new LinkedHashMap<String, ProductFact>();
    store.all(handle, workspace).forEach(fact -> stored.put(fact.id(), fact));
    var typed = Repeats.typed(file, Section.FACTS);
    var nameless = nameless(file, stored.values());
    var lines = new HashMap<String, Integer>();
    var passed = new RowsPassedOver();
    log.each(
        file.rows(Section.FACTS),
        row -> {
          var id = id(row, stored, typed);
          if (row.id("id").isEmpty() && lines.containsKey(id)) {
            passed.repeats();
            return;
          }
          requireOwn(row, nameless, stored);
          if (!row.id("id").isEmpty()) {
            Repeats.refuse(lines, id, row.line());
          }
          var current = Optional.ofNullable(stored.get(id));
          var fact = fact(row, id, current);
          lines.putIfAbsent(id, row.line());
          if (current.isPresent() && current.get().sample() && !fact.sample()) {
            log.warn("The sample fact " + id + " gave way to yours.");
          }
          log.count("facts", store.save(handle, workspace, fact));
          stored.put(id, fact);
        });
    passed.tell(log);
  }

  /// The ids of stored facts that rows without an id state.
  private static Set<String> nameless(RecordFile file, Collection<ProductFact> stored) {
    var statements =
        file.rows(Section.FACTS).stream()
            .filter(row -> !(row.values().get("id") instanceof String id) || id.isBlank())
            .map(row -> row.values().get("statement"))
            .filter(String.class::isInstance)
            .map(statement -> Row.clean(String.valueOf(statement)))
            .collect(Collectors.toSet());
    return stored.stream()
        .filter(fact -> statements.contains(fact.statement()))
        .map(ProductFact::id)
        .collect(Collectors.toSet());
  }

  /// An id that the program has given to what another row of the file states stays with that.
  private static void requireOwn(Row row, Set<String> nameless, Map<String, ProductFact> stored) {
    var id = row.id("id");
    var fact = nameless.contains(id) ? stored.get(id) : null;
    if (fact != null && !fact.statement().equals(row.text("statement", ""))) {
      throw new RowProblem(
          id + " is another fact here, “" + Row.shortened(fact.statement()) + "”.",
          "Give the row another id.");
    }
  }

  /// Its own id, else that of the same statement, else the next free one.
  private static String id(Row row, Map<String, ProductFact> stored, Set<String> typed) {
    var id = row.id("id");
    if (!id.isEmpty()) {
      return id;
    }
    var statement = row.required("statement", "");
    var same =
        stored.values().stream().filter(fact -> fact.statement().equals(statement)).findFirst();
    return same.map(ProductFact::id)
        .orElseGet(() -> {
          var taken = new HashSet<>(stored.keySet());
          taken.addAll(typed);
          return Repeats.nextId("F%d", taken);
        });
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
    var word = typed.toLowerCase(Locale.ROOT);
    if (CUSTOMERS.contains(word)) {
      return Audience.CUSTOMER;
    }
    if (List.of("", "internal", "colleagues", "team").contains(word)) {
      return Audience.INTERNAL;
    }
    throw new RowProblem(
        "“" + Row.shortened(typed) + "” is no audience.", "Write internal or customer.");
  }
}
