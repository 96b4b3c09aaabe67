package io.personaassistant.slack.research;

import io.personaassistant.evidence.intake.RecordImport.Progress;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.api.SlackClient.Posted;
import io.personaassistant.slack.view.ImportMessage;
import io.personaassistant.slack.view.Mrkdwn;
import java.util.Locale;

/// The one message of an import, which is edited as it goes on. Thread-safe.
final class ImportTelling {
  /// What to do when a process was stopped in the middle.
  static final String STUCK =
      " If this does not change for ten minutes, import it again: nothing is counted twice.";

  /// Slack asks for no more than one edit in three seconds.
  private static final long BETWEEN_NANOS = 3_000_000_000L;

  private final SlackClient client;

  ImportTelling(SlackClient client) {
    this.client = client;
  }

  /// Says something in the place of what stood there.
  void say(Posted place, String mrkdwn) {
    client.update(place.channel(), place.ts(), mrkdwn, ImportMessage.sections(mrkdwn));
  }

  /// Shows blocks that ask for a decision.
  void ask(Posted place, String blocks) {
    client.update(place.channel(), place.ts(), "Is this table read right?", blocks);
  }

  /// Says why nothing came of it.
  ///
  /// @param why a sentence that may name options of the command line
  void sorry(Posted place, String name, String why) {
    say(
        place,
        "Nothing was imported of "
            + Mrkdwn.escape(name)
            + ". "
            + Mrkdwn.escape(ImportMessage.inForm(why)));
  }

  /// Says how far an import is, at most once in three seconds.
  Progress progress(Posted place, String name) {
    var last = new long[] {System.nanoTime()};
    return (rows, of) -> {
      long now = System.nanoTime();
      if (now - last[0] >= BETWEEN_NANOS) {
        last[0] = now;
        say(
            place,
            Mrkdwn.escape(name)
                + String.format(
                    Locale.ROOT, ": read %,d of %,d rows (%d %%).", rows, of, 100L * rows / of)
                + STUCK);
      }
    };
  }
}
