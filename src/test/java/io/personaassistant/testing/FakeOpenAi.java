package io.personaassistant.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.testing.Script.Step;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// An OpenAI-compatible server on loopback that does as scripted: it can stall, cut and reset like
/// a real one. Scripts given with [#next] are used first, one a request; then what [#always] says.
/// Thread-safe; one virtual thread a connection, connections are kept open between requests.
public final class FakeOpenAi implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int REMEMBERED = 2_000;

  /// A request as it came.
  ///
  /// @param headers by lower-case name
  public record Request(String method, String path, Map<String, String> headers, String body) {
    /// The body as JSON.
    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// The text of the message with this role, or empty text.
    public String message(String role) {
      for (JsonNode message : json().path("messages")) {
        if (message.path("role").asText().equals(role)) {
          return message.path("content").asText();
        }
      }
      return "";
    }
  }

  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Deque<Script> queued = new ArrayDeque<>();
  private final Deque<Request> requests = new ArrayDeque<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger departures = new AtomicInteger();
  private volatile Function<Request, Script> always = _ -> Script.text("{}");
  private volatile Script models =
      Script.reply(200, "application/json", "{\"object\":\"list\",\"data\":[{\"id\":\"fake\"}]}");

  /// Starts on a free port.
  public FakeOpenAi() {
    try {
      server = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().name("fake-openai").start(this::accept);
  }

  /// The base URL to give to a client.
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
  }

  /// Answers the next requests with these, in order.
  public synchronized FakeOpenAi next(Script... scripts) {
    queued.addAll(List.of(scripts));
    return this;
  }

  /// Answers each request that has no script of its own with this.
  public FakeOpenAi always(Script script) {
    always = _ -> script;
    return this;
  }

  /// Answers each request that has no script of its own with what `answer` makes of its body.
  public FakeOpenAi answering(Function<JsonNode, Script> answer) {
    always = request -> answer.apply(request.json());
    return this;
  }

  /// Answers `GET /models` with this.
  public FakeOpenAi models(Script script) {
    models = script;
    return this;
  }

  /// How many completions were asked for.
  public int calls() {
    return calls.get();
  }

  /// How many connections were made.
  public int connections() {
    return connections.get();
  }

  /// How often a client left before its answer ended.
  public int departures() {
    return departures.get();
  }

  /// The last 2,000 requests, oldest first.
  public List<Request> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  /// The last request.
  public Request lastRequest() {
    return requests().getLast();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.incrementAndGet();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException _) {
        // closed, or a client that left at once
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
      OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 12);
      boolean more = true;
      while (more) {
        Request request = read(in);
        more = play(script(request), socket, in, out);
      }
    } catch (IOException _) {
      // the client has gone
    } finally {
      open.remove(socket);
    }
  }

  private Script script(Request request) {
    synchronized (requests) {
      requests.addLast(request);
      if (requests.size() > REMEMBERED) {
        requests.removeFirst();
      }
    }
    if (request.path().endsWith("/models")) {
      return models;
    }
    calls.incrementAndGet();
    Script own;
    synchronized (this) {
      own = queued.poll();
    }
    return own == null ? always.apply(request) : own;
  }

  private static Request read(InputStream in) throws IOException {
    String[] start = line(in).split(" ", 3);
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    byte[] body = in.readNBytes(length);
    return new Request(start[0], start[1], headers, new String(body, StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  /// Plays the script; false when the connection is of no more use.
  private boolean play(Script script, Socket socket, InputStream in, OutputStream out)
      throws IOException {
    boolean chunked = false;
    try {
      for (Step step : script.steps()) {
        switch (step) {
          case Step.Head head -> chunked = head(head, out);
          case Step.Body(String text) -> body(text.getBytes(StandardCharsets.UTF_8), chunked, out);
          case Step.End _ -> out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          case Step.Cut _ -> {
            out.write("ff\r\nda".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return false;
          }
          case Step.Reset _ -> {
            out.flush();
            socket.setSoLinger(true, 0);
            return false;
          }
          case Step.Pause(var time) -> watch(socket, in, out, (int) Math.max(1, time.toMillis()));
          case Step.Stall _ -> watch(socket, in, out, 0);
        }
      }
      out.flush();
      return true;
    } catch (IOException e) {
      departures.incrementAndGet();
      throw e;
    }
  }

  private static boolean head(Step.Head head, OutputStream out) throws IOException {
    StringBuilder text =
        new StringBuilder("HTTP/1.1 ").append(head.status()).append(" Scripted\r\n");
    head.headers().forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
    boolean chunked = !head.headers().containsKey("Content-Length");
    if (chunked) {
      text.append("Transfer-Encoding: chunked\r\n");
    }
    out.write(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    return chunked;
  }

  private static void body(byte[] bytes, boolean chunked, OutputStream out) throws IOException {
    if (bytes.length == 0) {
      return;
    }
    if (chunked) {
      out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
    out.write(bytes);
    if (chunked) {
      out.write('\r');
      out.write('\n');
    }
  }

  /// Sends what is due, then waits `millis`, or for ever at 0; a client that leaves meanwhile is
  /// noticed.
  private static void watch(Socket socket, InputStream in, OutputStream out, int millis)
      throws IOException {
    out.flush();
    socket.setSoTimeout(millis);
    try {
      in.mark(1);
      if (in.read() < 0) {
        throw new EOFException();
      }
      in.reset();
    } catch (SocketTimeoutException _) {
      // the time is up and the client still there
    } finally {
      socket.setSoTimeout(0);
    }
  }
}
