package io.personaassistant.evidence.building;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Items as [Segments] asks for them.
final class SegmentStore {
  /// An item outside quarantine.
  ///
  /// @param number its number in the file
  /// @param personas slugs of the personas it is linked to or was collected for
  record Item(long number, Evidence evidence, Set<String> personas) {
    boolean isOriginal() {
      return evidence.copyOf().isEmpty();
    }
  }

  /// How many there are that count: a team's own, or the samples where it has none and they are
  /// asked for; never what is in quarantine.
  int count(Handle handle, long workspace, boolean withSamples) {
    int own = count(handle, workspace, 0);
    return own == 0 && withSamples ? count(handle, workspace, 1) : own;
  }

  private static int count(Handle handle, long workspace, int sample) {
    return handle
        .select(
            "SELECT count(*) FROM evidence WHERE workspace = ? AND quarantined = 0 AND sample = ?",
            workspace,
            sample)
        .map((rows, _) -> rows.getInt(1))
        .one();
  }

  /// All of them, copies too, in order of id.
  List<Item> items(Handle handle, long workspace, boolean withSamples) {
    return handle
        .select(
            """
            SELECT e.*,
              (SELECT group_concat(slug) FROM (
                SELECT persona.slug FROM link JOIN trait ON trait.id = link.trait
                JOIN persona ON persona.id = trait.persona WHERE link.evidence = e.id
                UNION SELECT a.persona FROM evidence_about a WHERE a.evidence = e.id)) AS personas
            FROM evidence e
            WHERE e.workspace = ? AND e.quarantined = 0 AND (e.sample = 0 OR ?) ORDER BY e.ref\
            """,
            workspace,
            withSamples)
        .map((rows, context) -> {
          var personas = rows.getString("personas");
          return new Item(
              rows.getLong("id"),
              EvidenceStore.ROW.map(rows, context),
              personas == null ? Set.of() : Set.of(personas.split(",")));
        })
        .list();
  }
}
