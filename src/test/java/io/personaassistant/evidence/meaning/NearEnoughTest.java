package io.personaassistant.evidence.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.database.Database;
import io.personaassistant.testing.SampleFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

class NearEnoughTest {
  /// Vectors of four numbers by the letters of a text; counts what it is asked for, and can be
  /// held.
  private static final class Letters implements Embedder {
    final AtomicInteger asked = new AtomicInteger();
    final CountDownLatch reached = new CountDownLatch(1);
    final CountDownLatch go = new CountDownLatch(1);
    final AtomicBoolean holds = new AtomicBoolean();

    @Override
    public String name() {
      return "letters";
    }

    @Override
    public float[] embed(String text) {
      var vector = new float[] {1, 1, 1, 1};
      text.chars().forEach(c -> vector[c % 4] += c % 7);
      float length = (float) Math.sqrt(Vectors.product(vector, vector));
      for (int i = 0; i < 4; i++) {
        vector[i] /= length;
      }
      return vector;
    }

    @Override
    public float[] sure(float[] vector) {
      asked.incrementAndGet();
      if (holds.compareAndSet(true, false)) {
        reached.countDown();
        try {
          go.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      return vector;
    }
  }

  private static int asked(int traits, int items) {
    var model = new Letters();
    var topics = new Topics();
    topics.become(IntStream.range(0, traits).mapToObj(i -> "trait " + i).toList(), model);
    var vectors = new Vectors(4);
    for (int i = 0; i < items; i++) {
      vectors.add(i, Vectors.packed(model.embed("item " + i)));
    }
    var closeness = new NearestOnRecord(vectors, topics, model);
    double least = closeness.least();
    int asked = model.asked.get();
    assertThat(closeness.least()).isEqualTo(least);
    return asked;
  }

  @Test
  void asks_all_of_a_few_traits_and_a_sample_of_many() {
    assertThat(asked(20, 10)).isEqualTo(20);
    assertThat(asked(1_000, 10)).isEqualTo(100);
    assertThat(asked(1_000, 20_000)).isBetween(40, 50);
    assertThat(asked(7, 10)).isZero();
  }

  @Test
  @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
  void who_searches_does_not_wait_for_it(@TempDir Path folder) throws Exception {
    var model = new Letters();
    try (var database = SampleFile.empty(folder.resolve("a.db"));
        var index = new MeaningIndex(database, 1, false, SentenceModels.of(model));
        var threads = Executors.newSingleThreadExecutor()) {
      database.write(h -> {
        h.execute(
            "INSERT INTO evidence(workspace, ref, source_type, date, text) VALUES (1, 'E1', 'survey', '2026-01-01', 'a text')");
        h.execute(
            "INSERT INTO persona(id, workspace, slug, name, kind, state, version) VALUES (1, 1, 'a', 'A', 'user', 'active', 1)");
        return true;
      });
      trait(database, 1, 9);
      index.complete(_ -> {});
      assertThat(found(database, index)).hasSize(1);

      trait(database, 10, 11);
      model.holds.set(true);
      var looks = threads.submit(() -> found(database, index));
      try {
        model.reached.await();
        assertThat(found(database, index)).hasSize(1);
        assertThat(looks).isNotDone();
      } finally {
        model.go.countDown();
      }
      assertThat(looks.get()).hasSize(1);
    }
  }

  private static void trait(Database database, int from, int to) {
    database.write(h -> {
      for (int i = from; i <= to; i++) {
        h.execute(
            "INSERT INTO trait(workspace, persona, ref, kind, text, rank) VALUES (1, 1, ?, 'pain', ?, ?)",
            "T" + i,
            "trait " + i,
            i);
      }
      h.execute("UPDATE workspace SET changes = changes + 1 WHERE id = 1");
      return true;
    });
  }

  private static List<Long> found(Database database, MeaningIndex index) {
    return database
        .<Optional<MeaningIndex.Nearest>>read(h -> index.nearest(h, "text", _ -> true, 5))
        .orElseThrow()
        .items();
  }
}
