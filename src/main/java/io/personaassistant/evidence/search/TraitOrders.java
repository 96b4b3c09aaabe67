package io.personaassistant.evidence.search;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.meaning.Embedder;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.search.SuggestionStore.Item;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.Trait;
import io.personaassistant.text.Recent;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /// The meaning of more texts would take 3 kB each and a minute and more to compute.
  private static final int MOST_TEXTS = 4_096;

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
  /// or too many or too many traits for them. The one before as long as a thread that keeps the
  /// meanings up has not made a new one. Otherwise read by one thread after a change; others that
  /// ask wait. Not to be called in a transaction.
  Optional<ByTraits> now(Database database, long workspace) {
    if (!meanings.isKeptUp()) {
      read(database, workspace);
    }
    var now = kept;
    return now == null ? Optional.empty() : now.order();
  }

  /// Makes the order anew where anything has changed. The model works between two transactions.
  void read(Database database, long workspace) {
    var model = meanings.models().now();
    if (model.isEmpty()) {
      return;
    }
    reading.lock();
    try {
      var before = kept;
      var state = database.read(meanings::state);
      if (before == null || !before.state().equals(state)) {
        var records = database.read(h -> records(h, workspace));
        var order = records.flatMap(r -> order(r, database, model.get()));
        if (!meanings.isEnding()) {
          kept = new Kept(state, order);
        }
      }
    } finally {
      reading.unlock();
    }
  }

  /// What an order is made of.
  private record OnRecord(
      List<Persona> personas, List<Trait> traits, List<Item> items, Map<Long, Set<String>> links) {
    /// Every text of it whose meaning is compared with the items.
    Set<String> texts() {
      var texts = new LinkedHashSet<String>();
      traits.forEach(trait -> texts.add(trait.text()));
      personas.forEach(persona -> texts.add(PersonaGuess.description(persona)));
      items.forEach(item -> texts.add(item.segment()));
      items.forEach(item -> texts.add(item.asked()));
      return texts;
    }
  }

  private Optional<OnRecord> records(Handle handle, long workspace) {
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
    return Optional.of(
        new OnRecord(
            shown,
            traits,
            store.items(handle, workspace, withSamples),
            store.links(handle, workspace)));
  }

  private Optional<ByTraits> order(OnRecord records, Database database, Embedder model) {
    var texts = records.texts();
    if (texts.size() > MOST_TEXTS) {
      return Optional.empty();
    }
    var meant = new HashMap<String, float[]>();
    for (var text : texts) {
      if (meanings.isEnding()) {
        return Optional.empty();
      }
      meant.put(text, vectors.of(text, t -> meanings.meaning(t, model)));
    }
    return database.read(handle -> {
      var likeness =
          new Likeness(
              meanings, handle, records.items(), text -> Optional.ofNullable(meant.get(text)));
      var known =
          new TraitShares(
              records.personas(), records.traits(), records.items(), records.links(), likeness);
      return Optional.of(new ByTraits(known, records.traits(), records.items(), records.links()));
    });
  }
}
