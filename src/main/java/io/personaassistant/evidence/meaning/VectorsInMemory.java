package io.personaassistant.evidence.meaning;

import io.personaassistant.database.Database;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/// The vectors of a workspace's items and topics as the file holds them, read again where it has
/// changed. Safe for any number of threads.
final class VectorsInMemory {
  private final long workspace;
  private final boolean withSamples;
  private final MeaningStore store;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  private Vectors vectors = new Vectors(0);
  private volatile Topics topics = Topics.NONE;
  private volatile long newest;
  private volatile long changes = -1;

  VectorsInMemory(long workspace, boolean withSamples, MeaningStore store) {
    this.workspace = workspace;
    this.withSamples = withSamples;
    this.store = store;
  }

  /// What `look` makes of what the file holds; nothing changes while it looks.
  <T> T look(Handle handle, Embedder model, BiFunction<Vectors, Topics, T> look) {
    refresh(handle, model);
    lock.readLock().lock();
    try {
      return look.apply(vectors, topics);
    } finally {
      lock.readLock().unlock();
    }
  }

  /// Reads what is new in the file; everything again when an item went or changed its text.
  void refresh(Handle handle, Embedder model) {
    long last = store.newest(handle);
    long counted = Database.changes(handle, workspace);
    if (last <= newest && counted <= changes) {
      return;
    }
    // what takes long is done before the others have to wait
    var now =
        counted > changes ? topics.of(store.topics(handle, workspace, withSamples), model) : topics;
    lock.writeLock().lock();
    try {
      if (last <= newest && counted <= changes) {
        return;
      }
      if (vectors.items() == 0) {
        vectors = new Vectors(model.embed("").length);
      }
      store.read(handle, workspace, model.name(), withSamples, newest, vectors::add);
      if (vectors.items() != store.count(handle, workspace, model.name(), withSamples)) {
        vectors = new Vectors(model.embed("").length);
        store.read(handle, workspace, model.name(), withSamples, 0, vectors::add);
      }
      if (counted > changes) {
        topics = now;
      }
      newest = last;
      changes = counted;
    } finally {
      lock.writeLock().unlock();
    }
  }
}
