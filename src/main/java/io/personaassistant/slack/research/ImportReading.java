package io.personaassistant.slack.research;

import io.personaassistant.answering.Imports;
import io.personaassistant.evidence.file.ToldOf;
import io.personaassistant.evidence.intake.DocumentImport;
import io.personaassistant.evidence.intake.ImportOutcome;
import io.personaassistant.evidence.intake.ImportRefused;
import io.personaassistant.evidence.intake.ImportReport;
import io.personaassistant.evidence.intake.RecordImport.Progress;
import io.personaassistant.evidence.intake.TableImport;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.view.research.ImportForm;
import io.personaassistant.slack.view.research.ImportMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Stores what one file or pasted text holds, and says what came of it. Thread-safe.
final class ImportReading {
  private final Imports imports;
  private final AfterImport after;

  ImportReading(Office office) {
    this.imports = office.program().imports();
    this.after = new AfterImport(office);
  }

  /// What an import came to.
  sealed interface Result {
    /// It is stored; the report, in mrkdwn.
    record Stored(String report) implements Result {}

    /// Nothing is; why, a sentence that may name options of the command line, and where to say
    /// something else.
    record Refused(String why, ToldOf helps) implements Result {}
  }

  /// What the columns of a table are taken for.
  TableImport.Looked look(ImportOrder order, Path file, String name) {
    // the file stands under another name here
    return imports.look(file, order.about(name.replaceFirst("\\.[A-Za-z]{2,6}$", "")));
  }

  /// Stores a table as somebody confirmed it.
  Result table(TableImport.Plan plan, String name, Asker asker, Progress progress) {
    return told(imports.table(plan, asker.user(), progress), name, "table", asker);
  }

  /// Stores a conversation or a page about a persona.
  ///
  /// @param name of the file, `""` for a pasted text
  /// @param called what it is called in the report
  Result read(
      ImportOrder order, InputStream in, String name, String called, Asker asker, Progress progress)
      throws IOException {
    if (!order.kind(name).equals(ImportOrder.PAGE)) {
      return told(
          imports.transcript(in, name, order.about(""), asker.user(), progress),
          called,
          "transcript",
          asker);
    }
    return switch (imports.page(in, name, order.of(ImportForm.NAME), asker.user())) {
      case DocumentImport.Outcome.NotTaken(var why, var helps) -> new Result.Refused(why, helps);
      case DocumentImport.Outcome.Drafted drafted -> {
        after.noted(asker, "page", drafted.report());
        yield new Result.Stored(after.page(called, drafted));
      }
    };
  }

  private Result told(ImportOutcome outcome, String name, String kind, Asker asker) {
    return switch (outcome) {
      case ImportRefused(var why, var helps) -> new Result.Refused(why, helps);
      case ImportReport report -> {
        after.noted(asker, kind, report);
        yield new Result.Stored(ImportMessage.report(name, report, after.health()));
      }
    };
  }
}
