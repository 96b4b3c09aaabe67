package io.personaassistant.terminal.records;

import io.personaassistant.answering.Program;
import io.personaassistant.database.Database;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.intake.ImportRefused;
import io.personaassistant.evidence.intake.ImportReport;
import io.personaassistant.evidence.intake.RecordImport;
import io.personaassistant.health.HealthAnswer;
import io.personaassistant.persona.Change;
import io.personaassistant.terminal.run.OpeningCommand;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.Session;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.text.Json;
import io.personaassistant.workspace.Settings.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `persona import personas|evidence|facts|all|transcript|table FILE`.
public @Command(
    name = "import",
    description = {
      "Bring in personas, evidence or product facts, transcripts, tables or pages.",
      "Personas, evidence and facts from JSON or CSV, what participants said from a transcript (TXT, Markdown, VTT, SRT, DOCX), or the answers, tickets and notes in a table that another tool exported (CSV, JSON). A page about a persona (TXT, Markdown, DOCX) becomes a draft whose traits are assumptions, with what to ask. The same file twice changes nothing."
    }) final class ImportCommand extends OpeningCommand {
  private static final List<String> WORDS =
      List.of("personas", "evidence", "facts", "all", "transcript", "table", "page");
  private static final int MOST_JUDGED = 5;

  @Spec CommandSpec spec = CommandSpec.create();

  private String word = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "the file; - reads a transcript from standard input")
  Path file = Path.of("");

  @ArgGroup(exclusive = false, validate = false, heading = "With a transcript or a table:%n")
  SourceOptions about = new SourceOptions();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "with a page: what the persona is called")
  List<String> name = new ArrayList<>();

  @Option(names = "--json", description = "print the report as one JSON object")
  boolean json;

  public ImportCommand(Surroundings surroundings) {
    super(surroundings);
  }

  /// Judged at once: who leaves it out and names a file needs the words, not another file.
  @Parameters(
      index = "0",
      paramLabel = "WHAT",
      description = "personas, evidence, facts, all, transcript, table, or page")
  void of(String what) {
    word = what.toLowerCase(Locale.ROOT);
    if (!WORDS.contains(word)) {
      throw new ParameterException(
          spec.commandLine(),
          "Say what to import: `persona import WHAT "
              + (what.contains(".") ? Row.shortened(what) : "FILE")
              + "`. WHAT is personas, evidence, facts or all (several of these in one file) for records"
              + " as the README describes them, transcript for a conversation, table for answers or"
              + " notes that another tool exported, page for a text about one persona.");
    }
  }

  @Override
  public Integer call() {
    refuseStrayOptions(word);
    refuseUnreadable();
    var session = session();
    try (var program = opened(session)) {
      var change = new Change("import", surroundings.clock().instant(), "imported a file");
      if (word.equals("page")) {
        return new PageImport(surroundings, program, change, session.today())
            .run(file, name.isEmpty() ? "" : name.getLast(), json);
      }
      var sources = new SourceImports(surroundings, program, change, session.today());
      var outcome =
          switch (word) {
            case "transcript" -> sources.transcript(file, about.talk(), about.extract);
            case "table" -> sources.table(file, about.table(), about.yes);
            default ->
                program
                    .records()
                    .gates()
                    .telling(new ImportProgress(surroundings))
                    .reading(about.order())
                    .run(
                        program.database(),
                        program.workspace().id(),
                        kind(word),
                        surroundings.folder().resolve(file),
                        change,
                        session.today());
          };
      return switch (outcome) {
        case ImportRefused(var why, _) ->
            throw new Refused(word.equals("evidence") ? why + elsewhere() : why);
        case ImportReport report -> {
          var stored = report.added() + " added, " + report.updated() + " updated";
          note(program, null, "import", word, stored);
          var health = judges(word) ? health(program, session.today()) : List.<String>of();
          var out = surroundings.out();
          if (json) {
            out.println(Json.write(ImportText.fields(report, health)));
          } else {
            ImportText.print(report, health, out);
          }
          boolean unlinked = word.equals("table") || word.equals("transcript");
          if (unlinked && !json && report.added() > 0) {
            out.println(
                "They support no trait yet: `persona link --review links.csv` suggests which.");
          }
          boolean nothing = report.added() + report.updated() + report.unchanged() == 0;
          yield nothing && !report.problems().isEmpty() ? 1 : 0;
        }
      };
    } catch (SourceOptions.WrongOption wrong) {
      throw new WrongUse(String.valueOf(wrong.getMessage()));
    }
  }

  /// What else a file of research can be.
  private String elsewhere() {
    return " A conversation comes in with `persona import transcript %1$s`, what another tool exported with `persona import table %1$s`."
        .formatted(file);
  }

  /// Before a database is made that nobody wanted yet.
  private void refuseUnreadable() {
    var path = surroundings.folder().resolve(file);
    if (file.toString().equals("-")) {
      return;
    }
    if (Files.notExists(path)) {
      throw new Refused("There is no file " + file + ".");
    }
    if (Files.isDirectory(path)) {
      throw new Refused(file + " is a folder; name a file in it.");
    }
    if (!Files.isReadable(path)) {
      throw new Refused(file + " cannot be read; check its rights.");
    }
  }

  private Program opened(Session session) {
    if (!about.extract) {
      return session.open(Database.Options.standard());
    }
    var settings = session.settings(Scope.DRAFTS);
    return session.open(
        settings, Database.Options.standard(), surroundings.models().of(settings), false);
  }

  private RecordImport.Kind kind(String word) {
    return switch (word) {
      case "personas" -> RecordImport.Kind.PERSONAS;
      case "evidence" -> RecordImport.Kind.EVIDENCE;
      case "facts" -> RecordImport.Kind.FACTS;
      default -> RecordImport.Kind.ALL;
    };
  }

  private void refuseStrayOptions(String word) {
    boolean transcript = word.equals("transcript");
    boolean table = word.equals("table");
    if (!name.isEmpty() && !word.equals("page")) {
      throw new WrongUse("--name goes with `import page`.");
    }
    if (about.given() && !transcript && !table) {
      throw new WrongUse(
          "Only `import transcript` and `import table` take options about their source.");
    }
    if (about.aboutDates() && !table && !word.equals("evidence") && !word.equals("all")) {
      throw new WrongUse("--dates goes with `import table` and `import evidence`.");
    }
    if (about.aboutTalk() && !transcript) {
      throw new WrongUse(
          "--interviewer, --participant, --monologue and --extract go with `import transcript`.");
    }
    if (about.aboutTable() && !table) {
      throw new WrongUse("--map and --yes go with `import table`.");
    }
  }

  /// Whether this kind of file can make personas better or worse.
  private static boolean judges(String word) {
    return List.of("personas", "evidence", "all", "table", "transcript").contains(word);
  }

  private static List<String> health(Program program, LocalDate today) {
    return HealthAnswer.warnings(
        program.health().withTrades(program.records().library(today)), MOST_JUDGED);
  }
}
