package io.personaassistant.terminal.run;

import io.personaassistant.answering.Program;
import io.personaassistant.database.Database;
import io.personaassistant.database.DatabaseRefused;
import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.evidence.intake.Samples;
import io.personaassistant.persona.Change;
import io.personaassistant.workspace.Settings;
import io.personaassistant.workspace.Settings.Scope;
import io.personaassistant.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The settings of one run of the command line and what it opens with them.
public final class Session {
  static final Path DEFAULT_DATABASE = Path.of("data", "persona.db");

  private final Surroundings surroundings;
  private final CommonOptions common;
  private final DotEnvFile file;

  public Session(Surroundings surroundings, CommonOptions common) {
    this.surroundings = surroundings;
    this.common = common;
    this.file = new DotEnvFile(surroundings);
  }

  /// The file with settings in the folder of the run.
  public DotEnvFile dotEnv() {
    return file;
  }

  /// The settings that a command needs; wrong ones that it does not need do not stop it.
  public Settings settings(Scope scope) {
    return settings(file.variables(), scope);
  }

  /// The settings for drafting with another model.
  public Settings settings(String model) {
    var variables = new HashMap<>(file.variables());
    variables.put(Settings.Setting.OPENAI_MODEL.name(), model);
    return settings(variables, Scope.DRAFTS);
  }

  private Settings settings(Map<String, String> variables, Scope scope) {
    if (scope == Scope.SLACK) {
      var problems = problems();
      if (!problems.isEmpty()) {
        throw wrong(problems);
      }
    }
    file.wrongLines().forEach(l -> surroundings.remark("! " + l + "."));
    return switch (Settings.read(variables, scope)) {
      case Settings.Read.Ok(var settings) -> settings;
      case Settings.Read.Wrong(var problems) -> throw wrong(problems);
    };
  }

  private static Refused wrong(List<String> problems) {
    return new Refused("These settings need a change:\n  - " + String.join("\n  - ", problems));
  }

  /// Everything that is wrong with the settings and their file, a sentence each.
  public List<String> problems() {
    var problems = new ArrayList<>(file.wrongLines());
    problems.addAll(file.misspelt());
    if (Settings.read(file.variables()) instanceof Settings.Read.Wrong(var more)) {
      problems.addAll(more);
    }
    return problems;
  }

  /// What "today" means in this run.
  public LocalDate today() {
    return first(common.asOf)
        .orElseGet(() -> LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC));
  }

  /// An answer, which says in its first line that it is as of another day than today where it is.
  public Answer dated(Answer answer) {
    var now = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    return today().equals(now) ? answer : answer.withNotice(asOf(today(), now));
  }

  /// Says on standard error that what comes is as of another day than today, where it is.
  public void noteDay() {
    var now = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    if (!today().equals(now)) {
      surroundings.remark(asOf(today(), now));
    }
  }

  private static String asOf(LocalDate day, LocalDate today) {
    return day.isBefore(today)
        ? "As of "
            + day
            + ": evidence dated later is left out; personas, traits and links stand as they do today."
        : "As of " + day + ", a day to come: what is older than a year then no longer counts.";
  }

  /// The database named by `--db`, else by the settings.
  public Path database(Settings settings) {
    var file = first(common.db).or(settings::database).orElse(DEFAULT_DATABASE);
    return surroundings.folder().resolve(file);
  }

  /// Opens the program over records that are there, without a model.
  public Program open() {
    return open(Database.Options.standard().existing());
  }

  /// The same, or over new ones.
  public Program open(Database.Options options) {
    return open(settings(Scope.RECORDS), options, new NoModel(), false);
  }

  /// Opens the program for a command that answers: where nobody named a database and none is there,
  /// it makes one with the samples.
  public Program openToAnswer(Settings settings, LanguageModel model) {
    var file = database(settings);
    if (isNamed(settings) || Files.exists(file)) {
      return open(settings, Database.Options.standard().existing(), model, false);
    }
    makeWithSamples(file);
    surroundings.remark(
        "Made "
            + DEFAULT_DATABASE
            + " with the sample personas. Yours: persona import personas FILE");
    return open(settings, Database.Options.standard().existing(), model, false);
  }

  /// Opens the program.
  public Program open(
      Settings settings, Database.Options options, LanguageModel model, boolean hideSamples) {
    var database = database(settings, options);
    try {
      return new Program(
          database,
          workspace(database),
          hideSamples,
          settings,
          model,
          this::today,
          surroundings.clock());
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private Database database(Settings settings, Database.Options options) {
    try {
      return Database.open(database(settings), options);
    } catch (DatabaseRefused e) {
      if (e.reason() == DatabaseRefused.Reason.MISSING && !isNamed(settings)) {
        throw new Refused(
            "There are no records yet in "
                + DEFAULT_DATABASE
                + ". Bring yours with `persona import personas FILE`, or try `persona samples load`.");
      }
      throw e;
    }
  }

  private boolean isNamed(Settings settings) {
    return !common.db.isEmpty() || settings.database().isPresent();
  }

  private Workspace workspace(Database database) {
    List<Workspace> all = database.read(new WorkspaceStore()::all);
    var name = first(common.workspace);
    if (name.isEmpty()) {
      return all.getFirst();
    }
    return all.stream()
        .filter(w -> w.name().equals(name.get()))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                "There is no workspace of that name; there is "
                    + String.join(", ", all.stream().map(Workspace::name).toList())
                    + "."));
  }

  /// Makes the file in one step, so that a run that breaks leaves none that is half full.
  private void makeWithSamples(Path file) {
    var partial =
        file.resolveSibling(file.getFileName() + ".partial-" + ProcessHandle.current().pid());
    try {
      try (var database = Database.open(partial, Database.Options.standard())) {
        loadSamples(database, workspace(database));
        if (!Files.exists(file)) {
          database.backupTo(file);
        }
      }
      for (var end : List.of("", "-wal", "-shm")) {
        Files.deleteIfExists(Path.of(partial + end));
      }
    } catch (DatabaseRefused e) {
      // the sentence must name the file people know
      throw new Refused(
          String.valueOf(e.getMessage()).replace(partial.toString(), file.toString()));
    } catch (IOException _) {
      throw new Refused("data/ cannot be written; check the folder's rights.");
    }
  }

  /// Puts the samples in unless they are there.
  public void loadSamples(Database database, Workspace workspace) {
    var change = new Change("samples", surroundings.clock().instant(), "loaded the samples");
    database.write(h -> new Samples().load(h, workspace.id(), today(), change));
  }

  /// What lays out answers as text here.
  public TextView view() {
    return new TextView(width(), isStyled());
  }

  /// How many columns an answer takes.
  public int width() {
    return surroundings.width();
  }

  /// Whether bold may be used.
  public boolean isStyled() {
    return surroundings.terminal() && !surroundings.environment().containsKey("NO_COLOR");
  }

  private static <T> Optional<T> first(List<T> values) {
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
  }
}
