package io.personaassistant.slack;

import io.personaassistant.answering.Program;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What contributors and curators do with research in Slack.
final class Research {
  private final ProposeChange proposing;
  private final TriageDesk triage;

  /// @param changed told who has changed something
  Research(Program program, Windows windows, Supplier<LocalDate> today, Consumer<Asker> changed) {
    this.proposing = new ProposeChange(program, windows, today, changed);
    this.triage = new TriageDesk(program, windows, proposing, today, changed);
  }

  void routes(Routes routes) {
    proposing.routes(routes);
    triage.routes(routes);
  }
}
