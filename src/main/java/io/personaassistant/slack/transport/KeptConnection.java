package io.personaassistant.slack.transport;

import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The WebSocket to Slack, opened anew when Slack says so or when it is gone. Slack gives about one
/// address a minute, so after each failure the next try waits twice as long, up to that. Slack's
/// own monitor would try every five seconds for ever. Thread-safe; one thread connects.
final class KeptConnection {
  private static final Logger LOG = LoggerFactory.getLogger(KeptConnection.class);
  private static final Duration LOOK = Duration.ofSeconds(5);

  /// Slack's code in the words of its client.
  private static final Pattern CODE = Pattern.compile("\\(error: (\\w+)\\)");

  private final SocketModeClient client;
  private final Duration first;
  private final Duration longest;
  private final AtomicReference<Said> said = new AtomicReference<>(Said.NOTHING);
  private final Thread keeper = Thread.ofVirtual().name("slack-connection").unstarted(this::keep);
  private volatile boolean closed;

  /// What Slack said last of the connection.
  private enum Said {
    NOTHING,
    CONNECT_ANEW,
    SWITCHED_OFF
  }

  KeptConnection(SocketModeClient client) {
    this(client, Duration.ofSeconds(1), Duration.ofMinutes(1));
  }

  /// @param first how long the second try waits
  /// @param longest how long the next waits at most, and the first one where we are switched off
  KeptConnection(SocketModeClient client, Duration first, Duration longest) {
    this.client = client;
    this.first = first;
    this.longest = longest;
    client.setAutoReconnectEnabled(false);
    client.getSessionMonitorExecutor().ifPresent(ExecutorService::shutdownNow);
  }

  /// Connects, and keeps the connection from now on.
  ///
  /// @throws IOException when Slack cannot be reached
  void connect() throws IOException {
    client.connect();
    keeper.start();
  }

  boolean isOpen() {
    return client.verifyConnection();
  }

  /// Slack asked us to connect anew, as it does every few hours.
  void refresh() {
    said.set(Said.CONNECT_ANEW);
    LockSupport.unpark(keeper);
  }

  /// Slack switched the connection off, and the app with it.
  void switchedOff() {
    said.set(Said.SWITCHED_OFF);
    LockSupport.unpark(keeper);
  }

  /// Connects no more; what is open stays until [#disconnect].
  void finish() {
    closed = true;
    LockSupport.unpark(keeper);
  }

  void disconnect() throws IOException {
    client.disconnect();
  }

  private void keep() {
    while (!closed) {
      LockSupport.parkNanos(LOOK.toNanos());
      var what = said.getAndSet(Said.NOTHING);
      if (what == Said.SWITCHED_OFF) {
        LOG.error(
            "Slack has switched the app off: it was uninstalled or disabled, or Socket Mode was"
                + " switched off. Switch it on or install it again on its page at"
                + " api.slack.com/apps; if its tokens have changed, set them and restart. I look"
                + " once a minute whether it is back.");
        pause(longest);
        connectAnew(longest);
      } else if (what == Said.CONNECT_ANEW || (!closed && !client.verifyConnection())) {
        connectAnew(first);
      }
    }
  }

  /// @param shortest how long to wait after the first try that fails
  private void connectAnew(Duration shortest) {
    for (var wait = shortest; !closed; wait = twice(wait)) {
      try {
        client.connectToNewEndpoint();
        LOG.info("connected to Slack again");
        return;
      } catch (IOException | RuntimeException e) {
        LOG.warn(
            "could not connect to Slack again ({}), next try in {} s", why(e), wait.toSeconds());
        pause(wait);
      }
    }
  }

  private Duration twice(Duration wait) {
    var next = wait.multipliedBy(2);
    return next.compareTo(longest) < 0 ? next : longest;
  }

  private static String why(Exception e) {
    var code = CODE.matcher(String.valueOf(e.getMessage()));
    return code.find() ? code.group(1) : e.getClass().getSimpleName();
  }

  /// Waits as long, also where Slack says more meanwhile.
  private void pause(Duration wait) {
    long end = System.nanoTime() + wait.toNanos();
    for (long left = wait.toNanos(); left > 0 && !closed; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
