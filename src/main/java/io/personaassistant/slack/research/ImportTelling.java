package io.personaassistant.slack.research;

import io.personaassistant.evidence.file.ToldOf;
import io.personaassistant.evidence.intake.RecordImport.Progress;
import io.personaassistant.slack.api.Patience;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.api.SlackClient.Posted;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.slack.view.research.ImportFormWords;
import io.personaassistant.slack.view.research.ImportMessage;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one message of an import, which is edited as it goes on. Thread-safe.
record ImportTelling(SlackClient client) {
  private static final Logger LOG = LoggerFactory.getLogger(ImportTelling.class);

  /// What to do when a process was stopped in the middle.
  static final String STUCK =
      " If this does not change for ten minutes, import it again: nothing is counted twice.";

  /// Slack asks for no more than one edit in three seconds.
  private static final long BETWEEN_NANOS = 3_000_000_000L;

  /// Says how an import goes, in the place of what stood there.
  void say(Posted place, String mrkdwn) {
    client.update(place.channel(), place.ts(), mrkdwn, ImportMessage.sections(mrkdwn));
  }

  /// Says what came of an import.
  void tell(Posted place, String mrkdwn) {
    show(place, mrkdwn, ImportMessage.sections(mrkdwn));
  }

  /// Shows blocks that ask for a decision about a table.
  void ask(Posted place, String name, String blocks) {
    show(place, "Is " + Mrkdwn.escape(name) + " read right?", blocks);
  }

  /// Says why nothing came of it; a file is not asked for again.
  ///
  /// @param name of the file, `""` for what was pasted
  /// @param why a sentence that may name options of the command line
  /// @param helps where to say something else
  void sorry(Posted place, String name, String why, ToldOf helps, ImportOrder order) {
    var said =
        "Nothing was imported from "
            + (name.isEmpty() ? "what you pasted" : Mrkdwn.escape(name))
            + ". "
            + Mrkdwn.escape(ImportFormWords.of(why));
    // the form opens again where something in it helps, not where the file must be another
    if (order.file().isEmpty() || helps == ToldOf.FILE) {
      tell(place, said);
    } else {
      show(place, said, ImportMessage.refused(said, "Change and try again", order.text(name)));
    }
  }

  /// Says why nothing came of it yet, with a button that opens the form as it was sent.
  void later(Posted place, String mrkdwn, String order) {
    show(place, mrkdwn, ImportMessage.refused(mrkdwn, "Try again", order));
  }

  /// What came of an import must not be lost with the message that it was to stand in.
  private void show(Posted place, String text, String blocks) {
    var edited = Patience.send(() -> client.update(place.channel(), place.ts(), text, blocks));
    if (edited instanceof Sent.Refused
        && Patience.send(() -> client.postMessage(place.channel(), place.thread(), text, blocks))
            instanceof Sent.Refused(var code)) {
      LOG.warn("what came of an import could not be told: {}", code);
    }
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
