package io.personaassistant.slack.transport;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Slack over HTTP: everything on `/slack/events`, health on `/healthz`. Each request's signature
/// is checked here, before anything of it is parsed: Bolt accepts time stamps from the future,
/// compares in varying time, and without a secret falls back to a constant one.
public final class HttpTransport implements Transport {
  private static final Logger LOG = LoggerFactory.getLogger(HttpTransport.class);
  private static final int MOST_BYTES = 1 << 20;
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final Duration BETWEEN_TOLD = Duration.ofMinutes(1);

  private final HttpServer server;
  private final App app;
  private final SlackRequestParser parser;
  private final byte[] secret;
  private final Clock clock;
  private final WorkThreads work;
  private volatile boolean open;
  private volatile Instant toldRefused = Instant.EPOCH;

  /// @throws IllegalArgumentException without a signing secret
  /// @throws IOException when the port is taken
  public HttpTransport(App app, String signingSecret, int port, Clock clock, WorkThreads work)
      throws IOException {
    if (signingSecret.isBlank()) {
      throw new IllegalArgumentException("HTTP needs a signing secret");
    }
    this.app = app;
    this.secret = signingSecret.getBytes(StandardCharsets.UTF_8);
    this.clock = clock;
    this.work = work;
    this.parser = new SlackRequestParser(app.config());
    this.server = HttpServer.create(new InetSocketAddress(port), 128);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/slack/events", this::events);
    server.createContext("/healthz", this::health);
  }

  @Override
  public void connect() {
    open = true;
    server.start();
  }

  /// The port it listens on.
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public boolean isConnected() {
    return open;
  }

  private void health(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, open ? 200 : 503, "text/plain", open ? "ok" : "closing");
    }
  }

  private void events(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("POST")) {
        send(exchange, 405, "text/plain", "");
        return;
      }
      if (!open) {
        // an event comes again, and then to the next process
        send(exchange, 503, "text/plain", "");
        return;
      }
      var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        send(exchange, 413, "text/plain", "");
      } else if (!isSigned(exchange, body)) {
        send(exchange, 401, "text/plain", "");
      } else {
        acknowledge(exchange, new String(body, StandardCharsets.UTF_8));
      }
    }
  }

  private void acknowledge(HttpExchange exchange, String body) throws IOException {
    try {
      work.acknowledging(() -> {
        try {
          respond(exchange, body);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void respond(HttpExchange exchange, String body) throws IOException {
    var request =
        SlackRequestParser.HttpRequest.builder()
            .requestUri(exchange.getRequestURI().getPath())
            .queryString(Map.of())
            .requestBody(body)
            .headers(new RequestHeaders(exchange.getRequestHeaders()))
            .remoteAddress(exchange.getRemoteAddress().getAddress().getHostAddress())
            .build();
    var response = run(request);
    var text = response.getBody() == null ? "" : response.getBody();
    send(
        exchange,
        response.getStatusCode(),
        response.getContentType() == null ? "text/plain" : response.getContentType(),
        text);
  }

  /// Bolt's response. What nobody handles, or whose handler broke, is acknowledged all the same,
  /// but for an event that broke, which was not kept: Slack sends that again.
  private Response run(SlackRequestParser.HttpRequest request) {
    boolean isEvent = false;
    try {
      var parsed = parser.parse(request);
      if (parsed != null) {
        isEvent = parsed.getRequestType() == RequestType.Event;
        var response = app.run(parsed);
        if (response.getStatusCode() == 200) {
          return response;
        }
      }
    } catch (Exception e) {
      LOG.error("a handler broke: {}", e.getClass().getName());
      if (isEvent) {
        return Response.error(500);
      }
    }
    return Response.ok();
  }

  private boolean isSigned(HttpExchange exchange, byte[] body) {
    @Nullable String stamp = exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp");
    @Nullable String signature = exchange.getRequestHeaders().getFirst("X-Slack-Signature");
    if (stamp == null || signature == null || !stamp.matches("\\d{1,12}")) {
      return false;
    }
    var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(stamp)), clock.instant()).abs();
    boolean fits =
        MessageDigest.isEqual(
            signature.getBytes(StandardCharsets.UTF_8),
            sign(secret, stamp, body).getBytes(StandardCharsets.UTF_8));
    if (fits && age.compareTo(WINDOW) <= 0) {
      return true;
    }
    tellRefused(
        fits
            ? "it was sent "
                + age.toSeconds()
                + " s from now by this machine's clock; set the clock"
            : "its signature does not fit; copy SLACK_SIGNING_SECRET again from Basic Information");
    return false;
  }

  /// Once a minute at most: whoever knows the address could fill the disk.
  private void tellRefused(String why) {
    var now = clock.instant();
    if (toldRefused.plus(BETWEEN_TOLD).isBefore(now)) {
      toldRefused = now;
      LOG.warn("a request was refused: {}", why);
    }
  }

  /// The signature Slack puts on a request.
  static String sign(byte[] secret, String stamp, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update(("v0:" + stamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      // closing sends it: what follows an acknowledgement counts on that
      try (var out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
  }

  @Override
  public void close(Duration drain) {
    open = false;
    work.finish(drain);
    server.stop(1);
  }
}
