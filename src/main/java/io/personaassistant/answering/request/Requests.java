package io.personaassistant.answering.request;

import io.personaassistant.answering.request.Request.State;
import io.personaassistant.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What people asked, on disk before anybody is told that it was heard. This process holds a lease
/// on what it works on; what another process left behind is taken over when its lease has run out.
/// Thread-safe.
public final class Requests implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
  private static final int TAKE_AT_ONCE = 20;

  /// Slack takes a response URL for 30 minutes.
  public static final Duration RESPONSE_URL_LIFE = Duration.ofMinutes(30);

  /// How long Slack is left alone after it took nothing.
  private static final Duration UNTIL_AGAIN = Duration.ofSeconds(30);

  /// How often what is kept for half an hour is looked through.
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /// How long such things are kept, so that with the wait for the next look it is half an hour.
  static final Duration SHORT = RESPONSE_URL_LIFE.minus(MINUTE);

  private final Database database;
  private final RequestStore store = new RequestStore();
  private final String owner;
  private final Duration lease;
  private final Duration retention;
  private final Runnable forgetInMemory;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("requests-", 0).factory());

  /// @param owner this process's own name, never used before
  /// @param lease how long a request stays this process's without a sign of life
  /// @param retention how long requests and drafts are kept
  /// @param forgetInMemory run every minute, drops what is kept in memory for half an hour
  public Requests(
      Database database,
      String owner,
      Duration lease,
      Duration retention,
      Runnable forgetInMemory,
      Clock clock) {
    this.database = database;
    this.owner = owner;
    this.lease = lease;
    this.retention = retention;
    this.forgetInMemory = forgetInMemory;
    this.clock = clock;
  }

  /// Puts a request on disk; false when it was there already, delivered twice.
  public boolean receive(Request request) {
    var until = clock.instant().plus(lease);
    return database.write(h -> store.insert(h, request, owner, until));
  }

  /// Notes how far a request has come.
  public void move(String ref, State state) {
    var now = clock.instant();
    database.run(h -> store.move(h, ref, state, now));
  }

  /// Leaves a request that could not be answered just now: after a while it is taken over like one
  /// that a process left behind.
  public void leave(String ref) {
    var until = clock.instant().plus(UNTIL_AGAIN);
    database.run(h -> store.leave(h, ref, until));
  }

  /// The same for as long as nothing can be answered at all: this attempt does not count.
  public void keep(String ref) {
    database.run(h -> store.uncount(h, ref));
    leave(ref);
  }

  /// Notes in which thread a request is answered.
  public void place(Request request) {
    database.run(h -> store.place(h, request));
  }

  /// Puts what a request means in the place of the words that only pointed at it.
  public void reword(Request request) {
    database.run(h -> store.reword(h, request));
  }

  /// Begins to post what a request brought for its asker alone; false when that was begun before,
  /// also by a process that is gone: it is posted once at most.
  public boolean post(String ref) {
    return database.write(h -> store.post(h, ref));
  }

  /// Notes that nothing was posted, so that it can be begun again.
  public void notPosted(String ref) {
    database.run(h -> store.takeBack(h, ref));
  }

  /// Counts one more use of the response URL.
  public void usedResponseUrl(String ref) {
    database.run(h -> store.usedResponseUrl(h, ref));
  }

  /// The newest request made on a terminal.
  public Optional<Request> lastOnTerminal(long workspace) {
    return database.read(h -> store.newest(h, workspace, Request.Surface.TERMINAL));
  }

  /// From now on extends the leases, and hands every request that another process left behind to
  /// `recover`, on the timer's thread; `recover` must not block.
  public void watch(Consumer<Request> recover) {
    long every = Math.max(50, lease.toMillis() / 3);
    var _ = timer.scheduleWithFixedDelay(() -> tick(recover), 0, every, TimeUnit.MILLISECONDS);
    var _ =
        timer.scheduleAtFixedRate(
            this::forgetSoon, MINUTE.toSeconds(), MINUTE.toSeconds(), TimeUnit.SECONDS);
    var _ = timer.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
  }

  private void tick(Consumer<Request> recover) {
    try {
      var now = clock.instant();
      List<Request> left =
          database.write(h -> {
            store.extendLeases(h, owner, now.plus(lease));
            return store.takeExpired(h, owner, now, now.plus(lease), TAKE_AT_ONCE);
          });
      left.forEach(recover);
    } catch (RuntimeException e) {
      // the next tick tries again; a timer that dies would never recover anything
      LOG.warn("leases could not be extended: {}", e.getClass().getSimpleName());
    }
  }

  /// Forgets what is kept for half an hour at most.
  void forgetSoon() {
    try {
      forgetInMemory.run();
      var before = clock.instant().minus(SHORT);
      database.run(h -> store.eraseResponseUrls(h, before));
    } catch (RuntimeException e) {
      LOG.warn("response addresses could not be erased: {}", e.getClass().getSimpleName());
    }
  }

  /// Forgets what is older than the retention, and what people's drafts have cost.
  void forget() {
    try {
      var now = clock.instant();
      database.run(h -> {
        store.forget(h, now.minus(retention));
        new QuestionStore().forget(h, now.minus(retention));
        new TokenUseStore().forget(h, LocalDate.ofInstant(now, ZoneOffset.UTC));
      });
    } catch (RuntimeException e) {
      LOG.warn("old requests could not be deleted: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
