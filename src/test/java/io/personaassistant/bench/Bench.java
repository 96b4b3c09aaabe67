package io.personaassistant.bench;

import static io.personaassistant.bench.Figures.cpuMillis;
import static io.personaassistant.bench.Figures.median;
import static io.personaassistant.bench.Figures.percentile;
import static io.personaassistant.bench.Figures.print;
import static io.personaassistant.bench.Figures.rss;
import static io.personaassistant.bench.Figures.since;
import static io.personaassistant.bench.Load.ANSWER;
import static io.personaassistant.bench.Load.until;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.personaassistant.checking.ChecksBench;
import io.personaassistant.testing.FakeOpenAi;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Measures start, acknowledgement, answers, drafts, throughput and memory; prints one line a
/// figure. `bench/run` builds what it needs and starts it.
public final class Bench {
  private static final Path OPTIONS =
      Path.of(System.getProperty("bench.options", "jvm.options")).toAbsolutePath();

  private static final String ALL =
      "checks,start,acknowledge,stored,line,stop,drafts,throughput,memory";

  private final Path jvm;
  private final Path jar;
  private final Path work;
  private final List<String> flags;
  private final Load load = new Load();
  private final FakeSlack slack = load.slack;
  private final FakeOpenAi model = load.model;

  private Bench(Path jvm, Path jar, Path work, List<String> flags) throws Exception {
    this.jvm = jvm;
    this.jar = jar;
    this.work = work;
    this.flags = flags;
  }

  /// `Bench JAVA JAR FOLDER [cache]`: with `cache`, only makes the AOT cache there by a run like
  /// the others.
  public static void main(String[] args) throws Exception {
    var work = Path.of(args[2]);
    Files.createDirectories(work);
    var cache = Path.of(System.getProperty("bench.cache", work + "/bench.aot"));
    // more flags for the program under test, such as those of the image or of a profiler
    var base =
        new ArrayList<>(List.of("@" + OPTIONS, "@" + OPTIONS.resolveSibling("image.options")));
    base.addAll(words(System.getProperty("bench.jvm", "")));
    if (args.length > 3) {
      var train = new ArrayList<>(base);
      train.add("-XX:AOTCacheOutput=" + cache);
      new Bench(Path.of(args[0]), Path.of(args[1]), work, train).train();
    } else {
      var run = new ArrayList<>(base);
      if (Files.exists(cache)) {
        run.add("-XX:AOTCache=" + cache);
      }
      new Bench(Path.of(args[0]), Path.of(args[1]), work, run).measure();
    }
    System.exit(0);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(w -> !w.isEmpty()).toList();
  }

  private ServedApp start(String embeddings) throws IOException {
    return ServedApp.start(jvm, flags, jar, work, load, embeddings);
  }

  private void train() throws Exception {
    try (var _ = start("on")) {
      until(() -> slack.connections() > 0);
      load.mentions(200, 8);
      for (int i = 0; i < 50; i++) {
        slack.slash("U1", "C1", "annie objections it costs too much").get(10, TimeUnit.SECONDS);
      }
      until(() -> slack.responses().size() >= 50);
    }
  }

  private void measure() throws Exception {
    var parts = Arrays.asList(System.getProperty("bench.only", ALL).split(","));
    if (parts.contains("checks")) {
      var took = ChecksBench.measure();
      print("checks of a draft of 12 cards, median", took[0], "ms", "");
      print("checks of a draft of 12 cards, p95", took[1], "ms", "goal 50");
      print("check of 10,000 characters of numbers", ChecksBench.ofNumbers(), "ms", "");
    }
    if (parts.contains("start")) {
      starts(Integer.getInteger("bench.starts", 9));
    }
    if (parts.contains("memory")) {
      memory();
    }
    try (var app = start("on")) {
      until(() -> slack.connections() > 0);
      load.mentions(300, 8);
      for (var part : parts) {
        switch (part) {
          case "checks", "start", "memory" -> {}
          case "acknowledge" -> acknowledgements();
          case "stored" -> stored();
          case "line" -> lineDelay();
          case "stop" -> stop();
          case "drafts" -> secondModel();
          case "throughput" -> throughput(app);
          default -> throw new IllegalArgumentException("no such part: " + part);
        }
      }
    }
  }

  private void starts(int rounds) throws Exception {
    var connected = new ArrayList<Double>();
    var first = new ArrayList<Double>();
    for (int i = 0; i < rounds; i++) {
      try (var app = start("on")) {
        until(() -> slack.connections() > 0);
        connected.add(since(app.startedAt()));
        slack.slash("U1", "C1", "annie objections it costs too much").get(10, TimeUnit.SECONDS);
        first.add(since(app.startedAt()));
      }
      until(() -> slack.connections() == 0);
    }
    print(
        "start to connected, median of " + rounds, median(connected), "ms", "gate 1000, goal 700");
    print("start to first answer, median of " + rounds, median(first), "ms", "goal 1200");
  }

  private void acknowledgements() throws Exception {
    model.always(Script.pieces(List.of(ANSWER), Duration.ofSeconds(1), Duration.ZERO));
    burst();
    steady();
    model.always(Script.text(ANSWER));
  }

  /// 64 messages within a millisecond or two.
  private void burst() throws Exception {
    var times = new ArrayList<Double>();
    for (int round = 0; round < 5; round++) {
      int before = slack.calls("chat.stopStream").size();
      var sent = new ArrayList<Long>();
      var acks = new ArrayList<CompletableFuture<FakeSlack.Ack>>();
      for (int i = 0; i < 64; i++) {
        sent.add(System.nanoTime());
        acks.add(slack.mention("U1", "C1", "annie objections it costs too much", load.ts()));
      }
      for (int i = 0; i < 64; i++) {
        times.add((acks.get(i).get(10, TimeUnit.SECONDS).nanos() - sent.get(i)) / 1e6);
      }
      until(() -> slack.calls("chat.stopStream").size() - before == 64);
    }
    print("acknowledgement p50, 64 in one burst", percentile(times, 50), "ms", "gate 5");
    print("acknowledgement p99, 64 in one burst", percentile(times, 99), "ms", "gate 60");
  }

  /// About 64 drafts running all the time, a new message every 16 ms.
  private void steady() throws Exception {
    int before = slack.calls("chat.stopStream").size();
    var times = new ArrayList<Double>();
    for (int i = 0; i < 400; i++) {
      long at = System.nanoTime();
      var ack = slack.mention("U1", "C1", "annie objections it costs too much", load.ts());
      times.add((ack.get(10, TimeUnit.SECONDS).nanos() - at) / 1e6);
      LockSupport.parkNanos(Duration.ofMillis(16).toNanos() - (System.nanoTime() - at));
    }
    until(() -> slack.calls("chat.stopStream").size() - before == 400);
    print(
        "acknowledgement p50, 64 drafts running all the time",
        percentile(times, 50),
        "ms",
        "gate 5");
    print(
        "acknowledgement p99, 64 drafts running all the time",
        percentile(times, 99),
        "ms",
        "gate 60");
  }

  private void stored() throws Exception {
    var times = new ArrayList<Double>();
    for (int i = 0; i < 300; i++) {
      long at = System.nanoTime();
      times.add(
          (slack
                      .slash("U1", "C1", "annie objections it costs too much")
                      .get(10, TimeUnit.SECONDS)
                      .nanos()
                  - at)
              / 1e6);
    }
    print("stored answer after a slash command, p50", percentile(times, 50), "ms", "");
    print("stored answer after a slash command, p95", percentile(times, 95), "ms", "gate 100");
  }

  private void lineDelay() throws Exception {
    var delays = new ArrayList<Double>();
    for (int i = 0; i < 40; i++) {
      var closed = new AtomicLong();
      int before = slack.calls("chat.startStream").size();
      // the first piece closes the line and is sent at once; the stream ends later
      model.answering(_ -> {
        closed.set(System.nanoTime());
        return Script.pieces(
            List.of(ANSWER.substring(0, ANSWER.length() - 2), "]}"),
            Duration.ZERO,
            Duration.ofMillis(60));
      });
      slack.direct("U1", "annie objections it costs too much", load.ts()).get(10, TimeUnit.SECONDS);
      until(() -> slack.calls("chat.startStream").size() > before);
      delays.add((slack.calls("chat.startStream").getLast().nanos() - closed.get()) / 1e6);
      until(() -> slack.calls("chat.stopStream").size() > before);
    }
    print("a checked line after its last token, p95", percentile(delays, 95), "ms", "gate 50");
    model.always(Script.text(ANSWER));
  }

  /// How long after Slack's stop button the model's stream is closed.
  private void stop() throws Exception {
    var delays = new ArrayList<Double>();
    model.always(Script.stream().thenText(ANSWER.substring(0, ANSWER.length() - 2)).stall());
    for (int i = 0; i < 40; i++) {
      int streams = slack.calls("chat.startStream").size();
      int left = model.departures();
      var thread = load.ts();
      slack.direct("U1", "annie objections it costs too much", thread).get(10, TimeUnit.SECONDS);
      until(() -> slack.calls("chat.startStream").size() > streams);
      long at = System.nanoTime();
      var _ =
          slack.event(
              JsonNodeFactory.instance
                  .objectNode()
                  .put("type", "agent_session_stopped")
                  .put("user", "U1")
                  .put("channel", "DU1")
                  .put("thread_ts", thread));
      until(() -> model.departures() > left);
      delays.add(since(at));
      until(() -> slack.calls("chat.stopStream").size() > streams);
    }
    print(
        "the model is stopped after Slack's stop button, p95",
        percentile(delays, 95),
        "ms",
        "gate 1000");
    model.always(Script.text(ANSWER));
  }

  private void secondModel() throws Exception {
    model.always(Script.pieces(List.of(ANSWER), Duration.ofSeconds(1), Duration.ZERO));
    var rounds = new ArrayList<Double>();
    for (int round = 0; round < 5; round++) {
      int before = slack.calls("chat.stopStream").size();
      long at = System.nanoTime();
      for (int i = 0; i < 64; i++) {
        var _ = slack.mention("U1", "C1", "annie objections it costs too much", load.ts());
      }
      until(() -> slack.calls("chat.stopStream").size() - before == 64);
      rounds.add((slack.calls("chat.stopStream").getLast().nanos() - at) / 1e6);
    }
    print("64 drafts at once with a 1 s model, all done", median(rounds), "ms", "gate 1200");
    model.always(Script.text(ANSWER));
  }

  private void throughput(ServedApp app) throws Exception {
    var rates = new ArrayList<Double>();
    var cpu = new ArrayList<Double>();
    var fakes = new ArrayList<Double>();
    for (int round = 0; round < 3; round++) {
      double cpuBefore = cpuMillis(app.process().pid());
      double fakesBefore = cpuMillis(ProcessHandle.current().pid());
      long at = System.nanoTime();
      load.mentions(1_000, 64);
      rates.add(1_000 / ((System.nanoTime() - at) / 1e9));
      cpu.add((cpuMillis(app.process().pid()) - cpuBefore) / 1_000);
      fakes.add((cpuMillis(ProcessHandle.current().pid()) - fakesBefore) / 1_000);
    }
    print("answers a second at 64 at once, model takes no time", median(rates), "/s", "goal 350");
    print("CPU an answer, everything stored", median(cpu), "ms", "goal 5");
    print(
        "CPU an answer of the loopback Slack and model", median(fakes), "ms", "on the same cores");
  }

  /// Of programs just started, since what was measured before takes memory, too.
  private void memory() throws Exception {
    resident("off", 180);
    resident("on", 320);
  }

  private void resident(String embeddings, int gate) throws Exception {
    try (var app = start(embeddings)) {
      until(() -> slack.connections() > 0);
      load.mentions(1_000, 64);
      var which = ", embeddings " + embeddings;
      long pid = app.process().pid();
      print("resident after 1,000 answers" + which, rss(pid), "MB", "gate " + gate);
      for (int i = 0; i < 9; i++) {
        slack.forget();
        load.mentions(1_000, 64);
      }
      print("resident after 10,000 answers" + which, rss(pid), "MB", "must not grow");
    }
    until(() -> slack.connections() == 0);
  }
}
