package io.personaassistant.evidence.meaning;

import io.personaassistant.database.Database;
import io.personaassistant.text.Temper;
import io.personaassistant.text.instruction.HiddenInstructions.Suspicion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Finds the items of a workspace that mean nearly what a text means. Reads the vectors in the file
/// as they come, whoever wrote them, and has those computed that are missing. Safe for any number
/// of threads.
public final class MeaningIndex implements AutoCloseable {
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

  private final AskedTexts asked = new AskedTexts();
  private final CloseReading close = new CloseReading();

  /// An index without anything in it yet; samples are left out unless asked for.
  public MeaningIndex(
      Database database, long workspace, boolean withSamples, SentenceModels models) {
    this.workspace = workspace;
    this.withSamples = withSamples;
    this.models = models;
    this.memory = new VectorsInMemory(workspace, withSamples, store);
    this.upkeep =
        new VectorUpkeep(database, workspace, models, store, memory, VectorUpkeep.LOOK_AGAIN);
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

  /// Reads a text that is to be looked for, outside the transaction that looks for it: that takes
  /// longer than the search. Empty as long as the models are not loaded.
  public Optional<SoughtText> asked(String text) {
    return read(text, asked::withWords);
  }

  /// The same without its single words, for [#closest] alone.
  public Optional<SoughtText> askedAsAWhole(String text) {
    return read(text, asked::whole);
  }

  private Optional<SoughtText> read(String text, BiFunction<String, Embedder, SoughtText> read) {
    var model = models.now();
    model.ifPresent(upkeep::catchUp);
    return model.map(m -> read.apply(text, m));
  }

  /// The items nearest to a text, the nearest first, at most `most` of those in scope.
  public FirstLook nearest(Handle handle, SoughtText text, Scope scope, int most) {
    return look(
        handle,
        text,
        PIECES,
        scope,
        (vectors, topics, direction) -> {
          var nearest = vectors.nearest(topics.drawn(direction), scope.items(), most);
          var all =
              scope.isAll() ? nearest : vectors.nearest(topics.drawn(direction), _ -> true, most);
          return new Found(nearest, nearest, all);
        });
  }

  /// The same items without the look whether they are near enough.
  public List<Long> closest(Handle handle, SoughtText text, LongPredicate wanted, int most) {
    return memory.look(
        handle,
        text.model().name(),
        (vectors, topics) ->
            vectors.nearest(topics.drawn(text.reading().vector()), wanted, most).stream()
                .map(Vectors.Near::owner)
                .toList());
  }

  /// The same in the order of scores.
  public FirstLook best(Handle handle, SoughtText text, Scope scope, int most, Scores scores) {
    return look(
        handle,
        text,
        PIECES_IN_SCORES,
        scope,
        (vectors, _, direction) -> {
          var cosines = vectors.cosines(direction);
          var wanted = scope.items();
          var best = vectors.best(scores.of(direction, vectors.owners(), cosines), wanted, most);
          var nearest = vectors.best(cosines, wanted, NearestOnRecord.LOOKED_AT);
          return new Found(
              best,
              nearest,
              scope.isAll()
                  ? nearest
                  : vectors.best(cosines, _ -> true, NearestOnRecord.LOOKED_AT));
        });
  }

  /// What was found in the order that was asked for, what is nearest in scope, and what is nearest
  /// of all.
  private record Found(
      List<Vectors.Near> inOrder, List<Vectors.Near> nearest, List<Vectors.Near> ofAll) {}

  private interface Find {
    Found in(Vectors vectors, TopicVectors topics, float[] direction);
  }

  private FirstLook look(Handle handle, SoughtText text, double weight, Scope scope, Find find) {
    var asked = text.reading();
    var model = text.model();
    var look =
        memory.look(
            handle,
            model.name(),
            (vectors, topics) -> {
              var found = find.in(vectors, topics, asked.vector());
              var judges = scope.judges(text, vectors, topics, found.nearest(), found.ofAll());
              return new FirstLook(asked, found.inOrder(), weight, judges, close, model);
            });
    look.read(numbers -> store.texts(handle, workspace, numbers));
    return look;
  }

  /// How near each of the other texts is to a text, as cosines; empty where the models cannot be
  /// had. A process that keeps an index up does not wait for them.
  public Optional<double[]> nearness(String text, List<String> others) {
    return model()
        .map(m -> {
          var direction = models.vector(text, m);
          return others.stream()
              .mapToDouble(other -> DotProduct.quick(direction, models.vector(other, m)))
              .toArray();
        });
  }

  private Optional<Embedder> model() {
    return upkeep.isStarted() ? models.now() : models.get();
  }

  /// Whether a message reads angry, by its words and by what it means; by its words alone where the
  /// models cannot be had.
  public boolean isAngry(String message) {
    return model()
        .map(m ->
            Anger.shows(Temper.signs(message), Direction.ANGER.of(m, models.vector(message, m))))
        .orElseGet(() -> Temper.isAngry(message));
  }

  /// What an English question about a persona asks for, such as `pain` or `health`: one of the
  /// kinds that `questions.txt` of the tests labels. Empty where that is in doubt or the models
  /// cannot be had.
  public Optional<String> askedKind(String question) {
    return model().flatMap(m -> AskedKinds.SHIPPED.of(m, models.vector(question, m)));
  }

  /// What makes a text suspicious of an order to a program, by its words and, where these leave it
  /// in doubt, by what they mean. Without models by words alone, and again with its vector.
  public Optional<Suspicion> suspicion(String text) {
    return Direction.suspicion(text, this::model);
  }

  /// The vector of what a trait or the like says; what was read as a topic is not computed again.
  public float[] meaning(String text, Embedder model) {
    return memory.topic(text).orElseGet(() -> model.embed(text));
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

  /// Loads the model, computes every vector that is missing, and puts into quarantine what is
  /// recognised by that; what is done is kept when it is broken off.
  ///
  /// @param progress hears how many are done so far
  /// @return how many were computed; 0 where there is no model
  public int complete(IntConsumer progress) {
    return upkeep.complete(progress);
  }

  /// Computes what texts mean that will be compared again and again: the first different ones, half
  /// of what is kept at most, none after it is closed. Nothing as long as the models are not
  /// loaded.
  public void readAhead(Stream<String> texts) {
    models
        .now()
        .ifPresent(model ->
            texts
                .takeWhile(_ -> !isEnding())
                .distinct()
                .limit(SentenceModels.AHEAD)
                .forEach(text -> models.vector(text, model)));
  }

  /// Whether a thread beside everything else keeps this up, so that nobody who asks needs to.
  public boolean isKeptUp() {
    return upkeep.isStarted();
  }

  /// Whether it was closed, so that nothing long should begin.
  public boolean isEnding() {
    return upkeep.isEnding();
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
