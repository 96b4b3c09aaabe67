package io.personaassistant.evidence.intake;

import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.evidence.AboutStore;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.ForgottenStore;
import io.personaassistant.evidence.KnownAsStore;
import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.LinkStore;
import io.personaassistant.evidence.Participants;
import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.evidence.file.WholeRow;
import io.personaassistant.persona.Saved;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The items of a file, and the links their rows carry.
final class EvidenceFile {
  private final Handle handle;
  private final long workspace;
  private final EvidenceStore store = new EvidenceStore();
  private final QuarantineGuard guard;
  private final PersonasSpokenOf personas;
  private final boolean anywhere;
  private final ImportLog log;
  private Set<String> strangers = Set.of();
  private final Set<String> ids = new HashSet<>();
  private final Reworded reworded = new Reworded();

  /// @param personas whom rows may speak of
  /// @param anywhere rows may have come before under another name
  EvidenceFile(
      Handle handle,
      long workspace,
      QuarantineGuard guard,
      PersonasSpokenOf personas,
      boolean anywhere,
      ImportLog log) {
    this.handle = handle;
    this.workspace = workspace;
    this.log = log;
    this.guard = guard;
    this.personas = personas;
    this.anywhere = anywhere;
  }

  /// The ids of the items that rows of the file stand for.
  Set<String> ids() {
    return ids;
  }

  /// Stores the items, adds the links of their rows to `stances`, and says whether any item is new
  /// or changed.
  boolean apply(RecordFile whole, LocalDate today, Map<String, Link> stances) {
    if (whole.rows(Section.EVIDENCE).isEmpty()) {
      return false;
    }
    var stored = store.all(handle, workspace);
    var codes = new Participants(new WorkspaceStore().participantKey(handle, workspace));
    var gone = new ForgottenStore().all(handle, workspace);
    var file =
        new RecordFile(
            Map.of(
                Section.EVIDENCE,
                FileCodes.apart(whole.rows(Section.EVIDENCE), stored, gone, codes, log::warn)),
            List.of());
    var participants =
        KnownAsStore.of(
            handle,
            workspace,
            codes,
            stored.stream().map(Evidence::participant).collect(Collectors.toSet()));
    var shelf =
        new EvidenceShelf(
            stored, new AboutStore().all(handle, workspace), reserved(whole), tellable(file));
    var lines = new HashMap<String, Integer>();
    var passed = new RowsPassedOver();
    var names = OtherNames.of(file);
    var own = new OwnNumbers(shelf, unnamed(file, participants, names));
    strangers = own.strangers();
    log.each(
        file.rows(Section.EVIDENCE),
        row -> {
          if (anywhere && row.id("id").isEmpty() && EmptyRemarks.areAllOf(row.text("text", ""))) {
            passed.emptyRemark(row.text("text", ""));
            return;
          }
          // whatever is wrong with a row is found before it takes an id or is put anywhere
          var says = EvidenceRow.says(row);
          var persona = row.line("persona", "");
          var read = item(row, shelf, own, participants, names);
          if (participants.isAmong(gone, read.participant(), names.telling(row))) {
            passed.forgotten();
            return;
          }
          boolean isNamed = !row.id("id").isEmpty();
          if (!isNamed && lines.containsKey(read.id())) {
            passed.repeats();
            return;
          }
          Repeats.refuse(lines, read.id(), row.line());
          ids.add(read.id());
          if (!isNamed && !read.sourceRef().equals(row.line("source_ref", ""))) {
            passed.stored(read.sourceRef());
          }
          var item = guard.judged(read, current(row, read.id(), shelf));
          says.forEach(
              (trait, stance) -> LinkRows.add(stances, new Link(read.id(), trait, stance)));
          save(persona, item, shelf);
          if (item.date().isAfter(today)) {
            log.warn(
                "%s is dated %s, which is yet to come: answers leave it out until then."
                    .formatted(item.id(), item.date()));
          }
        });
    passed.tell(log);
    personas.tell(log);
    if (!reworded.isEmpty()) {
      reworded.tell(new LinkStore().all(handle, workspace), log);
    }
    store.put(handle, workspace, shelf.changed());
    participants.save(handle, workspace);
    new AboutStore().put(handle, workspace, shelf.newAbout());
    return !shelf.changed().isEmpty();
  }

  private Set<String> reserved(RecordFile file) {
    var ids = new HashSet<>(new ForgottenStore().ids(handle, workspace));
    ids.addAll(Repeats.typed(file, Section.EVIDENCE));
    new LinkStore().waiting(handle, workspace).forEach(link -> ids.add(link.evidence()));
    return ids;
  }

  /// What rows without an id say, where others have one; not of those that cannot be stored.
  private static List<Evidence> unnamed(
      RecordFile file, KnownAsStore participants, OtherNames names) {
    if (Repeats.typed(file, Section.EVIDENCE).isEmpty()) {
      return List.of();
    }
    var items = new ArrayList<Evidence>();
    for (var row : file.rows(Section.EVIDENCE)) {
      try {
        WholeRow.require(row);
        if (row.id("id").isEmpty()) {
          items.add(EvidenceRow.read(row, "", Optional.empty(), participants, names));
        }
      } catch (RowProblem _) {
        // told where the row is stored
      }
    }
    return items;
  }

  /// The ids of rows that were refused because they stand for another item here; what else the file
  /// says of these ids is not about that item.
  Set<String> strangers() {
    return strangers;
  }

  private void save(String spokenOf, Evidence item, EvidenceShelf shelf) {
    var current = shelf.find(item.id());
    if (current.isPresent() && current.get().sample() && !item.sample()) {
      // an invented item must not lend its links to a real one
      store.delete(handle, workspace, item.id());
      shelf.about().remove(item.id());
      log.warn("The sample item " + item.id() + " gave way to yours.");
      current = Optional.empty();
    }
    var saved = EvidenceStore.compare(current, item);
    if (current.isPresent() && !current.get().text().equals(item.text())) {
      reworded.add(item.id());
    }
    if (saved != Saved.UNCHANGED) {
      shelf.changed().add(item);
    }
    var persona = personas.of(spokenOf);
    if (!persona.isEmpty() && !persona.equals(shelf.about().get(item.id()))) {
      shelf.newAbout().put(item.id(), persona);
      saved = saved == Saved.UNCHANGED ? Saved.UPDATED : saved;
    }
    log.count("evidence", saved);
    shelf.put(item);
  }

  /// What a row changes: nothing of an invented item goes over to a real one.
  private static Optional<Evidence> current(Row row, String id, EvidenceShelf shelf) {
    boolean sample = row.flag("sample", false);
    return shelf.find(id).filter(item -> sample || !item.sample());
  }

  private Evidence item(
      Row row, EvidenceShelf shelf, OwnNumbers own, KnownAsStore participants, OtherNames names) {
    var id = row.id("id");
    var current = id.isEmpty() ? Optional.<Evidence>empty() : current(row, id, shelf);
    var item = EvidenceRow.read(row, id, current, participants, names);
    current.ifPresent(stored -> own.require(item, stored, row.line("source_ref", "")));
    return id.isEmpty() ? shelf.identified(item, anywhere, beside(row)) : item;
  }

  /// What rows say that can be told from all others of their table; texts alone, not what is wrong.
  private static List<String> tellable(RecordFile file) {
    return file.rows(Section.EVIDENCE).stream()
        .filter(row -> row.has(Answers.BESIDE))
        .map(row -> String.valueOf(row.values().get("text")))
        .toList();
  }

  private static Optional<List<String>> beside(Row row) {
    return row.values().get(Answers.BESIDE) instanceof List<?> cells
        ? Optional.of(cells.stream().map(String::valueOf).toList())
        : Optional.empty();
  }
}
