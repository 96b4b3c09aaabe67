package io.personaassistant.evidence.survey;

import io.personaassistant.evidence.ForgottenStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Whom people stand for by what they said: the persona to which more than half of it is linked.
public final class LinkedPeopleStore {
  private LinkedPeopleStore() {}

  /// The slug of the persona of each address that somebody is known by. Addresses alone: a number
  /// or a name can be somebody else's in another file.
  public static Map<String, String> of(
      Handle handle, long workspace, Collection<String> addresses) {
    var items = new HashMap<String, Map<String, Integer>>();
    handle
        .select(
            """
            SELECT evidence.participant, persona.slug, count(DISTINCT evidence.id) FROM link
            JOIN evidence ON evidence.id = link.evidence JOIN trait ON trait.id = link.trait
            JOIN persona ON persona.id = trait.persona
            WHERE evidence.workspace = ? AND evidence.participant <> '' AND evidence.quarantined = 0
            GROUP BY evidence.participant, persona.slug\
            """,
            workspace)
        .map((rows, _) ->
            items
                .computeIfAbsent(rows.getString(1), _ -> new HashMap<>())
                .put(rows.getString(2), rows.getInt(3)))
        .list();
    var people = new HashMap<String, String>();
    var codes = new ForgottenStore();
    for (var address : addresses) {
      var linked = items.getOrDefault(codes.code(handle, workspace, address), Map.of());
      int all = linked.values().stream().mapToInt(count -> count).sum();
      linked.forEach((slug, count) -> {
        if (2 * count > all) {
          people.put(address, slug);
        }
      });
    }
    return people;
  }
}
