package io.personaassistant.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.llm.Exchange.Signal;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP client under langchain4j: works on the caller's thread, keeps the limits of the current
/// [Call], tries again where that helps, and gives its listener one end. Thread-safe; connections
/// are used again. Logs a status and a reason, never an address, a header or a body.
final class EndpointClient implements HttpClient, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EndpointClient.class);
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int MAX_ERROR_BYTES = 64 << 10;

  /// Set by the client itself; to name them is an error.
  private static final Set<String> OWN_HEADERS = Set.of("content-length", "host", "connection");

  private final java.net.http.HttpClient http = connect();
  private final Retries retries;
  private final Clock clock;

  EndpointClient(Retries retries, Clock clock) {
    this.retries = retries;
    this.clock = clock;
  }

  /// HTTP/1.1, because an offer to upgrade makes some local servers drop the body or hang; no
  /// redirects, because they would carry the key elsewhere.
  static java.net.http.HttpClient connect() {
    return java.net.http.HttpClient.newBuilder()
        .version(Version.HTTP_1_1)
        .followRedirects(Redirect.NEVER)
        .connectTimeout(CONNECT)
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .build();
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    throw new UnsupportedOperationException("answers are streamed");
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    Call call = Call.CURRENT.get();
    java.net.http.HttpRequest wire = toWire(request);
    JsonBuffers.release();
    boolean again = true;
    while (again) {
      Optional<Failure> failure = attempt(wire, call, listener);
      again = failure.isPresent() && tryAgain(failure.get(), call);
    }
    if (call.isOver()) {
      listener.onError(new CallIsOver());
    } else {
      listener.onClose();
    }
  }

  private boolean tryAgain(Failure failure, Call call) {
    Optional<Duration> pause = retries.pause(failure, call);
    if (pause.isEmpty()) {
      call.fail(failure);
      return false;
    }
    LOG.info("Model call: {}, trying again in {} ms", failure.reason(), pause.get().toMillis());
    return call.pause(pause.get());
  }

  private Optional<Failure> attempt(
      java.net.http.HttpRequest wire, Call call, ServerSentEventListener listener) {
    call.attempt();
    try (Exchange exchange = Exchange.send(http, wire, call.stop())) {
      return switch (exchange.next(call.patience())) {
        case Signal.Opened(int status, HttpHeaders headers) when streams(status, headers) -> {
          call.open();
          yield new AnswerStream(exchange, call, listener).read();
        }
        case Signal.Opened opened -> refusal(opened, exchange, call);
        case Signal.Broken(Throwable cause) -> Optional.of(noConnection(cause));
        case Signal.Silence _ -> Optional.of(Failure.of(Reason.TIMED_OUT));
        case Signal.Stopped _ -> {
          call.halt();
          yield Optional.empty();
        }
        case Signal.Bytes _, Signal.Ended _ -> throw new IllegalStateException("no head yet");
      };
    }
  }

  private static boolean streams(int status, HttpHeaders headers) {
    return status == 200
        && headers
            .firstValue("content-type")
            .map(type -> type.toLowerCase(Locale.ROOT).startsWith("text/event-stream"))
            .orElse(true);
  }

  private Optional<Failure> refusal(Signal.Opened opened, Exchange exchange, Call call) {
    String body = read(exchange, call::patience, MAX_ERROR_BYTES);
    if (call.stop().isStopped()) {
      call.halt();
      return Optional.empty();
    }
    Failure failure = ErrorReply.of(opened.status(), body, RetryAfter.of(opened.headers(), clock));
    LOG.info("Model call: HTTP {}, {}", opened.status(), failure.reason());
    return Optional.of(failure);
  }

  /// The body as far as it comes in time, `most` bytes at most.
  static String read(Exchange exchange, Patience patience, int most) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (body.size() < most
        && exchange.next(patience.left()) instanceof Signal.Bytes(var buffers)) {
      for (ByteBuffer buffer : buffers) {
        byte[] part = new byte[Math.min(buffer.remaining(), most - body.size())];
        buffer.get(part);
        body.writeBytes(part);
      }
    }
    return body.toString(StandardCharsets.UTF_8);
  }

  /// How long to wait for the next sign of life.
  interface Patience {
    /// The time left, never negative.
    Duration left();
  }

  private static Failure noConnection(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof SSLException) {
        return Failure.of(Reason.UNREACHABLE);
      }
    }
    return Failure.passing(Reason.UNREACHABLE);
  }

  private static java.net.http.HttpRequest toWire(HttpRequest request) {
    var wire =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .POST(BodyPublishers.ofString(request.body()));
    request
        .headers()
        .forEach((name, values) -> {
          if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> wire.header(name, value));
          }
        });
    return wire.build();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  /// Tells langchain4j that there is no answer; why is in the [Call].
  private static final class CallIsOver extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CallIsOver() {
      super("the call is over", null, false, false);
    }
  }

  /// Hands langchain4j a client that is already built; the limits it sets are not used, because
  /// each call has its own.
  record Given(HttpClient client) implements HttpClientBuilder {
    @Override
    public Duration connectTimeout() {
      return CONNECT;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return CONNECT;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      return this;
    }

    @Override
    public HttpClient build() {
      return client;
    }
  }
}
