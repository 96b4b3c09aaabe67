package io.personaassistant.evidence;

import io.personaassistant.database.Database;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.ProductFactStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The invented personas and research that ship with the program, to try it before there are
/// others. Their dates count from the day they are loaded.
public final class Samples {
  private final Database database;

  public Samples(Database database) {
    this.database = database;
  }

  /// Puts the samples into a workspace; again changes nothing but what was edited.
  public ImportReport load(long workspace, LocalDate today, Instant now) {
    var change = new Change("samples", now, "loaded the samples");
    var importer = new RecordImport(database, Set.of());
    return database.write(h ->
        importer.runSamples(
            h,
            workspace,
            text("personas.json"),
            text("evidence.csv"),
            text("facts.csv"),
            change,
            today));
  }

  /// Takes every sample away, whole; how many personas that were.
  public int remove(long workspace) {
    return database.write(h -> {
      int personas = count(h, workspace);
      new PersonaStore().deleteSamples(h, workspace);
      new ProductFactStore().deleteSamples(h, workspace);
      var store = new EvidenceStore();
      store.deleteSamples(h, workspace);
      store.markCopies(h, workspace, Duplicates.find(store.all(h, workspace)));
      return personas;
    });
  }

  /// Whether a workspace holds samples.
  public boolean present(long workspace) {
    return database.read(h -> count(h, workspace)) > 0;
  }

  private static int count(Handle handle, long workspace) {
    return (int) new PersonaStore().all(handle, workspace).stream().filter(p -> p.sample()).count();
  }

  private static String text(String file) {
    try (var in = Samples.class.getResourceAsStream("samples/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the sample " + file + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a sample", e);
    }
  }
}
