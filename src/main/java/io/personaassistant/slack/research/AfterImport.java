package io.personaassistant.slack.research;

import io.personaassistant.answering.Program;
import io.personaassistant.drafting.EvidencePlan;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.intake.DocumentImport;
import io.personaassistant.evidence.intake.ImportReport;
import io.personaassistant.health.HealthAnswer;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.view.research.ImportMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What follows an import that is stored: the log, and how the personas stand now. None of it
/// fails.
final class AfterImport {
  private static final Logger LOG = LoggerFactory.getLogger(AfterImport.class);
  private static final int MOST_JUDGED = 5;

  private final Program program;
  private final Supplier<LocalDate> today;
  private final Consumer<Asker> changed;

  /// @param changed told who has changed something
  AfterImport(Program program, Supplier<LocalDate> today, Consumer<Asker> changed) {
    this.program = program;
    this.today = today;
    this.changed = changed;
  }

  /// What is said of a page that became a draft.
  String page(String called, DocumentImport.Outcome.Drafted drafted) {
    var slug = drafted.slug();
    return ImportMessage.page(
        called,
        drafted,
        followed(() -> library().traits(slug).size(), drafted.page().countTraits()),
        followed(() -> EvidencePlan.of(library().traits(slug)), List.of()),
        followed(() -> mistakes(slug), ""));
  }

  /// What is wrong with a persona besides that nothing is researched, which is said anyway; `""`
  /// for nothing.
  private String mistakes(String slug) {
    var library = library();
    return library
        .persona(slug)
        .map(p -> HealthAnswer.note(p, program.health().withTrades(library), false))
        .orElse("");
  }

  private Library library() {
    return program.records().library(today.get());
  }

  /// What follows an import must not make it look as if nothing was stored.
  private static <T> T followed(Supplier<T> follow, T broken) {
    try {
      return follow.get();
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.error("what follows an import broke: {}", e.getClass().getName());
      return broken;
    }
  }

  /// What is wrong with the personas now, the worst of it; nothing where that cannot be told.
  List<String> health() {
    return followed(
        () -> HealthAnswer.warnings(program.health().withTrades(library()), MOST_JUDGED),
        List.of());
  }

  /// Notes the import in the log, and tells that records have changed.
  void noted(Asker asker, String kind, ImportReport report) {
    var detail = report.added() + " added, " + report.updated() + " updated";
    var _ =
        followed(
            () -> {
              program.members().note(asker.user(), "import", kind, detail);
              changed.accept(asker);
              return true;
            },
            false);
  }
}
