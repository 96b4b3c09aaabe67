package io.personaassistant.evidence.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// A sentence model in ONNX Runtime, read from the class path. One text at a time: in a batch the
/// rounding of each text would depend on the others, and the same text would not always give the
/// same vector.
final class SentenceModel implements Embedder, AutoCloseable {
  /// The length the model was trained for; each piece more costs time and adds little.
  private static final int MOST_PIECES = 256;

  private final String name;
  private final boolean first;
  private final WordPieces pieces;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private SentenceModel(
      String name,
      boolean first,
      WordPieces pieces,
      OrtEnvironment environment,
      OrtSession session) {
    this.name = name;
    this.first = first;
    this.pieces = pieces;
    this.environment = environment;
    this.session = session;
  }

  /// Loads all-MiniLM-L6-v2 in 8 bits: 384 numbers a vector. Takes about half a second.
  ///
  /// @throws IOException when the model or the native library cannot be used here
  static SentenceModel miniLm() throws IOException {
    return load("all-minilm-l6-v2-q", false, Optional.empty());
  }

  /// Loads bge-small-en-v1.5 in 8 bits: 384 numbers a vector, which stand in the first piece.
  ///
  /// @param beside another model, which stays loaded as well
  /// @throws IOException when the model or the native library cannot be used here
  static SentenceModel bgeSmall(SentenceModel beside) throws IOException {
    return load("bge-small-en-v1.5-q", true, Optional.of(beside.pieces));
  }

  private static SentenceModel load(String name, boolean first, Optional<WordPieces> known)
      throws IOException {
    OrtEnvironment environment;
    try {
      // before anything else of it: without an environment it has no log to write to and fails
      environment = RuntimeLibraries.environment();
      environment.setTelemetry(false);
    } catch (OrtException | LinkageError | RuntimeException e) {
      throw new IOException("the sentence model cannot be loaded", e);
    }
    try (var vocabulary = open(name + "-tokenizer.json");
        var options = new OrtSession.SessionOptions()) {
      // memory that is given back after each text, and threads that do not spin between texts
      options.setCPUArenaAllocator(false);
      options.setMemoryPatternOptimization(false);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      var pieces = WordPieces.read(vocabulary);
      return new SentenceModel(
          name,
          first,
          known.map(pieces::sharing).orElse(pieces),
          environment,
          session(name, environment, options));
    } catch (OrtException | LinkageError | RuntimeException e) {
      throw new IOException("the sentence model cannot be loaded", e);
    }
  }

  /// The file goes into memory outside the small heap, and out of it once the session has read it.
  private static OrtSession session(
      String name, OrtEnvironment environment, OrtSession.SessionOptions options)
      throws IOException, OrtException {
    try (var file = open(name + ".onnx");
        var arena = Arena.ofConfined()) {
      var bytes = file.available() > 0 ? file.available() : 1;
      var model = arena.allocate(bytes);
      var chunk = new byte[1 << 16];
      long size = 0;
      for (int n = file.read(chunk); n >= 0; n = file.read(chunk)) {
        if (size + n > model.byteSize()) {
          var larger = arena.allocate(Math.max(2 * model.byteSize(), size + n));
          MemorySegment.copy(model, 0, larger, 0, size);
          model = larger;
        }
        MemorySegment.copy(chunk, 0, model, java.lang.foreign.ValueLayout.JAVA_BYTE, size, n);
        size += n;
      }
      return environment.createSession(model.asSlice(0, size).asByteBuffer(), options);
    }
  }

  private static InputStream open(String file) throws IOException {
    var in = SentenceModel.class.getResourceAsStream("/" + file);
    if (in == null) {
      throw new IOException("not on the class path: " + file);
    }
    return in;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public float[] embed(String text) {
    return run(
        pieces.of(text, MOST_PIECES),
        (_, all, count) -> mean(all, all.remaining() / count, first ? 1 : count));
  }

  @Override
  public TextMeaning read(String text) {
    return run(
        pieces.of(text, MOST_PIECES),
        (ids, all, count) -> {
          var pieces = Pieces.of(ids, all);
          return new TextMeaning(
              mean(all, all.remaining() / count, first ? 1 : count), pieces, pieces);
        });
  }

  @Override
  public Pieces pieces(String text) {
    return run(pieces.of(text, Pieces.MOST + 2), (ids, all, _) -> Pieces.of(ids, all));
  }

  /// Takes what the model makes of a text.
  private interface Sink<T> {
    T take(long[] ids, FloatBuffer all, int count);
  }

  private <T> T run(long[] ids, Sink<T> sink) {
    var ones = new long[ids.length];
    Arrays.fill(ones, 1);
    long[] shape = {1, ids.length};
    try (var input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        var types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        var result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      var all = ((OnnxTensor) result.get(0)).getFloatBuffer();
      return sink.take(ids, all, ids.length);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model failed", e);
    }
  }

  /// The mean of the vectors of the first pieces, made 1 long.
  private static float[] mean(FloatBuffer all, int size, int count) {
    var mean = new float[size];
    for (int piece = 0; piece < count; piece++) {
      for (int i = 0; i < size; i++) {
        mean[i] += all.get(piece * size + i);
      }
    }
    double square = 0;
    for (float value : mean) {
      square += value * value;
    }
    float length = (float) Math.max(Math.sqrt(square), 1e-12);
    for (int i = 0; i < size; i++) {
      mean[i] /= length;
    }
    return mean;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException _) {
      // the process ends, or the model is no longer needed; either way nothing is to be done
    }
  }
}
