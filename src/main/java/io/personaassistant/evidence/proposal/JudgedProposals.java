package io.personaassistant.evidence.proposal;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.LinkStore;
import io.personaassistant.evidence.Stance;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.WholePersona;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Stored proposals with what their evidence amounts to on a day.
final class JudgedProposals {
  private final ProposalStore store = new ProposalStore();
  private final EvidenceStore evidence = new EvidenceStore();
  private final LinkStore links = new LinkStore();
  private final PersonaStore personas = new PersonaStore();

  List<Proposal> all(Handle handle, long workspace, String persona, LocalDate today) {
    return judged(handle, workspace, store.all(handle, workspace, persona), today);
  }

  /// Those that nobody decided on; the others are not even read.
  List<Proposal> open(Handle handle, long workspace, String persona, LocalDate today) {
    return judged(handle, workspace, store.open(handle, workspace, persona), today);
  }

  Optional<Proposal> find(Handle handle, long workspace, long id, LocalDate today) {
    return store
        .find(handle, workspace, id)
        .map(row -> judged(handle, workspace, List.of(row), today).getFirst());
  }

  /// The proposal that is open, or why there is none to decide on.
  Open open(Handle handle, long workspace, long id, LocalDate today) {
    var proposal = find(handle, workspace, id, today);
    if (proposal.isEmpty()) {
      return new Open.None("There is no proposal " + id + ".");
    }
    return proposal
        .get()
        .decision()
        .<Open>map(d ->
            new Open.None(
                "Proposal %d was %s already, by %s on %s%s."
                    .formatted(
                        id,
                        d.accepted() ? "accepted" : "declined",
                        d.by().by(),
                        d.by().at().toString().substring(0, 10),
                        d.by().why().isBlank() ? "" : ": " + d.by().why())))
        .orElseGet(() -> new Open.Found(proposal.get()));
  }

  /// An open proposal, or a sentence that says why it is none.
  sealed interface Open {
    record Found(Proposal proposal) implements Open {}

    record None(String why) implements Open {}
  }

  private List<Proposal> judged(
      Handle handle, long workspace, List<ProposalStore.Row> rows, LocalDate today) {
    var given = store.evidence(handle, rows.stream().map(ProposalStore.Row::id).toList());
    var against = against(handle, workspace, rows);
    var ids = new HashSet<String>();
    given.values().forEach(ids::addAll);
    against.values().forEach(ids::addAll);
    var items = new HashMap<String, Evidence>();
    evidence.byIds(handle, workspace, ids).forEach(item -> items.put(item.id(), item));
    var now = new HashMap<String, Optional<WholePersona>>();
    var samples = new HashSet<String>();
    personas.all(handle, workspace).stream()
        .filter(p -> p.sample())
        .forEach(p -> samples.add(p.slug()));
    return rows.stream()
        .map(row -> {
          var own = new TreeSet<>(given.getOrDefault(row.id(), List.of()));
          var contradicting = against.getOrDefault(trait(row.change()), Set.of());
          if (row.change() instanceof ProposedChange.Retire) {
            own.addAll(contradicting);
          }
          // what somebody asked to have removed is no evidence any more
          own.retainAll(items.keySet());
          return new Proposal(
              row.id(),
              row.persona(),
              row.change(),
              row.before(),
              List.copyOf(own),
              Backing.of(
                  own.stream().map(items::get).filter(Objects::nonNull).toList(),
                  samples.contains(row.persona()),
                  today),
              row.change() instanceof ProposedChange.Reword
                  ? own.stream().filter(contradicting::contains).toList()
                  : List.of(),
              row.decision().isPresent()
                  ? Optional.empty()
                  : overtaken(
                      row,
                      now.computeIfAbsent(
                          row.persona(), slug -> personas.whole(handle, workspace, slug))),
              row.proposed(),
              row.decision());
        })
        .toList();
  }

  private static Optional<String> overtaken(ProposalStore.Row row, Optional<WholePersona> persona) {
    return persona
        .map(whole -> PersonaEdit.of(whole, row.change()).conflict(row.before()))
        .orElseGet(
            () -> Optional.of("There is no persona “" + row.persona() + "” any more. Decline it."));
  }

  /// The id of the trait that goes or gets other words; `""` for none.
  private static String trait(ProposedChange change) {
    return switch (change) {
      case ProposedChange.Retire(var trait) -> trait;
      case ProposedChange.Reword(var trait, var _) -> trait;
      case ProposedChange.Add _, ProposedChange.SetField _ -> "";
    };
  }

  /// What contradicts a trait speaks for retiring it, whenever the link was confirmed.
  private Map<String, Set<String>> against(
      Handle handle, long workspace, List<ProposalStore.Row> rows) {
    var against = new HashMap<String, Set<String>>();
    for (var row : rows) {
      if (row.decision().isEmpty()) {
        against.put(trait(row.change()), new LinkedHashSet<>());
      }
    }
    against.remove("");
    if (!against.isEmpty()) {
      links.all(handle, workspace).stream()
          .filter(l -> l.stance() == Stance.CONTRADICTS)
          .filter(l -> against.containsKey(l.trait()))
          .forEach(l -> against.getOrDefault(l.trait(), Set.of()).add(l.evidence()));
    }
    return against;
  }
}
