package io.personaassistant.evidence;

import io.personaassistant.evidence.meaning.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A model by single letters that waits at texts with a word until it is let go, and remembers what
/// it read and on which threads.
final class WaitingModel implements Embedder {
  private final String word;
  private final CountDownLatch go = new CountDownLatch(1);
  private final Semaphore waiting = new Semaphore(0);
  private final List<String> read = new ArrayList<>();
  private final Set<String> threads = ConcurrentHashMap.newKeySet();

  WaitingModel(String word) {
    this.word = word;
  }

  @Override
  public String name() {
    return "letters";
  }

  @Override
  public float[] embed(String text) {
    threads.add(Thread.currentThread().getName());
    synchronized (read) {
      read.add(text);
    }
    if (text.contains(word)) {
      waiting.release();
      passed(() -> go.await(10, TimeUnit.SECONDS));
    }
    var vector = new float[28];
    text.toLowerCase(Locale.ROOT).chars().forEach(c -> vector[Math.floorMod(c, 28)]++);
    double square = 1e-9;
    for (float value : vector) {
      square += value * value;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }

  /// Returns when so many texts wait here at once.
  void awaitWaiting(int texts) {
    passed(() -> waiting.tryAcquire(texts, 10, TimeUnit.SECONDS));
  }

  void letGo() {
    go.countDown();
  }

  List<String> read() {
    synchronized (read) {
      return List.copyOf(read);
    }
  }

  Set<String> threads() {
    return Set.copyOf(threads);
  }

  private interface Wait {
    boolean passes() throws InterruptedException;
  }

  private static void passed(Wait wait) {
    try {
      if (!wait.passes()) {
        throw new AssertionError("nothing happened for ten seconds");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
