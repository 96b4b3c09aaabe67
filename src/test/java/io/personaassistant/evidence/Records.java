package io.personaassistant.evidence;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.intake.ImportOutcome;
import io.personaassistant.evidence.intake.ImportReport;
import io.personaassistant.evidence.intake.RecordExport;
import io.personaassistant.evidence.intake.RecordImport;
import io.personaassistant.evidence.intake.RecordImport.Kind;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.WholePersona;
import io.personaassistant.testing.SampleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// A database in a folder, and files imported into it, for tests.
public final class Records implements AutoCloseable {
  /// The first line of a file of evidence.
  public static final String HEADER =
      "id,source_type,source_ref,date,participant,segment,text,supports,contradicts\n";

  public static final LocalDate TODAY = LocalDate.parse("2026-03-01");
  public static final Change CHANGE =
      new Change("me", Instant.parse("2026-03-01T10:00:00Z"), "test");

  public final Path folder;
  public final Database database;

  public Records(Path folder) {
    this.folder = folder;
    this.database = SampleFile.empty(folder.resolve("persona.db"));
  }

  ImportOutcome attempt(Kind kind, String content) {
    try {
      var file = Files.writeString(folder.resolve("file"), content);
      return attempt(kind, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ImportOutcome attempt(Kind kind, Path file) {
    return new RecordImport(Set.of("lint", "help")).run(database, 1, kind, file, CHANGE, TODAY);
  }

  public ImportReport load(Kind kind, String content) {
    var outcome = attempt(kind, content);
    if (outcome instanceof ImportReport report) {
      return report;
    }
    throw new AssertionError(outcome);
  }

  public List<Evidence> evidence() {
    return database.read(handle -> new EvidenceStore().all(handle, 1));
  }

  public List<Link> links() {
    return database.read(handle -> new LinkStore().all(handle, 1));
  }

  public List<Link> waiting() {
    return database.read(handle -> new LinkStore().waiting(handle, 1));
  }

  public String exported() {
    return database.read(handle -> new RecordExport().json(handle, 1, true));
  }

  public long changes() {
    return database.read(handle -> Database.changes(handle, 1));
  }

  @Override
  public void close() {
    database.close();
  }

  /// A persona with all that is on record of it.
  public WholePersona persona(String slug) {
    return database.read(handle -> new PersonaStore().whole(handle, 1, slug)).orElseThrow();
  }
}
