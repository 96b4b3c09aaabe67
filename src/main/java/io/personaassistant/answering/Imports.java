package io.personaassistant.answering;

import io.personaassistant.answering.request.Records;
import io.personaassistant.database.Database;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.file.DayOrder;
import io.personaassistant.evidence.intake.DocumentImport;
import io.personaassistant.evidence.intake.Extractor;
import io.personaassistant.evidence.intake.ImportOutcome;
import io.personaassistant.evidence.intake.RecordImport;
import io.personaassistant.evidence.intake.RecordImport.Progress;
import io.personaassistant.evidence.intake.TableImport;
import io.personaassistant.evidence.intake.TranscriptImport;
import io.personaassistant.evidence.table.Use;
import io.personaassistant.persona.Change;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Files and pasted texts of people who have no command line, through the same gates. Whether
/// somebody may is for the caller to ask. Thread-safe.
public final class Imports {
  private static final String WHY = "imported a file";

  private final Database database;
  private final long workspace;
  private final RecordImport gates;
  private final Supplier<LocalDate> today;
  private final Clock clock;
  private final Extractor reader;

  /// @param reader picks out of conversations what is worth keeping
  Imports(
      Database database,
      Records records,
      Supplier<LocalDate> today,
      Clock clock,
      Extractor reader) {
    this.reader = reader;
    this.database = database;
    this.workspace = records.workspace();
    this.gates = records.gates();
    this.today = today;
    this.clock = clock;
  }

  /// What somebody knows about a file; `""` and empty where the file says it.
  ///
  /// @param source what it is cited by
  /// @param participant the only one who answers in a conversation
  /// @param interviewers labels of those who ask in one
  /// @param persona the slug of whom it is about
  /// @param columns what columns of a table are for, by their names
  /// @param dates how dates such as `03/04/2026` in a table are meant
  /// @param picked a model picks out of a conversation what is worth keeping
  public record About(
      Optional<SourceType> type,
      String source,
      Optional<LocalDate> date,
      String participant,
      List<String> interviewers,
      String persona,
      boolean quotable,
      Map<String, Use> columns,
      Optional<DayOrder> dates,
      boolean picked) {
    public About {
      interviewers = List.copyOf(interviewers);
      columns = Map.copyOf(columns);
    }
  }

  /// What a table would come to; nothing is stored.
  public TableImport.Looked look(Path file, About about) {
    return new TableImport(gates)
        .look(
            file,
            new TableImport.Facts(
                about.columns(),
                about.type().map(SourceType::word).orElse(""),
                about.source(),
                about.date(),
                about.dates(),
                "",
                about.persona(),
                about.quotable()),
            today.get());
  }

  /// Stores what a plan says.
  public ImportOutcome table(TableImport.Plan plan, String by, Progress progress) {
    return new TableImport(gates.telling(progress))
        .run(database, workspace, plan, change(by), today.get());
  }

  /// Stores what the participants of a conversation said.
  ///
  /// @param name the file's name, `""` for a pasted text
  public ImportOutcome transcript(
      InputStream in, String name, About about, String by, Progress progress) {
    var facts =
        new TranscriptImport.Facts(
            about.type().orElse(SourceType.INTERVIEW),
            about.source(),
            about.date(),
            about.participant(),
            about.interviewers(),
            "",
            about.persona(),
            about.quotable(),
            false);
    var whole = new TranscriptImport(gates.telling(progress));
    return (about.picked() ? whole.picking(reader) : whole)
        .run(database, workspace, in, name, facts, change(by), today.get());
  }

  /// Makes a draft persona of a page.
  ///
  /// @param file the file's name, `""` for a pasted text
  /// @param name the persona's name, `""` for the one on the page
  public DocumentImport.Outcome page(InputStream in, String file, String name, String by)
      throws IOException {
    return new DocumentImport(gates)
        .run(database, workspace, in, file, name, change(by), today.get());
  }

  private Change change(String by) {
    return new Change(by, clock.instant(), WHY);
  }
}
