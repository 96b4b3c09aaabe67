package io.personaassistant.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.FakeSlack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class LimiterTest {
  private static final String POST = "chat.postMessage";
  private final Time time = new Time();
  private final Limiter limiter = new Limiter(true, time::now, time::sleep);

  @Test
  void a_channel_gets_a_few_messages_at_once_and_then_one_a_second() throws Exception {
    assertThat(times(7, POST, "C1")).containsExactly(0L, 0L, 0L, 0L, 1_000L, 2_000L, 3_000L);
  }

  @ParameterizedTest
  @CsvSource({
    "chat.update, 10, 1200",
    "chat.startStream, 10, 3000",
    "chat.stopStream, 10, 3000",
    "chat.appendStream, 20, 600",
    "chat.postEphemeral, 20, 600",
    "views.open, 20, 600",
    "users.info, 50, 600",
    "pins.add, 10, 1200"
  })
  void each_method_keeps_its_own_pace_after_a_burst(String method, int burst, long distance)
      throws Exception {
    var times = times(burst + 3, method, "");

    assertThat(times.subList(0, burst)).containsOnly(0L);
    assertThat(times.subList(burst, burst + 3))
        .containsExactly(distance, 2 * distance, 3 * distance);
  }

  @Test
  void messages_of_all_channels_together_keep_the_pace_of_the_method() throws Exception {
    for (int i = 0; i < 33; i++) {
      var channel = "C" + i;
      time.start(() -> limiter.await(POST, channel));
    }

    var times = time.untilAllPassed();

    assertThat(times.subList(0, 30)).containsOnly(0L);
    assertThat(times.subList(30, 33)).containsExactly(200L, 400L, 600L);
  }

  @Test
  void a_quiet_hour_gives_one_burst_and_no_more() throws Exception {
    times(4, POST, "C1");

    time.advance(Duration.ofHours(1));

    assertThat(times(6, POST, "C1"))
        .containsExactly(3_600_000L, 3_600_000L, 3_600_000L, 3_600_000L, 3_601_000L, 3_602_000L);
  }

  @Test
  void a_channel_with_many_messages_does_not_hold_up_another() throws Exception {
    for (int i = 0; i < 90; i++) {
      time.start(() -> limiter.await(POST, "CBUSY"));
    }
    var quiet = time.start(() -> limiter.await(POST, "CQUIET"));

    var times = time.untilAllPassed();

    assertThat(quiet.passedAt).isZero();
    assertThat(times.getLast()).isEqualTo(86_000L);
  }

  @Test
  void who_comes_first_goes_first() throws Exception {
    var calls = new ArrayList<Call>();
    for (int i = 0; i < 20; i++) {
      calls.add(time.start(() -> limiter.await(POST, "C1")));
    }

    time.untilAllPassed();

    assertThat(calls).extracting(c -> c.passedAt).isSorted();
  }

  @Test
  void nobody_calls_a_method_before_slack_allows_it_again() throws Exception {
    for (int i = 0; i < 13; i++) {
      time.start(() -> limiter.await("chat.update", ""));
    }
    limiter.pause("chat.update", "", Duration.ofSeconds(30));
    time.start(() -> limiter.await("chat.update", ""));
    var other = time.start(() -> limiter.await("views.open", ""));

    var times = time.untilAllPassed();

    assertThat(other.passedAt).isZero();
    assertThat(times.subList(0, 11)).containsOnly(0L);
    // those who waited already, at the same distance as before
    assertThat(times.subList(11, 15)).containsExactly(31_200L, 32_400L, 33_600L, 34_800L);
  }

  @Test
  void after_a_pause_there_is_no_burst() throws Exception {
    limiter.pause("chat.update", "", Duration.ofSeconds(30));
    limiter.pause("chat.update", "", Duration.ofSeconds(2));

    assertThat(times(3, "chat.update", "")).containsExactly(30_000L, 31_200L, 32_400L);
  }

  @Test
  void a_pause_for_messages_holds_up_that_channel_alone() throws Exception {
    limiter.pause(POST, "C1", Duration.ofSeconds(5));
    var paused = time.start(() -> limiter.await(POST, "C1"));
    var free = time.start(() -> limiter.await(POST, "C2"));

    time.untilAllPassed();

    assertThat(paused.passedAt).isEqualTo(5_000);
    assertThat(free.passedAt).isZero();
  }

  @Test
  void switched_off_it_lets_everything_through_at_once() {
    var off =
        new Limiter(
            false,
            time::now,
            _ -> {
              throw new AssertionError("it waited");
            });

    off.pause(POST, "C1", Duration.ofSeconds(5));
    for (int i = 0; i < 100; i++) {
      off.await(POST, "C1");
    }
  }

  @ParameterizedTest
  @CsvSource({"7, 2, 7", "30, 2, 30", "31, 1, 0", "soon, 2, 1"})
  void the_client_tries_again_when_slack_allows_it_unless_that_is_long(
      String retryAfter, int calls, long waited) throws Exception {
    try (var slack = new FakeSlack()) {
      slack.replies(POST, 429, "", Map.of("Retry-After", retryAfter));
      long[] now = {0};
      var patient = new Limiter(true, () -> now[0], nanos -> now[0] += nanos);
      var client =
          new SlackClient(new SlackApi(new OkHttpClient(), "xoxb-1", slack.url(), patient));

      var sent = client.postMessage("C1", "", "Hello.", "");

      assertThat(slack.calls(POST)).hasSize(calls);
      assertThat(sent).isInstanceOf(calls == 2 ? Sent.Ok.class : Sent.Refused.class);
      assertThat(Duration.ofNanos(now[0])).isEqualTo(Duration.ofSeconds(waited));
    }
  }

  private List<Long> times(int calls, String method, String channel) throws Exception {
    for (int i = 0; i < calls; i++) {
      time.start(() -> limiter.await(method, channel));
    }
    return time.untilAllPassed();
  }

  /// One that waits for its turn, on a thread of its own.
  private static final class Call {
    private volatile long passedAt = -1;
  }

  /// A clock that stands still while anybody can go on, and then jumps to when the next wakes.
  private static final class Time {
    /// The JDK's own may be negative, too.
    private static final long START = Duration.ofSeconds(-9).toNanos();

    private final PriorityQueue<Long> sleepers = new PriorityQueue<>();
    private final List<Long> passed = new ArrayList<>();
    private long now = START;
    private int running;

    synchronized long now() {
      return now;
    }

    synchronized void sleep(long nanos) {
      var until = now + nanos;
      sleepers.add(until);
      running--;
      notifyAll();
      try {
        while (now < until) {
          wait();
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    /// Starts one that calls, and returns when it has passed or waits.
    synchronized Call start(Runnable await) throws InterruptedException {
      var call = new Call();
      running++;
      Thread.ofVirtual()
          .start(() -> {
            await.run();
            pass(call);
          });
      settle();
      return call;
    }

    private synchronized void pass(Call call) {
      call.passedAt = Duration.ofNanos(now - START).toMillis();
      passed.add(call.passedAt);
      running--;
      notifyAll();
    }

    private void settle() throws InterruptedException {
      while (running > 0) {
        wait();
      }
    }

    synchronized void advance(Duration by) throws InterruptedException {
      now += by.toNanos();
      wake();
    }

    private void wake() throws InterruptedException {
      while (!sleepers.isEmpty() && sleepers.element() <= now) {
        sleepers.remove();
        running++;
      }
      notifyAll();
      settle();
    }

    /// When each of those who were started since the last time passed, in milliseconds.
    synchronized List<Long> untilAllPassed() throws InterruptedException {
      settle();
      while (!sleepers.isEmpty()) {
        now = sleepers.element();
        wake();
      }
      var times = List.copyOf(passed);
      passed.clear();
      return times;
    }
  }
}
