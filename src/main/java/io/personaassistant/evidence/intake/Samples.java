package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.LinkStore;
import io.personaassistant.evidence.file.Keys;
import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.evidence.table.TableFile;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.ProductFactStore;
import io.personaassistant.persona.Trait;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The invented records that ship with the program, so that it can be tried before there is any
/// research. They are marked as samples wherever they are stored, and go as one.
public final class Samples {
  private final SampleStore store = new SampleStore();
  private final PersonaStore personas = new PersonaStore();
  private final ProductFactStore facts = new ProductFactStore();
  private final EvidenceStore evidence = new EvidenceStore();
  private final LinkStore links = new LinkStore();

  /// How many samples went.
  public record Removed(int personas, int evidence, int facts) {}

  /// Whether a workspace holds any sample.
  public boolean present(Handle handle, long workspace) {
    return store.present(handle, workspace);
  }

  /// Stores the samples, dated relative to `today`, and says whether it did: where there are some
  /// already nothing happens. A record of the workspace's own that has the id of a sample stays.
  public boolean load(Handle handle, long workspace, LocalDate today, Change change) {
    if (present(handle, workspace)) {
      return false;
    }
    var keys = new RelativeDays(today);
    var rows = new EnumMap<Section, List<Row>>(Section.class);
    read("personas.json", Section.PERSONAS, keys, rows);
    read("evidence.csv", Section.EVIDENCE, keys, rows);
    read("facts.csv", Section.FACTS, keys, rows);
    keepOut(handle, workspace, rows);
    for (var section :
        Set.of(Section.PERSONAS, Section.TALK_TRACKS, Section.FACTS, Section.EVIDENCE)) {
      rows.computeIfPresent(section, (_, list) -> list.stream().map(Samples::marked).toList());
    }
    var report =
        RecordImport.ofOurs()
            .apply(handle, workspace, new RecordFile(rows, List.of()), change, today);
    if (!report.problems().isEmpty()) {
      throw new IllegalStateException("a sample is faulty: " + report.problems().getFirst());
    }
    // of samples that were kept out
    links.forget(
        handle,
        workspace,
        evidence.all(handle, workspace).stream()
            .filter(Evidence::sample)
            .map(Evidence::id)
            .toList());
    return true;
  }

  /// Deletes every sample, with its links, history, the drafts about sample personas and the open
  /// questions about them.
  public Removed remove(Handle handle, long workspace) {
    store.deleteDependents(handle, workspace);
    store.delete(handle, workspace, "talk_track");
    var removed =
        new Removed(
            store.deletePersonas(handle, workspace),
            store.delete(handle, workspace, "evidence"),
            store.delete(handle, workspace, "product_fact"));
    evidence.markCopies(handle, workspace);
    return removed;
  }

  private static void read(String name, Section main, Keys keys, Map<Section, List<Row>> rows) {
    var resource =
        Objects.requireNonNull(Samples.class.getResourceAsStream("samples/" + name), name);
    try (var in =
        new BufferedReader(
            new InputStreamReader(resource, StandardCharsets.UTF_8), TableFile.LONGEST_HEADER)) {
      var file =
          RecordFile.read(in, name.endsWith(".json"), main, EnumSet.allOf(Section.class), keys);
      for (var section : Section.values()) {
        rows.computeIfAbsent(section, _ -> new ArrayList<>()).addAll(file.rows(section));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row marked(Row row) {
    var values = new LinkedHashMap<>(row.values());
    values.put("sample", "true");
    return row.with(values);
  }

  /// Drops the rows whose ids the workspace uses for records of its own.
  private void keepOut(Handle handle, long workspace, Map<Section, List<Row>> rows) {
    var slugs = new HashSet<>(personas.all(handle, workspace).stream().map(Persona::slug).toList());
    drop(rows, Section.PERSONAS, "id", slugs);
    drop(rows, Section.TRAITS, "persona", slugs);
    drop(rows, Section.TALK_TRACKS, "persona", slugs);
    drop(
        rows,
        Section.TRAITS,
        "id",
        new HashSet<>(personas.traits(handle, workspace).stream().map(Trait::id).toList()));
    var items = new HashSet<>(evidence.all(handle, workspace).stream().map(Evidence::id).toList());
    drop(rows, Section.EVIDENCE, "id", items);
    drop(rows, Section.LINKS, "evidence", items);
    var own = new HashSet<>(facts.all(handle, workspace).stream().map(ProductFact::id).toList());
    drop(rows, Section.FACTS, "id", own);
    var proofs = new HashSet<>(own);
    proofs.addAll(items);
    rows.computeIfPresent(
        Section.TALK_TRACKS,
        (_, list) -> list.stream().map(row -> withoutProofs(row, proofs)).toList());
  }

  /// An invented reply must not rest on a record that is none.
  private static Row withoutProofs(Row row, Set<String> taken) {
    var values = new LinkedHashMap<>(row.values());
    values.computeIfPresent(
        "proof_refs",
        (_, _) ->
            row.ids("proof_refs", List.of()).stream().filter(id -> !taken.contains(id)).toList());
    return row.with(values);
  }

  private static void drop(
      Map<Section, List<Row>> rows, Section section, String key, Set<String> taken) {
    rows.computeIfPresent(
        section,
        (_, list) -> list.stream().filter(row -> !taken.contains(row.line(key, ""))).toList());
  }

  /// Reads keys that count days from the day of loading.
  private record RelativeDays(LocalDate today) implements Keys {
    private static final Map<String, String> AGO =
        Map.of(
            "days_ago", "date",
            "approved_days_ago", "approved_on",
            "last_review_days_ago", "last_review");
    private static final Map<String, String> AHEAD = Map.of("expires_in_days", "expires");

    @Override
    public Optional<String> key(Section section, String typed) {
      var plain = typed.strip().toLowerCase(Locale.ROOT);
      return section.key(AGO.getOrDefault(plain, AHEAD.getOrDefault(plain, plain)));
    }

    @Override
    public Object value(String typedKey, Object value) {
      var plain = typedKey.strip().toLowerCase(Locale.ROOT);
      var days = value.toString().strip();
      if (days.isEmpty()) {
        return value;
      }
      if (AGO.containsKey(plain)) {
        return today.minusDays(Long.parseLong(days)).toString();
      }
      return AHEAD.containsKey(plain) ? today.plusDays(Long.parseLong(days)).toString() : value;
    }
  }
}
