package io.personaassistant.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A queue of jobs and the platform threads that work it off. JDBC runs on these threads only: a
/// native call on a virtual thread would hold up every other virtual thread of its carrier.
abstract class Lane {
  private static final Job<Boolean> STOP = new Job<>(_ -> true);

  private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Object gate = new Object();
  private final int most;
  private boolean closed;
  final Path file;

  /// @param most how many waiting jobs a thread takes at once
  Lane(Path file, int most) {
    this.file = file;
    this.most = most;
  }

  void start(String name, int count) {
    for (int i = 0; i < count; i++) {
      threads.add(Thread.ofPlatform().daemon().name(name + "-", i).start(this::work));
    }
  }

  <T> T submit(Work<T> work) {
    if (threads.contains(Thread.currentThread())) {
      throw new IllegalStateException("work that is running must use the handle it was given");
    }
    var job = new Job<>(work);
    synchronized (gate) {
      if (closed) {
        throw new IllegalStateException("the database is closed");
      }
      queue.add(job);
    }
    return job.await();
  }

  /// Finishes what waits, then ends the threads.
  void close() {
    synchronized (gate) {
      if (closed) {
        return;
      }
      closed = true;
      threads.forEach(_ -> queue.add(STOP));
    }
    threads.forEach(Lane::join);
  }

  /// Waits for the end of a thread, whatever interrupts meanwhile; who was interrupted still is
  /// afterwards.
  static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try (var worker = worker()) {
      var batch = new ArrayList<Job<?>>();
      while (true) {
        batch.clear();
        batch.add(queue.take());
        if (most > 1) {
          queue.drainTo(batch, most - 1);
        }
        boolean stop = batch.remove(STOP);
        if (!batch.isEmpty()) {
          worker.run(List.copyOf(batch));
        }
        if (stop) {
          return;
        }
      }
    } catch (InterruptedException _) {
      // nobody but the virtual machine's end interrupts these threads
      Thread.currentThread().interrupt();
    }
  }

  /// What one thread works with; made on that thread.
  abstract Worker worker();

  /// Runs jobs on one connection, and settles each of them whatever happens.
  interface Worker extends AutoCloseable {
    void run(List<Job<?>> jobs);

    @Override
    void close();
  }
}
