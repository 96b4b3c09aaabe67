package io.personaassistant.slack.api;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Sends again what must not be lost, while Slack's trouble may pass. Something may then stand
/// there twice, where Slack took it and could not say so.
public final class Patience {
  private static final List<Duration> WAITS =
      List.of(Duration.ofMillis(200), Duration.ofMillis(600), Duration.ofMillis(1_800));

  private Patience() {}

  /// Sends it, four times at most; waits on the (virtual) thread that calls.
  public static Sent send(Supplier<Sent> call) {
    var sent = call.get();
    for (var wait : WAITS) {
      if (!mayPass(sent)) {
        return sent;
      }
      LockSupport.parkNanos(wait.toNanos());
      sent = call.get();
    }
    return sent;
  }

  /// Whether Slack did not take it, for a reason that may pass.
  public static boolean mayPass(Sent sent) {
    return sent instanceof Sent.Refused(var code) && SlackTrouble.of(code) == SlackTrouble.LATER;
  }
}
