package io.personaassistant.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A queue of jobs and the platform threads that work it off, started as more wait at once. JDBC
/// runs on these threads only: a native call on a virtual thread would hold up every other virtual
/// thread of its carrier.
abstract class Lane {
  private static final Job<Boolean> STOP = new Job<>(_ -> true);

  private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Object gate = new Object();
  private final String name;
  private final int count;
  private final int most;
  private int waiting;
  private boolean closed;
  final Path file;

  /// @param name of its threads
  /// @param count of its threads at most
  /// @param most how many waiting jobs a thread takes at once
  Lane(Path file, String name, int count, int most) {
    this.file = file;
    this.name = name;
    this.count = count;
    this.most = most;
  }

  /// Starts one more thread.
  void start() {
    synchronized (gate) {
      threads.add(Thread.ofPlatform().daemon().name(name + "-", threads.size()).start(this::work));
    }
  }

  /// Whether a thread works for this lane.
  boolean isOneOfIts(Thread thread) {
    synchronized (gate) {
      return threads.contains(thread);
    }
  }

  <T> T submit(Work<T> work) {
    var job = new Job<>(work);
    synchronized (gate) {
      if (isOneOfIts(Thread.currentThread())) {
        throw new IllegalStateException("work that is running must use the handle it was given");
      }
      if (closed) {
        throw new IllegalStateException("the database is closed");
      }
      queue.add(job);
      waiting++;
      // a command reads one thing after the other, and each thread opens and reads a schema anew
      if (waiting > threads.size() && threads.size() < count) {
        start();
      }
    }
    try {
      return job.await();
    } finally {
      synchronized (gate) {
        waiting--;
      }
    }
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
