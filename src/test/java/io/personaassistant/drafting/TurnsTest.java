package io.personaassistant.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {
  @Test
  void no_more_steps_run_at_once_than_there_are_turns() throws Exception {
    var turns = new Turns(2);
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    var threads =
        java.util.stream.IntStream.range(0, 40)
            .mapToObj(i ->
                Thread.startVirtualThread(() -> {
                  java.util.function.Supplier<Integer> step =
                      () -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        java.util.concurrent.locks.LockSupport.parkNanos(1);
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
  void a_step_that_breaks_gives_its_turn_back() {
    var turns = new Turns(1);

    assertThatThrownBy(() ->
            turns.goOn(() -> {
              throw new IllegalStateException("broke");
            }))
        .hasMessage("broke");

    assertThat(turns.begin(() -> "next")).isEqualTo("next");
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
