package io.personaassistant.answering;

import io.personaassistant.answering.request.Records;
import io.personaassistant.database.Database;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.proposal.Backing;
import io.personaassistant.evidence.proposal.Proposal;
import io.personaassistant.evidence.proposal.ProposedChange;
import io.personaassistant.evidence.search.EvidenceSearch;
import io.personaassistant.persona.Persona;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Items that may be what a parked proposal waits for, such as those that a later import brought:
/// they are near to its words in meaning, and of another source type and participant than what
/// speaks for it already. Whether they say it is for a person to read; nothing is joined.
public final class SecondSources {
  private static final int MOST = 3;
  private static final int LOOKED_AT = 20;

  private final Database database;
  private final Records records;
  private final EvidenceStore evidence = new EvidenceStore();

  /// Looks for them in these records.
  public SecondSources(Database database, Records records) {
    this.database = database;
    this.records = records;
  }

  /// At most three, the nearest first; none for a proposal that is not parked, or whose words say
  /// nothing that evidence could say.
  public List<Evidence> of(Proposal proposal, LocalDate today) {
    boolean says =
        proposal.change() instanceof ProposedChange.Add
            || proposal.change() instanceof ProposedChange.Reword;
    if (proposal.state() != Proposal.State.PARKED || !says) {
      return List.of();
    }
    var counting =
        database.<List<Evidence>>read(
            h -> evidence.byIds(h, records.workspace(), proposal.backing().items()));
    boolean samples =
        records.library(today).persona(proposal.persona()).filter(Persona::sample).isPresent();
    var given = Set.copyOf(proposal.evidence());
    return near(proposal, today).stream()
        .map(EvidenceSearch.Hit::item)
        .filter(item -> item.isEffective(today) && (samples || !item.sample()))
        .filter(item -> !given.contains(item.id()))
        .filter(item ->
            counting.isEmpty()
                || counting.stream().anyMatch(other -> Backing.isIndependent(item, other)))
        .limit(MOST)
        .toList();
  }

  /// What may well be the persona's own, else whatever there is: nobody has said yet whose a new
  /// item is, and its words alone do not tell.
  private List<EvidenceSearch.Hit> near(Proposal proposal, LocalDate today) {
    var text = proposal.change().text();
    var own = records.search(proposal.persona(), text, LOOKED_AT, today);
    return (own.answerable() ? own : records.search("", text, LOOKED_AT, today)).hits();
  }
}
