package io.personaassistant.evidence;

import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.TalkTrack;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Which of the ids that talk tracks give for their proof stand for something.
public final class ProofRefs {
  private final EvidenceStore evidence = new EvidenceStore();

  /// Those of them that open one of these facts, or an item that may be shown.
  public Set<String> known(
      Handle handle,
      long workspace,
      Collection<TalkTrack> tracks,
      Collection<ProductFact> facts,
      Predicate<Evidence> shown) {
    Set<String> known = facts.stream().map(ProductFact::id).collect(Collectors.toSet());
    var rest =
        tracks.stream()
            .flatMap(track -> track.proofRefs().stream())
            .filter(id -> !known.contains(id))
            .collect(Collectors.toSet());
    if (rest.isEmpty()) {
      return known;
    }
    var all = new HashSet<>(known);
    var found = evidence.byIds(handle, workspace, rest);
    found.stream().filter(shown).map(Evidence::id).forEach(all::add);
    found.forEach(item -> rest.remove(item.id()));
    // "E12" may stand for E012
    for (var id : rest) {
      evidence.cited(handle, workspace, id).filter(shown).ifPresent(_ -> all.add(id));
    }
    return all;
  }
}
