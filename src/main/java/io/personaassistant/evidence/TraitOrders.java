package io.personaassistant.evidence;

import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.text.Recent;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps the [ByTraits] of a workspace until its records change. Safe for any number of threads.
final class TraitOrders {
  /// More items than this would take seconds after each change; they are found by nearness alone.
  private static final int MOST_ITEMS = 20_000;

  /// Of fewer it cannot be said what is usual among them.
  private static final int FEWEST_ITEMS = 30;

  /// Three numbers of 8 bytes for each item and trait while it is computed, and one kept: 20 MB of
  /// the 64 MB that the image has.
  private static final long MOST_CELLS = 800_000;

  private static final int MOST_VECTORS = 1_024;

  private final PersonaStore personas = new PersonaStore();
  private final SuggestionStore store = new SuggestionStore();
  private final MeaningIndex meanings;
  private final boolean withSamples;
  private final Recent<float[]> vectors = new Recent<>(MOST_VECTORS);
  private final ReentrantLock reading = new ReentrantLock();
  private final long mostCells;
  private volatile @Nullable Kept kept;

  private record Kept(MeaningIndex.State state, Optional<ByTraits> order) {}

  TraitOrders(MeaningIndex meanings, boolean withSamples) {
    this(meanings, withSamples, MOST_CELLS);
  }

  /// @param mostCells with more items times traits there is no order
  TraitOrders(MeaningIndex meanings, boolean withSamples, long mostCells) {
    this.meanings = meanings;
    this.withSamples = withSamples;
    this.mostCells = mostCells;
  }

  /// Empty as long as the models are not loaded, where no trait tells anything, or too few items,
  /// or too many or too many traits for them. Read by one thread after a change; others that ask
  /// wait.
  Optional<ByTraits> now(Handle handle, long workspace) {
    if (meanings.models().now().isEmpty()) {
      return Optional.empty();
    }
    var state = meanings.state(handle);
    var now = kept;
    if (now != null && now.state().equals(state)) {
      return now.order();
    }
    reading.lock();
    try {
      now = kept;
      if (now == null || !now.state().equals(state)) {
        now = new Kept(state, read(handle, workspace));
        kept = now;
      }
      return now.order();
    } finally {
      reading.unlock();
    }
  }

  private Optional<ByTraits> read(Handle handle, long workspace) {
    var shown =
        personas.all(handle, workspace).stream()
            .filter(p -> (withSamples || !p.sample()) && p.state() != PersonaState.ARCHIVED)
            .toList();
    var slugs = shown.stream().map(p -> p.slug()).collect(Collectors.toSet());
    var traits =
        personas.traits(handle, workspace).stream()
            .filter(t -> slugs.contains(t.persona()) && SpokenWords.isTold(t))
            .toList();
    long count = store.count(handle, workspace);
    if (traits.isEmpty()
        || count < FEWEST_ITEMS
        || count > MOST_ITEMS
        || count * traits.size() > mostCells) {
      return Optional.empty();
    }
    var items = store.items(handle, workspace, withSamples);
    var links = store.links(handle, workspace);
    var known =
        new TraitShares(shown, traits, items, links, new Likeness(meanings, handle, vectors));
    return Optional.of(new ByTraits(known, traits, items, links));
  }
}
