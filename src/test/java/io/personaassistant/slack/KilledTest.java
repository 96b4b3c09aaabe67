package io.personaassistant.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.Request.State;
import io.personaassistant.answering.request.Request.Surface;
import io.personaassistant.answering.request.RequestStore;
import io.personaassistant.database.Database;
import io.personaassistant.testing.FakeOpenAi;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.Script;
import io.personaassistant.testing.SlackStage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The real program in a process of its own, killed while it works.
@Timeout(300)
class KilledTest {
  private static final String ASKED = "annie objections it costs too much";
  private static final String THREAD = "1700000000.000100";

  @TempDir Path folder;
  private final FakeSlack slack;
  private final FakeOpenAi model = new FakeOpenAi();
  private final List<Process> processes = new ArrayList<>();

  KilledTest() throws Exception {
    slack = new FakeSlack().person("U1", "member").person("U2", "member").channel("C1", "open");
  }

  @AfterEach
  void close() {
    processes.forEach(Process::destroyForcibly);
    model.close();
    slack.close();
  }

  @Test
  void what_was_being_written_at_a_kill_is_answered_once_by_the_next_process() throws Exception {
    var line = SlackStage.CARD.formatted("Fair, so start with one study.");
    var cutOff = Script.stream().thenText("{\"lines\":[" + line).stall();
    model.next(cutOff, cutOff).always(Script.text("{\"lines\":[" + line + "]}"));
    var first = serve();
    var acknowledged = slack.slash("U2", "C1", ASKED).get(10, TimeUnit.SECONDS);
    slack.mention("U1", "C1", ASKED, THREAD).get(10, TimeUnit.SECONDS);
    await().until(() -> model.calls() == 2 && slack.calls("chat.startStream").size() == 1);

    first.destroyForcibly().waitFor();
    await().until(() -> slack.connections() == 0);
    leaseRunsOut();
    var second = serve();

    await()
        .until(() ->
            isDone(Surface.SLASH)
                && isDone(Surface.MENTION)
                && !slack.calls("chat.stopStream").isEmpty());
    second.destroy();
    assertThat(second.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(slack.calls("chat.postMessage"))
        .singleElement()
        .satisfies(stored -> {
          assertThat(stored.get("thread_ts")).isEqualTo(THREAD);
          assertThat(stored.get("text")).contains("You heard");
        });
    assertThat(slack.calls("chat.startStream"))
        .extracting(c -> c.get("thread_ts"))
        .containsExactly(THREAD, THREAD);
    assertThat(slack.calls("chat.stopStream"))
        .singleElement()
        .satisfies(end -> assertThat(slack.stream(end.get("ts"))).contains("start with one study"));
    // a process that has just started may say first that it looks that up
    var told = new ArrayList<>(List.of(acknowledged.payload().path("text").asText()));
    slack.responses().forEach(r -> told.add(r.get("text")));
    assertThat(told).filteredOn(t -> t.contains("You heard")).hasSize(1);
    assertThat(told)
        .filteredOn(t -> t.startsWith("Drafted, not approved"))
        .singleElement()
        .satisfies(drafted -> assertThat(drafted).contains("start with one study"));
    assertThat(model.calls()).isEqualTo(4);
  }

  private Process serve() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "io.personaassistant.Main",
                "serve",
                "--samples",
                "--as-of",
                "2026-11-24")
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().keySet().removeIf(name -> name.matches("(SLACK|PERSONA|OPENAI)_.*"));
    builder
        .environment()
        .putAll(
            Map.of(
                "SLACK_BOT_TOKEN",
                "xoxb-1",
                "SLACK_APP_TOKEN",
                "xapp-1",
                "SLACK_API_URL",
                slack.url().toString(),
                "OPENAI_BASE_URL",
                model.baseUrl().toString(),
                "OPENAI_MODEL",
                "fake",
                "PERSONA_DB",
                file().toString()));
    var process = builder.start();
    processes.add(process);
    await().until(() -> slack.connections() == 1);
    return process;
  }

  /// A process of its own starts in seconds, but not beside all other tests on a slow machine.
  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofMinutes(2));
  }

  private Path file() {
    return folder.resolve("persona.db");
  }

  /// As if somebody had waited for it.
  private void leaseRunsOut() {
    try (var database = Database.open(file(), Database.Options.standard().existing())) {
      var before = Instant.now().minusSeconds(1).toString();
      int left =
          database.write(h ->
              h.execute("UPDATE request SET lease_until = ? WHERE state = 'stored_shown'", before));
      assertThat(left).isEqualTo(2);
    }
  }

  private boolean isDone(Surface surface) {
    try (var database = Database.open(file(), Database.Options.standard().existing())) {
      return database
          .read(h -> new RequestStore().newest(h, 1, surface))
          .map(Request::state)
          .filter(s -> s == State.DONE)
          .isPresent();
    }
  }
}
