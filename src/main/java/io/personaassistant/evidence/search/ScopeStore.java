package io.personaassistant.evidence.search;

import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.meaning.Scope;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Which items a search may find: their numbers in the file for one by meaning, conditions in SQL
/// for one by words.
final class ScopeStore {
  /// What is linked to a trait of a persona or was collected for it, all for `""`. Read once for a
  /// query, not once for each row that matches; takes the slug three times.
  static final String ABOUT =
      """
      (? = '' OR e.id IN (
        SELECT link.evidence FROM link JOIN trait ON trait.id = link.trait
        JOIN persona ON persona.id = trait.persona WHERE persona.slug = ?
        UNION SELECT a.evidence FROM evidence_about a WHERE a.persona = ?))
      """;

  /// What nobody linked to a trait or collected for a persona.
  static final String NOBODYS =
      "e.id NOT IN (SELECT evidence FROM link UNION SELECT evidence FROM evidence_about)";

  private final SearchStore store;

  ScopeStore(SearchStore store) {
    this.store = store;
  }

  /// @param possible numbers of items that count beside those of the persona
  Scope scope(Handle handle, Wish wish, Set<Long> possible) {
    boolean all = wish.kinds().isEmpty();
    var ofKind = all ? Set.<Long>of() : ofKinds(handle, wish.workspace(), wish.kinds());
    LongPredicate asked = number -> all || ofKind.contains(number);
    if (wish.slug().isEmpty()) {
      return all ? Scope.ALL : Scope.of(asked);
    }
    var own = of(handle, wish.workspace(), wish.whose());
    var within = asked.and(number -> own.contains(number) || possible.contains(number));
    return wish.whose().isClosed()
        ? new Scope(
            within,
            Optional.of(
                Set.copyOf(store.traitTexts(handle, wish.workspace(), wish.slug()).values())))
        : Scope.of(within);
  }

  private Set<Long> of(Handle handle, long workspace, Whose whose) {
    return handle
        .select(
            "SELECT e.id FROM evidence e WHERE e.workspace = ? AND ("
                + ABOUT
                + " OR (? AND "
                + NOBODYS
                + "))",
            workspace,
            whose.slug(),
            whose.slug(),
            whose.slug(),
            whose.orNobodys())
        .map((rows, _) -> rows.getLong(1))
        .set();
  }

  private Set<Long> ofKinds(Handle handle, long workspace, Set<SourceType> kinds) {
    return handle
        .select(
            "SELECT id FROM evidence WHERE workspace = ?"
                + " AND source_type IN (SELECT value FROM json_each(?))",
            workspace,
            words(kinds))
        .mapTo(Long.class)
        .set();
  }

  /// Their words as a list in JSON.
  static String words(Collection<SourceType> kinds) {
    return kinds.stream().map(SourceType::word).collect(Collectors.joining("\",\"", "[\"", "\"]"));
  }
}
