package io.personaassistant.slack.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.socket_mode.SocketModeClient;
import io.personaassistant.testing.FakeSlack;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// How often Slack is asked for a connection.
class KeptConnectionTest {
  private static final String OPEN = "apps.connections.open";

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Logger log = (Logger) LoggerFactory.getLogger(KeptConnection.class);
  private FakeSlack slack;
  private SocketModeClient client;
  private KeptConnection connection;

  @BeforeEach
  void open() throws Exception {
    slack = new FakeSlack();
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.url().toString());
    config.setStatsEnabled(false);
    client = Slack.getInstance(config).socketMode("xapp-1", SocketModeClient.Backend.Tyrus);
    // or it would connect anew by itself
    client.getMessageProcessorExecutor().shutdownNow();
    connection = new KeptConnection(client, Duration.ofMillis(20), Duration.ofMillis(100));
    connection.connect();
    await().until(() -> slack.connections() == 1);
    logged.start();
    log.addAppender(logged);
    log.setLevel(Level.WARN);
  }

  @AfterEach
  void close() throws Exception {
    log.detachAppender(logged);
    log.setLevel(null);
    connection.finish();
    client.close();
    slack.close();
  }

  /// Milliseconds between the calls that ask for an address, but for the one at the start.
  private LongStream between() {
    var calls = slack.calls(OPEN);
    return IntStream.range(2, calls.size())
        .mapToLong(i -> (calls.get(i).nanos() - calls.get(i - 1).nanos()) / 1_000_000);
  }

  @Test
  void after_each_failure_the_next_try_waits_twice_as_long_up_to_a_limit() {
    IntStream.range(0, 5).forEach(_ -> slack.refuses(OPEN, "internal_error"));
    slack.refreshConnections();

    connection.refresh();

    await().until(() -> slack.connections() == 1);
    assertThat(slack.calls(OPEN)).hasSize(7);
    var least = new long[] {20, 40, 80, 100, 100};
    var waited = between().toArray();
    assertThat(IntStream.range(0, 5)).allMatch(i -> waited[i] >= least[i]);
    assertThat(logged.list)
        .filteredOn(e -> e.getLevel() == Level.WARN)
        .hasSize(5)
        .allSatisfy(e -> assertThat(e.getFormattedMessage()).contains("(internal_error)"));
  }

  @Test
  void an_app_that_is_switched_off_says_so_once_and_looks_later_whether_it_is_back() {
    slack.switchOff();
    long told = System.nanoTime();

    connection.switchedOff();

    await().until(() -> slack.connections() == 1);
    assertThat(slack.calls(OPEN)).hasSize(2);
    assertThat(Duration.ofNanos(slack.calls(OPEN).getLast().nanos() - told))
        .isGreaterThan(Duration.ofMillis(100));
    assertThat(logged.list)
        .filteredOn(e -> e.getLevel() == Level.ERROR)
        .singleElement()
        .satisfies(
            e -> assertThat(e.getFormattedMessage()).contains("install it again", "Socket Mode"));
  }
}
