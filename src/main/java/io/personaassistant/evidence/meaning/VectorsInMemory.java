package io.personaassistant.evidence.meaning;

import io.personaassistant.database.Database;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;

/// The vectors of a workspace's items and topics as the file holds them, read again where it has
/// changed. No transaction waits for the model here. Safe for any number of threads.
final class VectorsInMemory {
  private final long workspace;
  private final boolean withSamples;
  private final MeaningStore store;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final ReentrantLock reading = new ReentrantLock();

  private Vectors vectors = new Vectors(0);
  private volatile long newest;
  private volatile long changes = -1;

  private volatile TopicVectors topics = TopicVectors.NONE;
  private volatile long topicsAsOf = -1;

  VectorsInMemory(long workspace, boolean withSamples, MeaningStore store) {
    this.workspace = workspace;
    this.withSamples = withSamples;
    this.store = store;
  }

  /// What `look` makes of the vectors the file holds, and of the topics that are known; nothing
  /// changes while it looks.
  <T> T look(Handle handle, String model, BiFunction<Vectors, TopicVectors, T> look) {
    refresh(handle, model);
    lock.readLock().lock();
    try {
      return look.apply(vectors, topics);
    } finally {
      lock.readLock().unlock();
    }
  }

  /// Reads the vectors that are new in the file; everything again when an item went or changed its
  /// text.
  void refresh(Handle handle, String model) {
    long last = store.newest(handle);
    long counted = Database.changes(handle, workspace);
    if (last <= newest && counted <= changes) {
      return;
    }
    lock.writeLock().lock();
    try {
      if (last <= newest && counted <= changes) {
        return;
      }
      store.read(handle, workspace, model, withSamples, newest, this::add);
      if (vectors.items() != store.count(handle, workspace, model, withSamples)) {
        vectors = new Vectors(0);
        store.read(handle, workspace, model, withSamples, 0, this::add);
      }
      newest = last;
      changes = counted;
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void add(long item, byte[] packed) {
    if (vectors.items() == 0) {
      vectors = new Vectors(packed.length);
    }
    vectors.add(item, packed);
  }

  /// The vector of a text that is a topic.
  Optional<float[]> topic(String text) {
    return topics.vector(text);
  }

  private record Texts(long changes, List<String> topics) {}

  /// Has the model read what traits say, where that has changed. One thread does; others that call
  /// this wait for it, while those that look see the topics there were before.
  ///
  /// @param isEnding asked between two texts; with true everything stays as it was
  void refreshTopics(Database database, Embedder model, BooleanSupplier isEnding) {
    reading.lock();
    try {
      var texts =
          database.<Optional<Texts>>read(h -> {
            long counted = Database.changes(h, workspace);
            return counted <= topicsAsOf
                ? Optional.empty()
                : Optional.of(new Texts(counted, store.topics(h, workspace, withSamples)));
          });
      if (texts.isPresent()) {
        var now = topics.of(texts.get().topics(), model, isEnding);
        if (!isEnding.getAsBoolean()) {
          topics = now;
          topicsAsOf = texts.get().changes();
        }
      }
    } finally {
      reading.unlock();
    }
  }
}
