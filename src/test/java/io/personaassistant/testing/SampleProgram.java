package io.personaassistant.testing;

import io.personaassistant.answering.Program;
import io.personaassistant.database.Database;
import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.evidence.Samples;
import io.personaassistant.persona.Change;
import io.personaassistant.workspace.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/// The opened program over a real file that holds the samples. Close it.
public final class SampleProgram {
  /// The day on which the samples were loaded.
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private SampleProgram() {}

  /// Opens it in a folder.
  public static Program open(Path folder, LanguageModel model) {
    var settings = ((Settings.Read.Ok) Settings.read(Map.of("EMBEDDINGS", "off"))).settings();
    var database = Database.open(folder.resolve("p.db"), Database.Options.standard());
    var workspace = database.read(new WorkspaceStore()::all).getFirst();
    var change = new Change("test", NOW, "");
    database.write(h -> new Samples().load(h, workspace.id(), TODAY, change));
    return new Program(
        database, workspace, false, settings, model, () -> TODAY, Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
