package io.personaassistant.evidence.meaning;

import io.personaassistant.database.Database;
import io.personaassistant.text.Recent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;
import org.jdbi.v3.core.Handle;

/// Finds the items of a workspace that mean nearly what a text means. Reads the vectors in the file
/// as they come, whoever wrote them, and has those computed that are missing. Safe for any number
/// of threads.
public final class MeaningIndex implements AutoCloseable {
  private static final int RECENT = 128;
  private static final int RECENT_WORDS = 1_024;

  /// What a cosine of pieces counts against one of whole texts, and against scores that count
  /// deviations: these are some twenty times as large.
  private static final double PIECES = 0.5;

  private static final double PIECES_IN_SCORES = 10;

  private final long workspace;
  private final boolean withSamples;
  private final SentenceModels models;
  private final MeaningStore store = new MeaningStore();
  private final VectorsInMemory memory;
  private final VectorUpkeep upkeep;

  /// What customers say is heard again and again, and its vector costs more than the search.
  private final Recent<Reading> recent = new Recent<>(RECENT);

  private final CloseReading close = new CloseReading();

  private final Recent<float[]> recentWords = new Recent<>(RECENT_WORDS);

  /// An index without anything in it yet; samples are left out unless asked for.
  public MeaningIndex(
      Database database, long workspace, boolean withSamples, SentenceModels models) {
    this.workspace = workspace;
    this.withSamples = withSamples;
    this.models = models;
    this.memory = new VectorsInMemory(workspace, withSamples, store);
    this.upkeep = new VectorUpkeep(database, workspace, models, store, memory);
  }

  /// Where the model is.
  public SentenceModels models() {
    return models;
  }

  /// What the file holds: the same as before where nothing that is found has changed.
  public record State(long changes, long newest) {}

  /// The state of the file as a transaction sees it.
  public State state(Handle handle) {
    return new State(Database.changes(handle, workspace), store.newest(handle));
  }

  /// Makes scores of cosines, for an order that more is known for.
  public interface Scores {
    /// The score of each item, higher for better.
    ///
    /// @param direction the vector of the text that was asked for
    /// @param items numbers of items in the file
    /// @param cosines how near each of them is, in the same order
    float[] of(float[] direction, long[] items, float[] cosines);
  }

  /// Reads a text that will be asked for, outside the transaction that asks for it: that takes
  /// longer than the search. Nothing as long as the models are not loaded.
  public void prepare(String text) {
    models
        .now()
        .ifPresent(model -> {
          recent.of(text, model::read);
          words(text, model);
        });
  }

  private List<float[]> words(String text, Embedder model) {
    return NearestOnRecord.words(text).stream()
        .map(word -> recentWords.of(word, model::word))
        .toList();
  }

  /// The items nearest to a text, the nearest first, at most `most` of those that are wanted; empty
  /// as long as the models are not loaded.
  public Optional<FirstLook> nearest(Handle handle, String text, LongPredicate wanted, int most) {
    return look(
        handle,
        text,
        PIECES,
        (vectors, topics, direction) -> {
          var nearest = vectors.nearest(topics.drawn(direction), wanted, most);
          return new Found(nearest, nearest);
        });
  }

  /// The same items without the look whether they are near enough; none as long as the models are
  /// not loaded.
  public List<Long> closest(Handle handle, String text, LongPredicate wanted, int most) {
    return models
        .now()
        .map(model -> {
          var direction = recent.of(text, model::read).vector();
          return memory.look(
              handle,
              model,
              (vectors, topics) ->
                  vectors.nearest(topics.drawn(direction), wanted, most).stream()
                      .map(Vectors.Near::owner)
                      .toList());
        })
        .orElse(List.of());
  }

  /// The same in the order of scores.
  public Optional<FirstLook> best(
      Handle handle, String text, LongPredicate wanted, int most, Scores scores) {
    return look(
        handle,
        text,
        PIECES_IN_SCORES,
        (vectors, _, direction) -> {
          var cosines = vectors.cosines(direction);
          var best = vectors.best(scores.of(direction, vectors.owners(), cosines), wanted, most);
          return new Found(best, vectors.best(cosines, wanted, NearestOnRecord.LOOKED_AT));
        });
  }

  /// What was found in the order that was asked for, and what is nearest.
  private record Found(List<Vectors.Near> inOrder, List<Vectors.Near> nearest) {}

  private interface Find {
    Found in(Vectors vectors, Topics topics, float[] direction);
  }

  private Optional<FirstLook> look(Handle handle, String text, double weight, Find find) {
    return models
        .now()
        .map(model -> {
          var asked = recent.of(text, model::read);
          var words = words(text, model);
          var look =
              memory.look(
                  handle,
                  model,
                  (vectors, topics) -> {
                    var found = find.in(vectors, topics, asked.vector());
                    var records = new NearestOnRecord(vectors, topics, model);
                    var near = found.nearest().stream().limit(NearestOnRecord.LOOKED_AT).toList();
                    double nearness = records.nearness(asked.vector(), words, near);
                    return new FirstLook(
                        asked, found.inOrder(), weight, records, nearness, close, model);
                  });
          look.read(numbers -> store.texts(handle, workspace, numbers));
          return look;
        });
  }

  /// How near each of the other texts is to a text, as cosines; empty where the models cannot be
  /// had. A process that keeps an index up does not wait for them.
  public Optional<double[]> nearness(String text, List<String> others) {
    var model = upkeep.isStarted() ? models.now() : models.get();
    return model.map(m -> {
      var direction = models.vector(text, m);
      return others.stream()
          .mapToDouble(other -> Vectors.product(direction, models.vector(other, m)))
          .toArray();
    });
  }

  /// Whether a message reads angry by what it means; false as long as the models are not loaded.
  public boolean isAngry(String message) {
    return models
        .now()
        .filter(m -> Tone.BUILT_IN.isAngry(m, models.vector(message, m)))
        .isPresent();
  }

  /// Takes the vector of an item, 1 long.
  public interface Sink {
    /// Takes it.
    ///
    /// @param item its number in the file
    void take(long item, float[] vector);
  }

  /// Hands over every vector in the file, in the order they were computed; none as long as the
  /// models are not loaded.
  public void each(Handle handle, Sink sink) {
    models
        .now()
        .ifPresent(model ->
            store.read(
                handle,
                workspace,
                model.name(),
                withSamples,
                0,
                (item, packed) -> sink.take(item, Vectors.unpacked(packed))));
  }

  /// The vector of each item that has one, 1 long, by its number in the file; empty as long as the
  /// models are not loaded.
  public Map<Long, float[]> vectors(Handle handle) {
    var unpacked = new HashMap<Long, float[]>();
    each(handle, unpacked::put);
    return unpacked;
  }

  /// How many items have no vector yet; 0 where there is no model.
  public int missing() {
    return upkeep.missing();
  }

  /// Loads the model and computes every vector that is missing; what is done is kept when it is
  /// broken off.
  ///
  /// @param progress hears how many are done so far
  /// @return how many were computed; 0 where there is no model
  public int complete(IntConsumer progress) {
    return upkeep.complete(progress);
  }

  /// Loads the model beside everything else, computes what is missing, and goes on doing so as
  /// items come in, until it is closed.
  ///
  /// @param then what else is to be computed after each change; breaks off with a
  ///   [io.personaassistant.database.DatabaseException] at most
  public void start(Runnable then) {
    upkeep.start(then);
  }

  /// Ends the work beside everything else and waits for it.
  @Override
  public void close() {
    upkeep.close();
  }
}
