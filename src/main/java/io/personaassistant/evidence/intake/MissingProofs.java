package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.ProofRefs;
import io.personaassistant.persona.ProductFactStore;
import io.personaassistant.persona.TalkTrackStore;
import org.jdbi.v3.core.Handle;

/// What the proofs of talk tracks name that is not on record.
final class MissingProofs {
  private MissingProofs() {}

  /// A proof rests on nothing until what it names is there.
  static void tell(Handle handle, long workspace, ImportLog log) {
    var tracks =
        new TalkTrackStore().all(handle, workspace).stream().filter(t -> !t.sample()).toList();
    var facts = new ProductFactStore().all(handle, workspace);
    var known = new ProofRefs().known(handle, workspace, tracks, facts, _ -> true);
    for (var track : tracks) {
      var missing = track.proofRefs().stream().filter(id -> !known.contains(id)).toList();
      if (!missing.isEmpty()) {
        log.warn(
            ("The proof of the talk track %s names %s, which %s not on record: not cited"
                    + " until imported. Correct the id, or import what it names.")
                .formatted(
                    track.id(), String.join(", ", missing), missing.size() == 1 ? "is" : "are"));
      }
    }
  }
}
