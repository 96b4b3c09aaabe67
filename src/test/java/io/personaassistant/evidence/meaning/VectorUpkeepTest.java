package io.personaassistant.evidence.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.database.Database;
import io.personaassistant.testing.SampleFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeps vectors up to date beside everything else, when something breaks.
class VectorUpkeepTest {
  private final AtomicInteger rounds = new AtomicInteger();
  private final Database database;
  private final VectorUpkeep upkeep;

  VectorUpkeepTest(@TempDir Path folder) {
    database = SampleFile.empty(folder.resolve("p.db"));
    var store = new MeaningStore();
    upkeep =
        new VectorUpkeep(
            database,
            1,
            SentenceModels.of(new Constant()),
            store,
            new VectorsInMemory(1, true, store),
            Duration.ofMillis(1));
  }

  @AfterEach
  void close() {
    upkeep.close();
    database.close();
  }

  @Test
  void what_breaks_once_is_tried_again() {
    upkeep.start(() -> {
      if (rounds.incrementAndGet() == 1) {
        throw new IllegalArgumentException("for a while");
      }
    });

    await().until(() -> rounds.get() >= 2);
    assertThat(upkeep.isStarted()).isTrue();
  }

  @Test
  void whoever_asks_is_not_left_with_what_was_known_when_it_ends_for_good() {
    upkeep.start(() -> {
      throw new OutOfMemoryError("for good");
    });

    await().until(() -> !upkeep.isStarted());
  }

  /// Every text means the same.
  private static final class Constant implements Embedder {
    @Override
    public String name() {
      return "constant";
    }

    @Override
    public float[] embed(String text) {
      return new float[] {1, 0};
    }
  }
}
