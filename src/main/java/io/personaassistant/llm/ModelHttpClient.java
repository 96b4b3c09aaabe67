package io.personaassistant.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.langchain4j.http.client.sse.ServerSentEventParsingHandle;
import io.personaassistant.drafting.LanguageModel.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/// The HTTP under langchain4j. The library's own would wait for ever on a stalled body, take a
/// broken stream for a whole one, ignore Retry-After and upgrade to HTTP/2 where local servers
/// choke on it. Runs on the caller's thread; what went wrong is told to the current [Call].
/// Thread-safe.
final class ModelHttpClient implements HttpClient {
  private static final int RETRIES = 2;
  private static final int MOST_BYTES = 2_000_000;
  private static final int MOST_ERROR_BYTES = 20_000;
  private static final Duration BACKOFF = Duration.ofMillis(400);

  private static final java.net.http.HttpClient HTTP =
      java.net.http.HttpClient.newBuilder()
          .version(java.net.http.HttpClient.Version.HTTP_1_1)
          .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  /// What langchain4j asks a builder for; limits are the call's, so its own are not looked at.
  static final class Builder implements HttpClientBuilder {
    private Duration connect = Duration.ofSeconds(10);
    private Duration read = Duration.ofMinutes(5);

    @Override
    public Duration connectTimeout() {
      return connect;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      connect = timeout;
      return this;
    }

    @Override
    public Duration readTimeout() {
      return read;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      read = timeout;
      return this;
    }

    @Override
    public HttpClient build() {
      return new ModelHttpClient();
    }
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    throw new UnsupportedOperationException("every call is streamed");
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    var call = Call.CURRENT.get();
    for (int attempt = 0; ; attempt++) {
      var failure = once(request, listener, call);
      if (call.isOver() || failure.reason() == null) {
        break;
      }
      var wait = failure.wait(attempt);
      boolean again =
          failure.worthAnother()
              && attempt < RETRIES
              && !call.sawText()
              && call.left().compareTo(wait.plusMillis(200)) > 0;
      if (!again) {
        call.fail(failure.reason(), failure.retryAfter());
        break;
      }
      pause(call, wait);
    }
    if (call.isOver()) {
      listener.onError(new CancellationException("see the call"));
    }
  }

  private static void pause(Call call, Duration wait) {
    var sleeper = Thread.currentThread();
    call.heard();
    call.onAbort(() -> LockSupport.unpark(sleeper));
    long until = System.nanoTime() + wait.toNanos();
    while (!call.isOver() && until - System.nanoTime() > 0) {
      LockSupport.parkNanos(Math.min(until - System.nanoTime(), 200_000_000));
      // waiting as we were told is not silence
      call.heard();
    }
  }

  /// How one try ended; no reason when it went well.
  private record Failure(
      @org.jspecify.annotations.Nullable Reason reason, boolean worthAnother, Duration retryAfter) {
    static final Failure NONE = new Failure(null, false, Duration.ZERO);

    static Failure of(Reason reason) {
      return new Failure(reason, false, Duration.ZERO);
    }

    Duration wait(int attempt) {
      if (!retryAfter.isZero()) {
        return retryAfter;
      }
      var base = BACKOFF.multipliedBy(1L << attempt);
      return base.plusMillis(ThreadLocalRandom.current().nextLong(base.toMillis() / 4 + 1));
    }
  }

  private static Failure once(HttpRequest request, ServerSentEventListener listener, Call call) {
    HttpResponse<InputStream> response;
    try {
      response = send(request, call);
    } catch (IOException _) {
      return new Failure(Reason.UNREACHABLE, true, Duration.ZERO);
    }
    try (var body = response.body()) {
      call.onAbort(() -> closeQuietly(body));
      if (response.statusCode() != 200) {
        return refused(
            response,
            new String(body.readNBytes(MOST_ERROR_BYTES), StandardCharsets.UTF_8),
            listener);
      }
      return read(body, listener, call);
    } catch (IOException _) {
      return Failure.of(Reason.CUT_OFF);
    }
  }

  private static HttpResponse<InputStream> send(HttpRequest request, Call call) throws IOException {
    var builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
    request.headers().forEach((name, values) -> values.forEach(v -> builder.header(name, v)));
    var future = HTTP.sendAsync(builder.build(), BodyHandlers.ofInputStream());
    call.onAbort(() -> future.cancel(true));
    try {
      return future.get(Math.max(1, call.left().toMillis()), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | CancellationException | TimeoutException _) {
      future.cancel(true);
      throw new IOException("no response");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      future.cancel(true);
      throw new IOException("interrupted");
    }
  }

  private static Failure refused(
      HttpResponse<InputStream> response, String body, ServerSentEventListener listener) {
    int status = response.statusCode();
    var reason = Refusal.reason(status, body);
    if (Refusal.isAboutResponseFormat(status, body)) {
      // the model above tries again in another form; the library only passes it on
      listener.onError(new HttpException(status, Refusal.RESPONSE_FORMAT));
    }
    boolean another = reason == Reason.RATE_LIMITED || reason == Reason.SERVER_ERROR;
    return new Failure(reason, another, Refusal.retryAfter(response.headers()));
  }

  /// Hands over events until the stream says that it is done.
  private static Failure read(InputStream body, ServerSentEventListener listener, Call call)
      throws IOException {
    var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    boolean opened = false;
    boolean finished = false;
    int size = 0;
    var context = new ServerSentEventContext(new Closing(body));
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      size += line.length() + 1;
      if (size > MOST_BYTES) {
        return Failure.of(Reason.ANSWER_TOO_LONG);
      }
      if (!line.startsWith("data:")) {
        continue;
      }
      var data = line.substring("data:".length()).strip();
      call.heard();
      opened = true;
      if (data.equals("[DONE]")) {
        finished = true;
        break;
      }
      var trouble = Refusal.inEvent(data);
      if (trouble != null) {
        return new Failure(
            trouble, trouble == Reason.SERVER_ERROR && !call.sawText(), Duration.ZERO);
      }
      finished |= Refusal.finishes(data);
      listener.onEvent(new ServerSentEvent("", data), context);
    }
    if (!opened) {
      return Failure.of(Reason.NOT_UNDERSTOOD);
    }
    if (!finished) {
      return Failure.of(Reason.CUT_OFF);
    }
    listener.onEvent(new ServerSentEvent("", "[DONE]"), context);
    listener.onClose();
    return Failure.NONE;
  }

  private static final class Closing implements ServerSentEventParsingHandle {
    private final InputStream body;
    private volatile boolean cancelled;

    Closing(InputStream body) {
      this.body = body;
    }

    @Override
    public void cancel() {
      cancelled = true;
      closeQuietly(body);
    }

    @Override
    public boolean isCancelled() {
      return cancelled;
    }
  }

  private static void closeQuietly(InputStream body) {
    try {
      body.close();
    } catch (IOException _) {
      // it is closed
    }
  }
}
