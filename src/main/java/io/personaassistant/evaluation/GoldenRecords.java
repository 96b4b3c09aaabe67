package io.personaassistant.evaluation;

import io.personaassistant.answering.Program;
import io.personaassistant.database.Database;
import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.evidence.intake.ImportReport;
import io.personaassistant.evidence.intake.RecordImport;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.PersonaNames;
import io.personaassistant.workspace.Settings;
import io.personaassistant.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// The invented records that golden requests are about, in a database of their own that is gone
/// when it is closed. They never meet an admin's records.
public final class GoldenRecords implements AutoCloseable {
  /// The day that the records are seen from, so that a prompt is the same today and next year.
  public static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  private final Path folder;
  private final Program program;

  private GoldenRecords(Path folder, Program program) {
    this.folder = folder;
    this.program = program;
  }

  /// Loads the records into a new database in the system's temporary folder.
  ///
  /// @throws IOException when that folder cannot be written
  public static GoldenRecords open(Settings settings, LanguageModel model, Clock clock)
      throws IOException {
    var folder = Files.createTempDirectory("persona-eval");
    try {
      var database = Database.open(folder.resolve("golden.db"), Database.Options.standard());
      try {
        List<Workspace> workspaces = database.read(new WorkspaceStore()::all);
        var workspace = workspaces.getFirst();
        load(database, workspace, folder, clock);
        // a budget of the day would stop the golden requests in the middle
        var free = settings.withoutBudget();
        var program = new Program(database, workspace, false, free, model, () -> DAY, clock);
        // else the first requests find their evidence by words alone, and those behind them do not
        program.records().meanings().complete(_ -> {});
        return new GoldenRecords(folder, program);
      } catch (IOException | RuntimeException e) {
        database.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      delete(folder);
      throw e;
    }
  }

  private static void load(Database database, Workspace workspace, Path folder, Clock clock)
      throws IOException {
    var file = folder.resolve("records.json");
    var resource =
        Objects.requireNonNull(GoldenRecords.class.getResourceAsStream("records.json"), "records");
    try (resource) {
      Files.copy(resource, file);
    }
    var outcome =
        new RecordImport(PersonaNames.WORDS)
            .run(
                database,
                workspace.id(),
                RecordImport.Kind.ALL,
                file,
                new Change("eval", clock.instant(), "loaded the golden records"),
                DAY);
    if (!(outcome instanceof ImportReport report) || !report.problems().isEmpty()) {
      throw new IllegalStateException("a golden record is faulty: " + outcome);
    }
  }

  /// The program over these records, on their day.
  public Program program() {
    return program;
  }

  @Override
  public void close() {
    program.close();
    delete(folder);
  }

  /// What cannot be deleted is left to the system's own cleaning.
  private static void delete(Path folder) {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException _) {
      // nothing of the user's is in there
    }
  }
}
