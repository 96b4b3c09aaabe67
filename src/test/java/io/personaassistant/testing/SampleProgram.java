package io.personaassistant.testing;

import io.personaassistant.answering.Program;
import io.personaassistant.database.Database;
import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.workspace.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;

/// The opened program over a real file that holds the samples. Close it.
public final class SampleProgram {
  /// The day on which the samples were loaded.
  public static final LocalDate TODAY = SampleFile.TODAY;

  private SampleProgram() {}

  /// Opens it in a folder.
  public static Program open(Path folder, LanguageModel model) {
    return open(folder, model, false);
  }

  /// Opens it in a folder.
  ///
  /// @param hideSamples samples are as good as not there
  public static Program open(Path folder, LanguageModel model, boolean hideSamples) {
    return open(folder, model, hideSamples, () -> TODAY);
  }

  /// Opens it in a folder, with what tells the day.
  public static Program open(
      Path folder, LanguageModel model, boolean hideSamples, Supplier<LocalDate> today) {
    var settings = ((Settings.Read.Ok) Settings.read(Map.of("EMBEDDINGS", "off"))).settings();
    var file = folder.resolve("p.db");
    SampleFile.at(file);
    var database = Database.open(file, Database.Options.standard());
    var workspace = database.read(new WorkspaceStore()::all).getFirst();
    return new Program(
        database,
        workspace,
        hideSamples,
        settings,
        model,
        today,
        Clock.fixed(SampleFile.NOW, ZoneOffset.UTC));
  }
}
