package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Stance;
import io.personaassistant.evidence.intake.Extractor.Kind;
import io.personaassistant.evidence.intake.Extractor.Pick;
import io.personaassistant.persona.JsonList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Keeps what a model took an item for. Methods take the transaction.
public final class ModelSuggestionStore {
  /// What a model took an item for.
  ///
  /// @param trait the id of a trait that may be gone; empty where it named none
  public record Taken(Kind kind, Optional<String> trait, Stance stance) {}

  /// Notes it for the item with this source and text, where there is one and nothing is noted yet.
  void add(Handle handle, long workspace, String source, String text, Pick pick) {
    handle.execute(
        """
        INSERT OR IGNORE INTO model_suggestion(evidence, kind, trait, stance)
        SELECT id, ?, ?, ? FROM evidence WHERE workspace = ? AND source_ref = ? AND text = ?
        """,
        pick.kind().word(),
        pick.trait(),
        pick.trait().isEmpty() ? "" : pick.stance().word(),
        workspace,
        source,
        text);
  }

  /// What is noted of these items, by id.
  public Map<String, Taken> of(Handle handle, long workspace, Collection<String> ids) {
    var taken = new HashMap<String, Taken>();
    if (ids.isEmpty()) {
      return taken;
    }
    handle
        .select(
            """
            SELECT e.ref, m.kind, m.trait, m.stance FROM model_suggestion m
            JOIN evidence e ON e.id = m.evidence
            WHERE e.workspace = ? AND e.ref IN (SELECT value FROM json_each(?))
            """,
            workspace,
            JsonList.write(List.copyOf(ids)))
        .map((rows, _) ->
            Map.entry(
                rows.getString(1),
                new Taken(
                    kind(rows.getString(2)),
                    Optional.of(rows.getString(3)).filter(t -> !t.isEmpty()),
                    Stance.of(rows.getString(4)).orElse(Stance.SUPPORTS))))
        .forEach(entry -> taken.put(entry.getKey(), entry.getValue()));
    return taken;
  }

  private static Kind kind(String word) {
    return Arrays.stream(Kind.values())
        .filter(k -> k.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElse(Kind.QUOTE);
  }
}
