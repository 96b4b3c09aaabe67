package io.personaassistant.answering.desk;

import io.personaassistant.answering.request.Records;
import io.personaassistant.database.Database;
import io.personaassistant.evidence.proposal.Proposal;
import io.personaassistant.evidence.proposal.Proposals;
import io.personaassistant.health.HealthAnswer;
import io.personaassistant.health.HealthReport;
import io.personaassistant.persona.Persona;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How much research work lies about.
///
/// @param triage items that nobody has looked at yet
/// @param ready proposals that can be accepted
/// @param readyOwn those among them for the person's own personas
/// @param parked proposals that wait for independent evidence, the single anecdotes
/// @param overtaken proposals that what stands now leaves nothing to change
/// @param questions what was asked and the records could not answer
/// @param health what is wrong with personas, and which trades none covers, in short; a few lines
public record Desk(
    int triage,
    int ready,
    int readyOwn,
    int parked,
    int overtaken,
    int questions,
    List<String> health) {
  private static final int MOST_JUDGED = 3;

  public Desk {
    health = List.copyOf(health);
  }

  /// Reads what waits on a day.
  public static Desk of(
      Database database,
      Records records,
      Triage triage,
      List<Persona> own,
      HealthReport report,
      LocalDate today) {
    var library = records.library(today);
    List<Proposal> open =
        database.read(h -> new Proposals().open(h, records.workspace(), "", today)).stream()
            .filter(p -> library.persona(p.persona()).isPresent())
            .toList();
    Set<String> slugs = own.stream().map(Persona::slug).collect(Collectors.toSet());
    var ready = open.stream().filter(p -> p.state() == Proposal.State.READY).toList();
    int questions = new OpenQuestions(database, records, () -> today).open("").size();
    return new Desk(
        triage.count(),
        ready.size(),
        (int) ready.stream().filter(p -> slugs.contains(p.persona())).count(),
        count(open, Proposal.State.PARKED),
        count(open, Proposal.State.OVERTAKEN),
        questions,
        HealthAnswer.warnings(report, MOST_JUDGED));
  }

  private static int count(List<Proposal> open, Proposal.State state) {
    return (int) open.stream().filter(p -> p.state() == state).count();
  }
}
