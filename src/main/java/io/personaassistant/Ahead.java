package io.personaassistant;

import io.personaassistant.answering.PromptsOfSettings;
import io.personaassistant.database.Database;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/// What nearly every command needs and takes long to load, loaded beside the reading of the command
/// line: an answer in a terminal comes a tenth sooner. It changes nothing and reads nothing of the
/// user's.
final class Ahead {
  /// Words with which a command only says something.
  private static final Set<String> SAYING = Set.of("help", "-h", "--help", "--version");

  /// In the order in which they are needed.
  private static final List<Runnable> PARTS = List.of(Database::load, PromptsOfSettings::load);

  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean ended;

  private Ahead() {}

  /// Begins and returns at once. Whoever needs a part before it is loaded waits for it or loads it.
  static Ahead begin(String... arguments) {
    var words = List.of(arguments);
    boolean onlySays = words.isEmpty() || words.stream().anyMatch(SAYING::contains);
    var ahead = new Ahead();
    if (onlySays) {
      ahead.done.countDown();
    } else {
      // before there are two threads: what one logs while the other sets logging up is told of on
      // standard error
      var _ = LoggerFactory.getILoggerFactory();
      Thread.ofPlatform().daemon().name("ahead").start(ahead::load);
    }
    return ahead;
  }

  /// Begins nothing more and waits for what is being loaded: a process that ends while SQLite's
  /// library is unpacked leaves it in the folder for temporary files for good.
  void end() {
    ended = true;
    try {
      done.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void load() {
    try {
      PARTS.forEach(this::load);
    } finally {
      done.countDown();
    }
  }

  private void load(Runnable part) {
    try {
      if (!ended) {
        part.run();
      }
    } catch (RuntimeException | LinkageError _) {
      // who needs it meets the same, and says what is wrong
    }
  }
}
