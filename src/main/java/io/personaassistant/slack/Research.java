package io.personaassistant.slack;

import io.personaassistant.answering.grammar.RecordWord;
import io.personaassistant.slack.api.FileDownload;
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
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.workspace.Right;
import java.util.function.BooleanSupplier;

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

  /// @param home asks and tells in the app's conversation with somebody
  Research(Office office, FileDownload download, HomeTab home) {
    this.keeping = new RecordKeeping(office, home);
    this.questions = new QuestionsDesk(office, home::ask);
    this.building = new BuildPersonas(office);
    this.proposing = new ProposeChange(office);
    this.triage = new TriageDesk(office, proposing);
    this.matching = new AskMatch(office, proposing);
    this.deciding = new DecideProposals(office, home::tell);
    var folder = ImportFolder.beside(office.program().database().path());
    folder.removeLeftovers();
    this.importing = new ImportResearch(office, new ImportRun(office, download, folder));
    this.offering = new OfferImport(office);
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
