package io.personaassistant.slack;

import io.personaassistant.answering.Program;
import io.personaassistant.answering.grammar.RecordWord;
import io.personaassistant.slack.api.Directory;
import io.personaassistant.slack.api.FileDownload;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.research.AskMatch;
import io.personaassistant.slack.research.BuildPersonas;
import io.personaassistant.slack.research.DecideProposals;
import io.personaassistant.slack.research.ImportFolder;
import io.personaassistant.slack.research.ImportResearch;
import io.personaassistant.slack.research.ImportRun;
import io.personaassistant.slack.research.OfferImport;
import io.personaassistant.slack.research.ProposeChange;
import io.personaassistant.slack.research.QuestionsDesk;
import io.personaassistant.slack.research.SentFile;
import io.personaassistant.slack.research.TriageDesk;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Windows;
import io.personaassistant.slack.transport.Work;
import io.personaassistant.workspace.Right;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What contributors and curators do with research in Slack.
final class Research {
  private final ProposeChange proposing;
  private final TriageDesk triage;
  private final QuestionsDesk questions;
  private final DecideProposals deciding;
  private final AskMatch matching;
  private final BuildPersonas building;
  private final RecordKeeping keeping;
  private final ImportResearch importing;
  private final OfferImport offering;

  /// @param keeping the windows of the records themselves
  /// @param home told who has changed something, and asks for who is there
  Research(
      Program program,
      Windows windows,
      SlackClient client,
      Directory directory,
      FileDownload download,
      Supplier<LocalDate> today,
      Work work,
      RecordKeeping keeping,
      HomeTab home) {
    Consumer<Asker> changed = home::changed;
    this.keeping = keeping;
    this.questions = new QuestionsDesk(program, windows, today, home::ask, changed);
    this.building = new BuildPersonas(program, directory, windows, today, work, changed);
    this.proposing = new ProposeChange(program, directory, windows, today, changed);
    this.triage = new TriageDesk(program, windows, proposing, today, work, changed);
    this.matching = new AskMatch(program, directory, windows, proposing, today, changed);
    this.deciding = new DecideProposals(program, directory, windows, today, changed, home::tell);
    var folder = ImportFolder.beside(program.database().path());
    folder.removeLeftovers();
    var run = new ImportRun(program, client, download, folder, today, changed);
    this.importing = new ImportResearch(program, windows, client, today, work, run);
    this.offering = new OfferImport(program, client, today);
  }

  void routes(Routes routes) {
    proposing.routes(routes);
    triage.routes(routes);
    questions.routes(routes);
    deciding.routes(routes);
    matching.routes(routes);
    building.routes(routes);
    keeping.routes(routes);
    importing.routes(routes);
  }

  /// The offer to bring in files that somebody sent; what makes it is false while it must be made
  /// again.
  BooleanSupplier offer(Asker asker, SentFile.All sent) {
    return offering.of(asker, sent);
  }

  /// Opens the window that a typed word asks for, for who may.
  void open(Routes routes, RecordWord word, Pressed pressed) {
    switch (word.kind()) {
      case NEW -> routes.run(pressed, Right.EDIT, keeping::begin);
      case EDIT -> routes.run(pressed, Right.EDIT, p -> keeping.named(p, word.persona()));
      case BUILD -> routes.run(pressed, Right.EDIT, building::begin);
      case IMPORT -> routes.run(pressed, Right.CAPTURE, importing::open);
    }
  }
}
