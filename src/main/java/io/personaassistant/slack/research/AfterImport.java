package io.personaassistant.slack.research;

import io.personaassistant.drafting.EvidencePlan;
import io.personaassistant.evidence.intake.DocumentImport;
import io.personaassistant.evidence.intake.ImportReport;
import io.personaassistant.health.HealthAnswer;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.view.research.ImportMessage;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What follows an import that is stored: the log, and how the personas stand now. None of it
/// fails.
record AfterImport(Office office) {
  private static final Logger LOG = LoggerFactory.getLogger(AfterImport.class);
  private static final int MOST_JUDGED = 5;

  /// What is said of a page that became a draft.
  String page(String called, DocumentImport.Outcome.Drafted drafted) {
    var slug = drafted.slug();
    return ImportMessage.page(
        called,
        drafted,
        followed(() -> office.library().traits(slug).size(), drafted.page().countTraits()),
        followed(() -> EvidencePlan.of(office.library().traits(slug)), List.of()),
        followed(() -> mistakes(slug), ""));
  }

  /// What is wrong with a persona besides that nothing is researched, which is said anyway; `""`
  /// for nothing.
  private String mistakes(String slug) {
    var library = office.library();
    return library
        .persona(slug)
        .map(p -> HealthAnswer.note(p, office.program().health().withTrades(library), false))
        .orElse("");
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
        () ->
            HealthAnswer.warnings(
                office.program().health().withTrades(office.library()), MOST_JUDGED),
        List.of());
  }

  /// Notes the import in the log, and tells that records have changed.
  void noted(Asker asker, String kind, ImportReport report) {
    var detail = report.added() + " added, " + report.updated() + " updated";
    var _ =
        followed(
            () -> {
              office.program().members().note(asker.user(), "import", kind, detail);
              office.changed(asker);
              return true;
            },
            false);
  }
}
