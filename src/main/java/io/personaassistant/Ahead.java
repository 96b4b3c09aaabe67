package io.personaassistant;

import io.personaassistant.answering.PromptsOfSettings;
import io.personaassistant.database.Database;
import io.personaassistant.slack.SlackServer;
import java.util.List;
import org.slf4j.LoggerFactory;

/// What nearly every command needs and takes long to load, loaded beside the reading of the command
/// line: together it is a third of the time until the program is connected. It changes nothing and
/// reads nothing of the user's.
final class Ahead {
  private Ahead() {}

  /// Begins, in the order in which it will be needed, and returns at once. Whoever needs a part
  /// before it is loaded waits for it or loads it.
  static void begin(String[] arguments) {
    var parts =
        List.of(arguments).contains("serve")
            ? List.<Runnable>of(Database::load, SlackServer::load, PromptsOfSettings::load)
            : List.<Runnable>of(Database::load, PromptsOfSettings::load);
    // before there are two threads: what one logs while the other sets logging up is told of on
    // standard error
    var _ = LoggerFactory.getILoggerFactory();
    Thread.ofPlatform().daemon().name("ahead").start(() -> parts.forEach(Ahead::load));
  }

  private static void load(Runnable part) {
    try {
      part.run();
    } catch (RuntimeException | LinkageError _) {
      // who needs it meets the same, and says what is wrong
    }
  }
}
