package io.personaassistant.database;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/// The numbered files that make the schema. Flyway runs them; it is not touched when the file is up
/// to date, because starting it costs more than the rest of opening.
final class Migrations {
  /// Every migration in order. Listed, not searched for: looking into the jar costs time at each
  /// start. A test compares it with the folder.
  static final List<String> FILES =
      List.of(
          "001-records.sql",
          "002-quarantine-and-questions.sql",
          "003-refinements.sql",
          "004-token-use.sql",
          "005-forgotten.sql",
          "010-members.sql",
          "012-meanings.sql",
          "013-feedback.sql",
          "015-proposals.sql",
          "017-gone-evidence.sql",
          "018-workspace-settings.sql",
          "019-model-suggestions.sql",
          "020-match-answers.sql",
          "021-builds.sql",
          "022-set-aside.sql",
          "025-read-as.sql",
          "026-known-as.sql",
          "027-threads.sql",
          "029-posted.sql",
          "030-answer-feedback.sql",
          "031-use-of-answers.sql",
          "032-wishes.sql");

  private Migrations() {}

  static int newest() {
    return number(FILES.getLast());
  }

  static List<Integer> numbers() {
    return FILES.stream().map(Migrations::number).toList();
  }

  static int number(String file) {
    return Integer.parseInt(file.substring(0, 3));
  }

  /// Brings the file up to date in one transaction: all that is missing or nothing. One at a time
  /// in this process; of two processes one may fail, and finds the work done when it tries again.
  static synchronized void run(DatabaseFile file) {
    Flyway.configure()
        .loggers("slf4j")
        .dataSource(file.source())
        .table("schema_version")
        .sqlMigrationPrefix("")
        .sqlMigrationSeparator("-")
        .resourceProvider(new Files())
        // nor are the class path's folders searched, which takes longer than the migrations do
        .locations(new String[0])
        .callbackLocations(new String[0])
        .javaMigrationClassProvider(List::of)
        // work on several at once may end in another order than that of the numbers
        .outOfOrder(true)
        .group(true)
        .load()
        .migrate();
  }

  /// Reads the migrations beside this class.
  private static final class Files implements ResourceProvider {
    /// Null for a file that is not there, as Flyway asks for optional ones beside each migration.
    @Override
    public @Nullable LoadableResource getResource(String name) {
      return FILES.contains(name) ? new File(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
      return FILES.stream()
          .filter(name -> name.startsWith(prefix))
          .map(name -> (LoadableResource) new File(name))
          .toList();
    }
  }

  private static final class File extends LoadableResource {
    private final String name;

    File(String name) {
      this.name = name;
    }

    @Override
    public Reader read() {
      var in = Migrations.class.getResourceAsStream("migrations/" + name);
      return new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8);
    }

    @Override
    public String getAbsolutePath() {
      return name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return name;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}
