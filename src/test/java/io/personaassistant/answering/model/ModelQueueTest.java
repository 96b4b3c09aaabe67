package io.personaassistant.answering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.personaassistant.drafting.StopSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ModelQueueTest {
  private final ModelQueue queue = new ModelQueue(1);
  private final CountDownLatch busy = new CountDownLatch(1);
  private final List<Integer> places = Collections.synchronizedList(new ArrayList<>());

  private CompletableFuture<Optional<String>> enter(String name, StopSignal stop) {
    return CompletableFuture.supplyAsync(
        () -> queue.run(places::add, stop, () -> waitFor(name)),
        task -> Thread.startVirtualThread(task));
  }

  private String waitFor(String name) {
    try {
      busy.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return name;
  }

  @Test
  void tells_the_place_in_line_and_serves_first_come_first() {
    var one = enter("one", new StopSignal());
    await().until(() -> queue.running() == 1);
    var two = enter("two", new StopSignal());
    await().until(() -> places.equals(List.of(1)));
    var three = enter("three", new StopSignal());
    await().until(() -> places.equals(List.of(1, 2)));

    busy.countDown();

    assertThat(one).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(Optional.of("one"));
    assertThat(two).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(Optional.of("two"));
    assertThat(three).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(Optional.of("three"));
    assertThat(queue.running()).isZero();
  }

  @Test
  void who_stops_while_waiting_leaves_the_line() {
    var one = enter("one", new StopSignal());
    await().until(() -> queue.running() == 1);
    var stop = new StopSignal();
    var two = enter("two", stop);
    await().until(() -> places.size() == 1);

    stop.stop();

    assertThat(two).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(Optional.empty());
    busy.countDown();
    assertThat(one).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(Optional.of("one"));
  }

  @Test
  void work_that_breaks_gives_its_place_back() {
    for (int i = 0; i < 3; i++) {
      try {
        queue.run(
            _ -> {},
            new StopSignal(),
            () -> {
              throw new IllegalStateException("broke");
            });
      } catch (IllegalStateException _) {
        // as it should
      }
    }

    assertThat(queue.running()).isZero();
  }

  @Test
  void who_cannot_be_told_their_place_leaves_the_line() {
    var one = enter("one", new StopSignal());
    await().until(() -> queue.running() == 1);

    assertThatIllegalStateException()
        .isThrownBy(() -> queue.run(_ -> refuse(), new StopSignal(), () -> "never"));

    busy.countDown();
    assertThat(one).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(Optional.of("one"));
    await().until(() -> queue.running() == 0);
  }

  @Test
  void who_cannot_be_told_their_place_passes_on_a_turn_that_came_meanwhile() {
    var one = enter("one", new StopSignal());
    await().until(() -> queue.running() == 1);

    assertThatIllegalStateException()
        .isThrownBy(() ->
            queue.run(
                _ -> {
                  busy.countDown();
                  one.join();
                  refuse();
                },
                new StopSignal(),
                () -> "never"));

    assertThat(queue.running()).isZero();
  }

  private static void refuse() {
    throw new IllegalStateException("broke");
  }

  @Test
  void never_runs_more_than_it_may() {
    var wide = new ModelQueue(3);
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    var all = new ArrayList<CompletableFuture<Optional<Boolean>>>();
    for (int i = 0; i < 40; i++) {
      all.add(
          CompletableFuture.supplyAsync(
              () ->
                  wide.run(
                      _ -> {},
                      new StopSignal(),
                      () -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        LockSupport.parkNanos(1_000);
                        now.decrementAndGet();
                        return true;
                      }),
              task -> Thread.startVirtualThread(task)));
    }
    all.forEach(f -> assertThat(f).succeedsWithin(Duration.ofSeconds(20)));
    assertThat(most.get()).isBetween(1, 3);
  }
}
