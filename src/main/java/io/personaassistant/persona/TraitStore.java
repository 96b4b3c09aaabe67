package io.personaassistant.persona;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// The rows of traits, for [PersonaStore], which keeps the history.
final class TraitStore {
  private static final String SELECT =
      """
      SELECT trait.ref, persona.slug, trait.kind, trait.text, trait.rank
      FROM trait JOIN persona ON persona.id = trait.persona
      WHERE trait.workspace = ?
      """;
  private static final RowMapper<Trait> ROW =
      (rows, _) ->
          new Trait(
              rows.getString("ref"),
              rows.getString("slug"),
              TraitKind.valueOf(rows.getString("kind").toUpperCase(Locale.ROOT)),
              rows.getString("text"),
              rows.getInt("rank"));

  List<Trait> all(Handle handle, long workspace) {
    return handle.select(SELECT, workspace).map(ROW).stream()
        .sorted(Comparator.comparing(Trait::persona).thenComparing(WholePersona.TRAIT_ORDER))
        .toList();
  }

  List<Trait> of(Handle handle, long workspace, String slug) {
    return handle.select(SELECT + " AND persona.slug = ?", workspace, slug).map(ROW).stream()
        .sorted(WholePersona.TRAIT_ORDER)
        .toList();
  }

  void replace(Handle handle, long workspace, String slug, List<Trait> before, List<Trait> after) {
    var kept = new HashSet<String>();
    after.forEach(trait -> kept.add(trait.id()));
    var gone = new HashMap<String, Trait>();
    before.stream().filter(trait -> !kept.contains(trait.id())).forEach(t -> gone.put(t.id(), t));
    var known = new HashMap<String, Trait>();
    before.forEach(trait -> known.put(trait.id(), trait));
    for (var trait : after) {
      if (!known.containsKey(trait.id())) {
        renamed(gone, trait).ifPresent(old -> rename(handle, workspace, known, old, trait.id()));
      }
    }
    gone.values().stream()
        .filter(trait -> known.containsKey(trait.id()))
        .forEach(trait ->
            handle.execute(
                "DELETE FROM trait WHERE workspace = ? AND ref = ?", workspace, trait.id()));
    for (var trait : after) {
      if (!trait.equals(known.get(trait.id()))) {
        put(handle, workspace, slug, trait);
      }
    }
  }

  private static Optional<Trait> renamed(Map<String, Trait> gone, Trait trait) {
    return gone.values().stream()
        .filter(old -> old.kind() == trait.kind() && old.text().equals(trait.text()))
        .min(Comparator.comparing(Trait::id));
  }

  private static void rename(
      Handle handle, long workspace, Map<String, Trait> known, Trait old, String id) {
    if (known.remove(old.id()) == null) {
      return;
    }
    known.put(id, new Trait(id, old.persona(), old.kind(), old.text(), old.rank()));
    handle.execute(
        "UPDATE trait SET ref = ? WHERE workspace = ? AND ref = ?", id, workspace, old.id());
  }

  private static void put(Handle handle, long workspace, String slug, Trait trait) {
    handle.execute(
        """
        INSERT INTO trait(workspace, persona, ref, kind, text, rank)
        SELECT workspace, id, ?, ?, ?, ? FROM persona WHERE workspace = ? AND slug = ?
        ON CONFLICT (workspace, ref) DO UPDATE SET
          kind = excluded.kind, text = excluded.text, rank = excluded.rank
        WHERE persona = excluded.persona\
        """,
        trait.id(),
        trait.kind().word(),
        trait.text(),
        trait.rank(),
        workspace,
        slug);
  }
}
