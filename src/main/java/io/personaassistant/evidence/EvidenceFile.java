package io.personaassistant.evidence;

import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.persona.Saved;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The items of a file, and the links their rows carry.
final class EvidenceFile {
  private final EvidenceStore store;
  private final QuarantineGuard guard;

  EvidenceFile(EvidenceStore store, QuarantineGuard guard) {
    this.store = store;
    this.guard = guard;
  }

  /// Stores the items, adds the links of their rows to `stances`, and says whether any item is new
  /// or changed.
  boolean apply(
      Handle handle,
      long workspace,
      RecordFile file,
      LocalDate today,
      Map<String, Link> stances,
      ImportLog log) {
    if (file.rows(Section.EVIDENCE).isEmpty()) {
      return false;
    }
    var participants = new Participants(new WorkspaceStore().participantKey(handle, workspace));
    var shelf = new Shelf(store.all(handle, workspace), store.about(handle, workspace));
    var lines = new HashMap<String, Integer>();
    int repeated = 0;
    int forgotten = 0;
    var gone = new ForgottenStore().all(handle, workspace);
    for (var row : file.rows(Section.EVIDENCE)) {
      try {
        RecordImport.requireRecord(row);
        var read = item(row, shelf, participants);
        if (gone.contains(read.participant())) {
          forgotten++;
          continue;
        }
        if (row.id("id").isEmpty() && lines.containsKey(read.id())) {
          repeated++;
          continue;
        }
        Repeats.refuse(lines, read.id(), row.line());
        var links = links(row, read.id());
        var item = guard.judged(read, shelf.find(read.id()));
        var kept = new LinkedHashMap<String, Link>();
        links.forEach(link -> RecordImport.add(kept, link));
        stances.putAll(kept);
        save(handle, workspace, row, item, shelf, log);
        if (item.date().isAfter(today)) {
          log.warn(item.id() + " is dated " + item.date() + ", which is yet to come.");
        }
      } catch (RowProblem problem) {
        log.problem(row, problem);
      }
    }
    if (repeated > 0) {
      log.warn(
          repeated
              + (repeated == 1 ? " row says" : " rows say")
              + " the same as an earlier one of the file; it was taken once.");
    }
    if (forgotten > 0) {
      log.warn(
          forgotten
              + (forgotten == 1 ? " row is" : " rows are")
              + " of participants who asked to be forgotten, and "
              + (forgotten == 1 ? "was" : "were")
              + " left out.");
    }
    store.put(handle, workspace, shelf.changed());
    store.setAbout(handle, workspace, shelf.newAbout());
    return !shelf.changed().isEmpty();
  }

  private void save(
      Handle handle, long workspace, Row row, Evidence item, Shelf shelf, ImportLog log) {
    var current = shelf.find(item.id());
    if (current.isPresent() && current.get().sample() && !item.sample()) {
      // an invented item must not lend its links to a real one
      store.delete(handle, workspace, item.id());
      log.warn("The sample item " + item.id() + " gave way to yours.");
      current = Optional.empty();
    }
    var saved = EvidenceStore.compare(current, item);
    if (saved != Saved.UNCHANGED) {
      shelf.changed().add(item);
    }
    var persona = slug(row.line("persona", ""));
    if (!persona.isEmpty() && !persona.equals(shelf.about().get(item.id()))) {
      shelf.newAbout().put(item.id(), persona);
      saved = saved == Saved.UNCHANGED ? Saved.UPDATED : saved;
    }
    log.count("evidence", saved);
    shelf.put(item);
  }

  private static String slug(String persona) {
    return String.join("-", Words.of(persona)).toLowerCase(Locale.ROOT);
  }

  private static List<Link> links(Row row, String id) {
    var supports = row.ids("supports", List.of()).stream();
    var contradicts = row.ids("contradicts", List.of()).stream();
    return java.util.stream.Stream.concat(
            supports.map(trait -> new Link(id, trait, Stance.SUPPORTS)),
            contradicts.map(trait -> new Link(id, trait, Stance.CONTRADICTS)))
        .toList();
  }

  private static Evidence item(Row row, Shelf shelf, Participants participants) {
    var id = row.id("id");
    var current = id.isEmpty() ? Optional.<Evidence>empty() : shelf.find(id);
    var item =
        new Evidence(
            id.isEmpty() ? "new" : id,
            sourceType(row, current),
            row.line("source_ref", current.map(Evidence::sourceRef).orElse("")),
            date(row, current),
            participants.code(
                row.line("participant", current.map(Evidence::participant).orElse(""))),
            row.line("segment", current.map(Evidence::segment).orElse("")),
            row.number(
                "sample_size", current.map(Evidence::sampleSize).orElse(0), Integer.MAX_VALUE),
            row.required("text", current.map(Evidence::text).orElse("")),
            row.flag("quotable", current.map(Evidence::quotable).orElse(false)),
            row.flag("quarantined", current.map(Evidence::quarantined).orElse(false)),
            current.map(Evidence::copyOf).orElse(""),
            row.flag("sample", false));
    return id.isEmpty() ? shelf.identified(item) : item;
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

  /// What is stored, by id and by what it says.
  private static final class Shelf {
    private final Map<String, Evidence> byId = new HashMap<>();
    private final Map<List<String>, String> byContent = new HashMap<>();
    private final Map<String, String> about;
    private final List<Evidence> changed = new ArrayList<>();
    private final Map<String, String> newAbout = new LinkedHashMap<>();
    private int next = 1;

    Shelf(List<Evidence> items, Map<String, String> about) {
      items.forEach(this::put);
      this.about = about;
    }

    Map<String, String> about() {
      return about;
    }

    /// Items to store.
    List<Evidence> changed() {
      return changed;
    }

    /// Personas of items to note.
    Map<String, String> newAbout() {
      return newAbout;
    }

    void put(Evidence item) {
      byId.put(item.id(), item);
      byContent.putIfAbsent(content(item), item.id());
    }

    Optional<Evidence> find(String id) {
      return Optional.ofNullable(byId.get(id));
    }

    /// An item of a file without ids: the stored one that says the same, else a new one.
    Evidence identified(Evidence item) {
      var known = byContent.get(content(item));
      var id = known == null ? nextId() : known;
      return new Evidence(
          id,
          item.sourceType(),
          item.sourceRef(),
          item.date(),
          item.participant(),
          item.segment(),
          item.sampleSize(),
          item.text(),
          item.quotable(),
          item.quarantined(),
          item.copyOf(),
          item.sample());
    }

    private String nextId() {
      // goes on where it stopped: counting from 1 for each of 10,000 rows would take minutes
      while (byId.containsKey("E%03d".formatted(next))) {
        next++;
      }
      return "E%03d".formatted(next);
    }

    private static List<String> content(Evidence item) {
      return List.of(
          item.sourceType().word(),
          item.sourceRef(),
          item.date().toString(),
          item.participant(),
          item.text());
    }
  }
}
