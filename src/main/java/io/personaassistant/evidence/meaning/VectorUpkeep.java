package io.personaassistant.evidence.meaning;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.QuarantineStore;
import io.personaassistant.evidence.meaning.MeaningIndex.State;
import io.personaassistant.evidence.meaning.MeaningStore.Text;
import io.personaassistant.text.instruction.HiddenInstructions.Suspicion;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Computes the vectors of items that have none yet, and keeps the file and the memory of this
/// process up to date with the records. Safe for any number of threads.
final class VectorUpkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VectorUpkeep.class);
  private static final int AT_ONCE = 64;
  static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  /// After failures it waits up to two to this times as long.
  private static final int MOST_PATIENCE = 4;

  private final Database database;
  private final long workspace;
  private final SentenceModels models;
  private final MeaningStore store;
  private final VectorsInMemory memory;
  private final QuarantineStore quarantine = new QuarantineStore();
  private final Duration between;
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile @Nullable Thread worker;

  /// @param between how long it rests before it looks at the records again
  VectorUpkeep(
      Database database,
      long workspace,
      SentenceModels models,
      MeaningStore store,
      VectorsInMemory memory,
      Duration between) {
    this.between = between;
    this.database = database;
    this.workspace = workspace;
    this.models = models;
    this.store = store;
    this.memory = memory;
  }

  /// How many items have no vector yet; 0 where there is no model.
  int missing() {
    return models
        .get()
        .map(model -> database.read(h -> store.countMissing(h, workspace, model.name())))
        .orElse(0);
  }

  /// Loads the model, computes every vector that is missing, and puts into quarantine what is
  /// recognised by that: an import that came before the models went by words alone. What is done is
  /// kept when it is broken off.
  ///
  /// @param progress hears how many are done so far
  /// @return how many were computed; 0 where there is no model
  int complete(IntConsumer progress) {
    var model = models.get();
    if (model.isEmpty()) {
      return 0;
    }
    int done = 0;
    long after = 0;
    while (!isEnding()) {
      long from = after;
      var texts =
          database.read(h -> store.missing(h, workspace, model.get().name(), from, AT_ONCE));
      if (texts.isEmpty()) {
        break;
      }
      var packed =
          texts.stream()
              .takeWhile(_ -> !isEnding())
              .map(text -> Vectors.packed(model.get().embed(text.text())))
              .toList();
      var read = texts.subList(0, packed.size());
      var suspicious = new LinkedHashMap<Text, Suspicion>();
      read.forEach(text ->
          Direction.suspicion(text.text(), () -> model).ifPresent(s -> suspicious.put(text, s)));
      database.<Boolean>write(h -> {
        store.put(h, workspace, model.get().name(), read, packed);
        var held =
            suspicious.entrySet().stream()
                .filter(s ->
                    quarantine.recognise(
                        h, workspace, s.getKey().id(), s.getKey().text(), s.getValue()))
                .count();
        if (held > 0) {
          LOG.info("{} items read like orders to a program and are in quarantine", held);
          new EvidenceStore().markCopies(h, workspace);
        }
        return true;
      });
      done += read.size();
      after = texts.getLast().id();
      progress.accept(done);
    }
    return done;
  }

  /// Whether it was started and goes on, so that the model is loaded beside everything else.
  boolean isStarted() {
    return worker != null;
  }

  /// Loads the model beside everything else, computes what is missing, and goes on doing so as
  /// items come in, until it is closed.
  ///
  /// @param then what else is to be computed after each change; breaks off with a
  ///   [DatabaseException] at most
  void start(Runnable then) {
    if (!models.isOn() || worker != null) {
      return;
    }
    var thread =
        new Thread(
            () -> {
              try {
                keepUp(then);
              } finally {
                // whoever asks catches up by themselves from now on
                worker = null;
              }
            },
            "meanings");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler(
        (_, e) -> LOG.error("vectors are no longer computed: {}", e.getClass().getSimpleName()));
    worker = thread;
    thread.start();
  }

  /// Whether it was closed, so that nothing long should begin.
  boolean isEnding() {
    return stop.getCount() == 0;
  }

  /// Has what traits say read, unless the thread beside everything else does that.
  void catchUp(Embedder model) {
    if (!isStarted()) {
      memory.refreshTopics(database, model, this::isEnding);
    }
  }

  private void keepUp(Runnable then) {
    var seen = Optional.<State>empty();
    int failures = 0;
    try {
      do {
        try {
          var now = database.read(this::state);
          if (!seen.equals(Optional.of(now))) {
            seen = Optional.of(keepUp(now, then));
          }
          failures = 0;
        } catch (RuntimeException e) {
          // a file that is locked or full for a while must not end this for good; what a closed one
          // says at the end is no trouble
          failures = Math.min(failures + 1, MOST_PATIENCE);
          if (!isEnding()) {
            LOG.warn("vectors could not be computed: {}", e.getClass().getSimpleName());
          }
        }
      } while (!stop.await(between.toMillis() << failures, TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// @return the state that everything was brought to
  private State keepUp(State now, Runnable then) {
    // traits first, and all that only reads: they are few, a search does without vectors of items
    // better, and those may take minutes or may not be stored
    refresh(then);
    if (complete(_ -> refreshTopics()) > 0) {
      refresh(then);
    }
    return new State(now.changes(), database.read(this::state).newest());
  }

  private void refresh(Runnable then) {
    refreshTopics();
    database.read(h -> {
      models.now().ifPresent(model -> memory.refresh(h, model.name()));
      return true;
    });
    if (!isEnding()) {
      then.run();
    }
  }

  /// Nothing where no trait has changed.
  private void refreshTopics() {
    models.get().ifPresent(model -> memory.refreshTopics(database, model, this::isEnding));
  }

  private State state(Handle handle) {
    return new State(Database.changes(handle, workspace), store.newest(handle));
  }

  /// Ends the work beside everything else and waits for it.
  @Override
  public void close() {
    stop.countDown();
    var thread = worker;
    if (thread != null) {
      try {
        thread.join(Duration.ofSeconds(5));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
