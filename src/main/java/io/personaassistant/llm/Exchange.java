package io.personaassistant.llm;

import io.personaassistant.drafting.StopSignal;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One request on the wire. Whatever happens to it arrives in one queue, so that the thread that
/// reads it can wait for the network, a time limit and a stop at once, and nothing needs a watching
/// thread. Reads ahead by one buffer at most. Not for use by two reading threads.
final class Exchange implements AutoCloseable {
  /// How long a finished answer's connection may take to become reusable.
  private static final long DRAIN_MILLIS = 1_000;

  /// What can happen next.
  sealed interface Signal {
    /// The status and the headers are here.
    record Opened(int status, HttpHeaders headers) implements Signal {}

    /// A part of the body is here.
    record Bytes(List<ByteBuffer> buffers) implements Signal {}

    /// The body is whole.
    record Ended() implements Signal {}

    /// The connection could not be made, or broke.
    record Broken(Throwable cause) implements Signal {}

    /// Nothing came in time.
    record Silence() implements Signal {}

    /// The asker stopped the call, or the reading thread was interrupted.
    record Stopped() implements Signal {}
  }

  private final LinkedBlockingQueue<Signal> inbox = new LinkedBlockingQueue<>();
  private final Body body = new Body();
  private final StopSignal stop;
  private final CompletableFuture<?> response;

  private Exchange(HttpClient http, HttpRequest request, StopSignal stop) {
    this.stop = stop;
    this.response =
        http.sendAsync(
            request,
            head -> {
              inbox.add(new Signal.Opened(head.statusCode(), head.headers()));
              return body;
            });
  }

  /// Sends `request`; returns at once.
  static Exchange send(HttpClient http, HttpRequest request, StopSignal stop) {
    Exchange exchange = new Exchange(http, request, stop);
    var _ =
        exchange.response.whenComplete((_, problem) -> {
          if (problem != null) {
            exchange.inbox.add(new Signal.Broken(problem));
          }
        });
    stop.onStop(() -> exchange.inbox.add(new Signal.Stopped()));
    return exchange;
  }

  /// The next thing that happens, waiting for it no longer than `patience`.
  Signal next(Duration patience) {
    if (stop.isStopped()) {
      return new Signal.Stopped();
    }
    try {
      Signal signal = inbox.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
      if (signal instanceof Signal.Bytes) {
        body.more();
      }
      return signal == null ? new Signal.Silence() : signal;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Signal.Stopped();
    }
  }

  /// Gives up a body whose end is known to be near, so that the connection can serve the next call.
  void leave() {
    body.drain();
    if (!body.ended) {
      CompletableFuture.delayedExecutor(DRAIN_MILLIS, TimeUnit.MILLISECONDS).execute(body::cancel);
    }
  }

  /// Breaks the connection, unless the body has ended or was left to end.
  @Override
  public void close() {
    if (!body.draining) {
      response.cancel(true);
      body.cancel();
    }
  }

  private final class Body implements BodySubscriber<Body> {
    private volatile @Nullable Subscription subscription;
    private volatile boolean draining;
    private volatile boolean ended;
    private volatile boolean cancelled;

    @Override
    public CompletionStage<Body> getBody() {
      return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Subscription given) {
      subscription = given;
      if (cancelled) {
        given.cancel();
      } else {
        given.request(1);
      }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      if (draining) {
        more();
      } else {
        inbox.add(new Signal.Bytes(buffers));
      }
    }

    @Override
    public void onError(Throwable problem) {
      ended = true;
      inbox.add(new Signal.Broken(problem));
    }

    @Override
    public void onComplete() {
      ended = true;
      inbox.add(new Signal.Ended());
    }

    void more() {
      Subscription current = subscription;
      if (current != null && !ended) {
        current.request(1);
      }
    }

    void drain() {
      draining = true;
      more();
    }

    void cancel() {
      cancelled = true;
      Subscription current = subscription;
      if (current != null && !ended) {
        current.cancel();
      }
    }
  }
}
