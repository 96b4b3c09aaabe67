package io.personaassistant.answering.building;

import io.personaassistant.answering.request.Records;
import io.personaassistant.database.Database;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.building.Candidates;
import io.personaassistant.evidence.building.ProposedPersonas;
import io.personaassistant.evidence.building.Segments;
import io.personaassistant.evidence.intake.ApprovedPersona;
import io.personaassistant.evidence.intake.ImportReport;
import io.personaassistant.evidence.profile.SharedLine;
import io.personaassistant.evidence.proposal.ProposalOutcome;
import io.personaassistant.evidence.proposal.Proposals;
import io.personaassistant.evidence.proposal.ProposedChange;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaNames;
import io.personaassistant.persona.PersonaSlug;
import io.personaassistant.persona.PersonaStore;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Builds personas from the evidence: segments, what each could say, and what a person approved of
/// it. Thread-safe.
public final class PersonaBuild {
  private final Database database;
  private final Records records;
  private final Segments segments;
  private final ProposedPersonas proposed;
  private final Candidates candidates;
  private final ReentrantLock reading = new ReentrantLock();
  private @Nullable Kept kept;

  private final AtomicReference<@Nullable Trades> trades = new AtomicReference<>();

  /// Trades that no persona covers in a state of the records.
  private record Trades(Library library, List<Candidates.Candidate> candidates) {}

  /// What was proposed last, and of which state of the records.
  private record Kept(long changes, boolean byMeaning, ProposedPersonas.Proposed proposed) {}

  public PersonaBuild(Database database, Records records, boolean withSamples) {
    this.database = database;
    this.records = records;
    this.segments = new Segments(records.meanings(), withSamples);
    this.candidates = new Candidates(records.meanings(), withSamples);
    this.proposed = new ProposedPersonas(records.meanings(), withSamples);
  }

  /// The kinds of customer that the evidence shows; see [Segments].
  public Segments.Found segments(boolean withRoles) {
    return database.read(h -> segments.of(h, records.workspace(), withRoles));
  }

  /// How many items there are that segments are made of.
  int items() {
    return database.<Integer>read(h -> segments.items(h, records.workspace()));
  }

  /// Groups that no persona covers, and people of a persona whom nobody has linked; see
  /// [Candidates].
  public List<Candidates.Candidate> candidates(Library library) {
    return database.read(h -> candidates.of(h, records.workspace(), library, true));
  }

  /// Those of them that share a trade: found at once, and once for a state of the records.
  @SuppressWarnings("ReferenceEquality") // a library is the same object until a record changes
  public List<Candidates.Candidate> trades(Library library) {
    var last = trades.get();
    if (last != null && last.library() == library) {
      return last.candidates();
    }
    List<Candidates.Candidate> found =
        database.read(h -> candidates.of(h, records.workspace(), library, false)).stream()
            .filter(Candidates.Candidate::isUncovered)
            .toList();
    trades.set(new Trades(library, found));
    return found;
  }

  /// A persona for each segment in the evidence; see [ProposedPersonas]. Made once for a state of
  /// the records, one at a time: it may take seconds.
  public ProposedPersonas.Proposed proposed() {
    reading.lock();
    try {
      long changes = database.read(h -> Database.changes(h, records.workspace()));
      boolean byMeaning = records.meanings().models().now().isPresent();
      var last = kept;
      if (last != null && last.changes() == changes && last.byMeaning() == byMeaning) {
        return last.proposed();
      }
      ProposedPersonas.Proposed made = database.read(h -> proposed.of(h, records.workspace()));
      kept = new Kept(changes, byMeaning, made);
      return made;
    } finally {
      reading.unlock();
    }
  }

  /// Stores an approved persona as a draft, in one transaction. Where its id or its name is taken
  /// by then, that gets the next number, so that nothing approved is lost and nothing of others
  /// changed.
  ///
  /// @return the id it got, and what was stored
  public Added add(ApprovedPersona persona, Change change, LocalDate today) {
    return database.write(h -> add(h, persona, change, today));
  }

  /// The same for a segment, unless a persona stands for it by then.
  ///
  /// @return [BuildOutcome.Made] or [BuildOutcome.Covered]
  public BuildOutcome.OfPeople addUncovered(
      Segments.Found found,
      Segments.Segment segment,
      ApprovedPersona persona,
      Change change,
      LocalDate today) {
    return database.write(h -> {
      var owner = found.owners(records.library(h, today)).get(segment);
      if (owner != null) {
        return new BuildOutcome.Covered(owner);
      }
      var added = add(h, persona, change, today);
      return new BuildOutcome.Made(added.slug(), added.report(), 0);
    });
  }

  /// The same in a transaction that is open.
  Added add(Handle handle, ApprovedPersona persona, Change change, LocalDate today) {
    var own =
        persona.called(freeName(handle, persona.name())).withSlug(free(handle, persona.slug()));
    var report = records.gates().add(handle, records.workspace(), own, change, today);
    return new Added(own.slug(), report);
  }

  private String freeName(Handle handle, String name) {
    var seen =
        new PersonaStore()
            .all(handle, records.workspace()).stream().filter(p -> !p.sample()).toList();
    var free = name;
    for (int n = 2; PersonaNames.refusal(free, "", seen).isPresent(); n++) {
      free = name + " " + n;
    }
    return free;
  }

  /// What became of an approved persona.
  public record Added(String slug, ImportReport report) {}

  /// An id for a name that no persona has.
  public String free(String name) {
    return database.read(h -> free(h, name));
  }

  /// The same in a transaction that is open.
  String free(Handle handle, String name) {
    var taken = new HashSet<>(PersonaNames.WORDS);
    new PersonaStore().all(handle, records.workspace()).forEach(p -> taken.add(p.slug()));
    return PersonaSlug.of(name, taken);
  }

  /// Proposes lines for a persona that is there; somebody decides on each.
  public List<ProposalOutcome> propose(
      Persona persona, List<SharedLine> lines, Change change, LocalDate today) {
    return database.write(h -> propose(h, persona, lines, change, today));
  }

  /// The same in a transaction that is open.
  List<ProposalOutcome> propose(
      Handle handle, Persona persona, List<SharedLine> lines, Change change, LocalDate today) {
    return lines.stream()
        .map(line ->
            new Proposals()
                .propose(
                    handle,
                    records.workspace(),
                    persona.slug(),
                    new ProposedChange.Add(line.kind(), line.text()),
                    line.cites(),
                    change,
                    today))
        .toList();
  }
}
