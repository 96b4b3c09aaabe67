package io.personaassistant.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {
  @Test
  void no_more_steps_run_at_once_than_there_are_turns() throws Exception {
    var turns = new Turns(2);
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    var threads =
        IntStream.range(0, 40)
            .mapToObj(i ->
                Thread.startVirtualThread(() -> {
                  Supplier<Integer> step =
                      () -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        LockSupport.parkNanos(1);
                        return now.decrementAndGet();
                      };
                  var _ = i % 2 == 0 ? turns.begin(step) : turns.goOn(step);
                }))
            .toList();
    for (var thread : threads) {
      thread.join();
    }

    assertThat(most.get()).isBetween(1, 2);
    assertThat(now.get()).isZero();
  }

  @Test
  void what_is_under_way_goes_on_before_anything_begins() throws Exception {
    var turns = new Turns(1);
    var order = new CopyOnWriteArrayList<String>();
    var release = new CountDownLatch(1);
    var holder = held(turns, release);
    var begins = Thread.startVirtualThread(() -> turns.begin(() -> order.add("begins")));
    await().until(() -> begins.getState() == Thread.State.WAITING);
    var goesOn = Thread.startVirtualThread(() -> turns.goOn(() -> order.add("goes on")));
    await().until(() -> goesOn.getState() == Thread.State.WAITING);

    release.countDown();
    for (var thread : List.of(holder, begins, goesOn)) {
      thread.join();
    }

    assertThat(order).containsExactly("goes on", "begins");
  }

  @Test
  void no_step_begins_while_something_short_is_under_way() throws Exception {
    var turns = new Turns(1, new ReentrantLock(), Duration.ofMinutes(1));
    var order = new CopyOnWriteArrayList<String>();
    turns.shortBegins();
    turns.shortBegins();
    var begins = Thread.startVirtualThread(() -> turns.begin(() -> order.add("begins")));
    await().until(() -> begins.getState() == Thread.State.TIMED_WAITING);
    var goesOn = Thread.startVirtualThread(() -> turns.goOn(() -> order.add("goes on")));
    await().until(() -> goesOn.getState() == Thread.State.TIMED_WAITING);

    turns.shortEnds();
    order.add("short");
    turns.shortEnds();
    goesOn.join();
    begins.join();

    assertThat(order).containsExactly("short", "goes on", "begins");
  }

  @Test
  void what_should_be_short_and_is_stuck_holds_no_step_up_for_long() {
    var turns = new Turns(1, new ReentrantLock(), Duration.ofMillis(1));
    turns.shortBegins();

    assertThat(turns.begin(() -> "begins")).isEqualTo("begins");
    assertThat(turns.goOn(() -> "goes on")).isEqualTo("goes on");
  }

  @Test
  void what_begins_when_the_courtesy_is_over_lets_go_what_goes_on() throws Exception {
    var lock = new ReentrantLock();
    var turns = new Turns(2, lock, Duration.ofSeconds(1));
    turns.shortBegins();
    var goesOn = Thread.startVirtualThread(() -> turns.goOn(() -> "goes on"));
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .until(() -> goesOn.getState() == Thread.State.TIMED_WAITING || !goesOn.isAlive());
    Thread begins;
    lock.lock();
    try {
      begins = Thread.startVirtualThread(() -> turns.begin(() -> "begins"));
      // first comes what begins, then what goes on, whose wait has ended
      await().until(() -> lock.getQueueLength() == 2);
    } finally {
      lock.unlock();
    }

    assertThat(goesOn.join(Duration.ofSeconds(10))).isTrue();
    assertThat(begins.join(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void a_step_that_breaks_gives_its_turn_back() {
    var turns = new Turns(1);

    assertThatThrownBy(() ->
            turns.goOn(() -> {
              throw new IllegalStateException("broke");
            }))
        .hasMessage("broke");

    assertThat(turns.begin(() -> "next")).isEqualTo("next");
  }

  @Test
  void turns_given_back_at_once_reach_all_that_wait() throws Exception {
    var lock = new ReentrantLock();
    var turns = new Turns(3, lock, Duration.ZERO);
    // each step ends only when all three run, so that none can wake another by ending
    var together = new CyclicBarrier(3);
    var waiting = new ArrayList<Future<Integer>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Supplier<Integer> queue =
          () -> {
            waiting.add(waits(threads, () -> turns.goOn(() -> met(together))));
            waiting.add(waits(threads, () -> turns.begin(() -> met(together))));
            waiting.add(waits(threads, () -> turns.begin(() -> met(together))));
            // nobody that is woken takes a turn before all three are given back
            lock.lock();
            return 0;
          };
      turns.begin(() -> turns.begin(() -> turns.begin(queue)));
      lock.unlock();

      for (var step : waiting) {
        assertThat(step.get()).isBetween(0, 2);
      }
    }
  }

  private static Future<Integer> waits(ExecutorService threads, Callable<Integer> step) {
    var thread = new AtomicReference<Thread>();
    var waiting =
        threads.submit(() -> {
          thread.set(Thread.currentThread());
          return step.call();
        });
    await().until(() -> thread.get() != null && thread.get().getState() == Thread.State.WAITING);
    return waiting;
  }

  private static int met(CyclicBarrier together) {
    try {
      return together.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("A step waits beside a free turn", e);
    }
  }

  private static Thread held(Turns turns, CountDownLatch release) throws InterruptedException {
    var began = new CountDownLatch(1);
    var thread =
        Thread.startVirtualThread(() ->
            turns.begin(() -> {
              began.countDown();
              try {
                release.await();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
              return true;
            }));
    began.await();
    return thread;
  }
}
