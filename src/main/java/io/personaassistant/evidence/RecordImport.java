package io.personaassistant.evidence;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.ImportReport.Problem;
import io.personaassistant.persona.Change;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Brings records in from files. An import is one transaction: the good rows go in, each bad one is
/// reported with its place, and a file that is no such file changes nothing. The same file twice
/// changes nothing. Thread-safe.
public final class RecordImport {
  private static final Set<String> TOP_KEYS =
      Set.of("personas", "traits", "talk_tracks", "links", "evidence", "facts");

  private final Database database;
  private final Set<String> reservedSlugs;

  /// @param reservedSlugs words that no persona's slug may be
  public RecordImport(Database database, Set<String> reservedSlugs) {
    this.database = database;
    this.reservedSlugs = Set.copyOf(reservedSlugs);
  }

  /// What to take from a file.
  public enum Part {
    PERSONAS,
    EVIDENCE,
    FACTS
  }

  /// Imports these parts of a file.
  ///
  /// @param today what relative dates of samples count from
  /// @throws FileRefused when it is no such file; nothing was changed
  public ImportReport run(
      long workspace, Path file, Set<Part> parts, Change change, LocalDate today) {
    var records = RecordFile.read(file);
    return database.write(h -> apply(h, workspace, records, parts, change, today, false));
  }

  /// Imports several texts as samples in one transaction, in this order: personas, evidence, facts.
  ImportReport runSamples(
      Handle handle,
      long workspace,
      String personas,
      String evidence,
      String facts,
      Change change,
      LocalDate today) {
    apply(
        handle, workspace, RecordFile.of(personas), EnumSet.of(Part.PERSONAS), change, today, true);
    apply(handle, workspace, RecordFile.of(facts), EnumSet.of(Part.FACTS), change, today, true);
    return apply(
        handle, workspace, RecordFile.of(evidence), EnumSet.of(Part.EVIDENCE), change, today, true);
  }

  private ImportReport apply(
      Handle handle,
      long workspace,
      RecordFile file,
      Set<Part> parts,
      Change change,
      LocalDate today,
      boolean sample) {
    var problems = new ArrayList<Problem>();
    var warnings = new ArrayList<String>();
    var tally = new Tally();
    refuseOther(file, parts, warnings);
    if (parts.contains(Part.PERSONAS)) {
      new PersonaRows(
              handle, workspace, reservedSlugs, change, today, sample, problems, warnings, tally)
          .save(file);
    }
    if (parts.contains(Part.FACTS)) {
      new FactRows(handle, workspace, today, sample, problems, warnings, tally).save(file);
    }
    if (parts.contains(Part.EVIDENCE)) {
      new EvidenceRows(handle, workspace, today, sample, problems, warnings, tally).save(file);
    }
    int waiting = new LinkStore().settleWaiting(handle, workspace);
    var store = new EvidenceStore();
    var copies = Duplicates.find(store.all(handle, workspace));
    store.markCopies(handle, workspace, copies);
    return new ImportReport(
        tally.added, tally.updated, tally.unchanged, problems, warnings, waiting, copies.size());
  }

  private static void refuseOther(RecordFile file, Set<Part> parts, List<String> warnings) {
    if (!file.isJson()) {
      if (parts.size() > 1) {
        throw new FileRefused(
            "A CSV file holds one kind of record; say which: personas, evidence or facts.");
      }
      if (parts.contains(Part.PERSONAS)) {
        throw new FileRefused("Personas are imported from JSON; the README shows the format.");
      }
      return;
    }
    boolean any =
        (parts.contains(Part.PERSONAS)
                && java.util.stream.Stream.of("personas", "traits", "talk_tracks", "links")
                    .anyMatch(file::hasList))
            || (parts.contains(Part.EVIDENCE) && file.hasList("evidence"))
            || (parts.contains(Part.FACTS) && file.hasList("facts"));
    if (!any) {
      throw new FileRefused(
          "The file holds none of the lists that are imported here; nothing was changed. The README shows the format.");
    }
    file.topKeys().stream()
        .filter(k -> !TOP_KEYS.contains(k))
        .forEach(k -> warnings.add("The key \"" + k + "\" is not known and was passed over."));
  }

  /// Counts what happened to records; confined to one import.
  static final class Tally {
    int added;
    int updated;
    int unchanged;

    void count(boolean isNew, boolean changed) {
      if (isNew) {
        added++;
      } else if (changed) {
        updated++;
      } else {
        unchanged++;
      }
    }
  }
}
