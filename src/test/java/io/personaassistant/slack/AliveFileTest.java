package io.personaassistant.slack;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AliveFileTest {
  @TempDir Path folder;

  @Test
  void is_written_again_after_a_time_in_which_it_could_not_be() throws Exception {
    var place = folder.resolve("run");
    var file = place.resolve("alive");
    var tried = new CountDownLatch(2);
    var stopped = new CountDownLatch(1);
    var alive =
        new AliveFile(
            file,
            Duration.ofMillis(5),
            Clock.systemUTC(),
            () -> {
              tried.countDown();
              return true;
            });

    alive.keep(stopped);
    await().until(() -> tried.getCount() == 0);
    Files.createDirectory(place);

    await().until(() -> Files.exists(file));
    stopped.countDown();
    await().until(() -> Files.notExists(file));
  }
}
