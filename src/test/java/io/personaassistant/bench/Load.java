package io.personaassistant.bench;

import io.personaassistant.testing.FakeOpenAi;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.Script;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A loopback Slack with one person and one channel, a loopback model, and questions that are asked
/// through them.
final class Load {
  private static final String CARD =
      "{\"kind\":\"card\",\"cites\":[\"F1\"],\"objection\":\"It costs too much for us\",\"reply\":\"Fair, so start with one study.\","
          + "\"question\":\"What does waiting cost you today?\",\"proof\":\"\",\"type\":\"price\",\"behind\":\"\","
          + "\"acknowledge\":\"That is a fair point.\",\"explore\":[\"How do you recruit now?\",\"What takes longest?\"],"
          + "\"respond\":\"You pay for people who show up, nothing else.\",\"confirm\":\"Shall we look at one study?\","
          + "\"concede\":\"\",\"do_not_say\":[\"It is cheap.\"]}";

  static final String ANSWER = "{\"lines\":[" + CARD + "]}";

  private static final long STARTED = System.currentTimeMillis() / 1_000;

  final FakeSlack slack = new FakeSlack();
  final FakeOpenAi model = new FakeOpenAi();
  private final AtomicLong counter = new AtomicLong(1);

  Load() throws Exception {
    slack.person("U1", "member").channel("C1", "open");
    model.always(Script.text(ANSWER));
  }

  /// Mentions the app `count` times, with at most `atOnce` unanswered, and waits for the last
  /// answer.
  void mentions(int count, int atOnce) throws Exception {
    int before = slack.calls("chat.stopStream").size();
    for (int i = 0; i < count; i++) {
      int sent = i;
      until(() -> sent - (slack.calls("chat.stopStream").size() - before) < atOnce);
      var _ = slack.mention("U1", "C1", "annie objections it costs too much", ts());
    }
    until(() -> slack.calls("chat.stopStream").size() - before >= count);
  }

  /// The time stamp of a message.
  String ts() {
    // never the same twice, also not in a later run on the same file
    return "%d.%06d".formatted(STARTED, counter.incrementAndGet());
  }

  /// Waits a minute at most.
  static void until(BooleanSupplier done) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("waited for a minute");
      }
      LockSupport.parkNanos(200_000);
    }
  }
}
