package io.personaassistant.slack;

import io.personaassistant.answering.Program;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What contributors and curators do with research in Slack.
final class Research {
  private final ProposeChange proposing;
  private final TriageDesk triage;
  private final DecideProposals deciding;
  private final AskMatch matching;
  private final ImportResearch importing;

  /// @param changed told who has changed something
  Research(
      Program program,
      Windows windows,
      SlackClient client,
      FileDownload download,
      Supplier<LocalDate> today,
      Work work,
      Consumer<Asker> changed) {
    this.proposing = new ProposeChange(program, windows, today, changed);
    this.triage = new TriageDesk(program, windows, proposing, today, work, changed);
    this.matching = new AskMatch(program, client, windows, proposing, today, changed);
    this.deciding = new DecideProposals(program, windows, changed);
    var folder = ImportFolder.beside(program.database().path());
    folder.removeLeftovers();
    var run = new ImportRun(program, client, download, folder, today, changed);
    this.importing = new ImportResearch(program, windows, client, today, work, run);
  }

  void routes(Routes routes) {
    proposing.routes(routes);
    triage.routes(routes);
    deciding.routes(routes);
    matching.routes(routes);
    importing.routes(routes);
  }

  /// What typed words ask for, when they ask for the window that imports.
  Optional<Consumer<Pressed>> asked(String words) {
    return words.strip().equalsIgnoreCase(ImportResearch.WORD)
        ? Optional.of(importing::open)
        : Optional.empty();
  }
}
