package io.personaassistant.evidence.meaning;

import io.personaassistant.text.Recent;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sentence model of this process: loaded when it is first needed, once, and kept. Safe for any
/// number of threads.
public final class SentenceModels {
  private static final Logger LOG = LoggerFactory.getLogger(SentenceModels.class);
  private static final SentenceModels SHARED = new SentenceModels(true);
  private static final SentenceModels NONE = new SentenceModels(false);

  /// What loading needs of a stack: the native code walks through the model by recursion, and the
  /// usual 1 MB ends the process.
  private static final long STACK = 16L << 20;

  /// A slow machine takes some seconds.
  private static final Duration LONGEST_LOADING = Duration.ofSeconds(20);

  /// Replies, facts and items that are compared again and again; 7 MB at most, 6 of them vectors.
  private static final int RECENT = 2_048;

  /// So many texts may be read ahead of questions: what people ask must not push them out, nor they
  /// each other.
  static final int AHEAD = RECENT / 2;

  private final Recent<float[]> recent = new Recent<>(RECENT);
  private final ReentrantLock loading = new ReentrantLock();
  private final boolean wanted;
  private volatile @Nullable Embedder model;
  private volatile boolean failed;

  private SentenceModels(boolean wanted) {
    this.wanted = wanted;
  }

  /// A model that is loaded already.
  public static SentenceModels of(Embedder loaded) {
    var models = new SentenceModels(true);
    models.model = loaded;
    return models;
  }

  /// The one of the process: the native library and the model's memory are there only once.
  public static SentenceModels shared() {
    return SHARED;
  }

  /// None at all: search by words.
  public static SentenceModels none() {
    return NONE;
  }

  /// Whether a model is wanted and nothing has shown that it cannot be had.
  public boolean isOn() {
    return wanted && !failed;
  }

  /// The model when it is loaded; never waits.
  public Optional<Embedder> now() {
    return Optional.ofNullable(model);
  }

  /// The model, loaded now if need be, which takes about a second; empty where it cannot be used,
  /// as on a machine for which there is no native library. Not for virtual threads.
  public Optional<Embedder> get() {
    if (model != null || !isOn()) {
      return now();
    }
    loading.lock();
    try {
      if (model == null && isOn()) {
        var thread = new Thread(null, this::load, "sentence-model", STACK);
        thread.setDaemon(true);
        finished(thread);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      loading.unlock();
    }
    return now();
  }

  /// Runs a thread to its end. A process that is told to stop meanwhile waits for it: native code
  /// that still loads while the process takes its own parts away ends it with an abort.
  private static void finished(Thread thread) throws InterruptedException {
    var waits =
        new Thread(
            () -> {
              try {
                thread.join(LONGEST_LOADING);
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
            },
            "sentence-model-end");
    try {
      Runtime.getRuntime().addShutdownHook(waits);
    } catch (IllegalStateException _) {
      // being stopped already: nothing is loaded any more
      return;
    }
    try {
      thread.start();
      thread.join();
    } finally {
      removed(waits);
    }
  }

  private static void removed(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // it is running: the process ends
    }
  }

  /// Whether the process is being stopped.
  private static boolean isEnding() {
    var hook = new Thread(() -> {}, "sentence-model-ending");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException _) {
      return true;
    }
    removed(hook);
    return false;
  }

  /// The vector of a text that will be asked for again.
  float[] vector(String text, Embedder by) {
    return recent.of(text, by::embed);
  }

  private void load() {
    try {
      model = TwoModels.load();
    } catch (IOException e) {
      failed = true;
      if (isEnding()) {
        // the native library takes itself away then, whoever still loads
        return;
      }
      LOG.warn("search goes by words alone, the sentence models cannot be loaded: {}", cause(e));
    }
  }

  private static String cause(IOException e) {
    var cause = e.getCause() == null ? e : e.getCause();
    return cause.getClass().getSimpleName() + " " + cause.getMessage();
  }
}
