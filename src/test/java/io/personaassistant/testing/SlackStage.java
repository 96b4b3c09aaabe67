package io.personaassistant.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.personaassistant.answering.Program;
import io.personaassistant.database.Database;
import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.evidence.intake.RecordImport;
import io.personaassistant.persona.Change;
import io.personaassistant.slack.SlackServer;
import io.personaassistant.testing.FakeSlack.Ack;
import io.personaassistant.workspace.Role;
import io.personaassistant.workspace.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The real app over the samples, with a loopback Slack, its people and channels, and a scripted
/// model. One for each test: register it as an extension. After the test it fails when anything the
/// app sent to Slack was refused for its form.
public final class SlackStage implements AfterEachCallback {
  /// The day on which the samples were loaded.
  public static final LocalDate TODAY = SampleFile.TODAY;

  /// One line of a drafted objection answer; `%s` is the reply.
  public static final String CARD =
      """
      {"kind":"card","cites":["E001"],"objection":"It costs too much for us","reply":"%s",
       "question":"What does waiting cost you today?","proof":"","type":"price","behind":"",
       "acknowledge":"That is a fair point.","explore":["How do you recruit now?","What takes longest?"],
       "respond":"You pay for people who show up, nothing else.","confirm":"Shall we look at one study?",
       "concede":"","do_not_say":["It is cheap."]}
      """;

  private static final JsonMapper JSON = new JsonMapper();

  static {
    // classes run beside each other: what breaks on a thread of one must not fail the other
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
    // looks again at once: a test waits for a dozen of answers, each there within milliseconds
    Awaitility.setDefaultPollDelay(Duration.ZERO);
    Awaitility.setDefaultPollInterval(Duration.ofMillis(4));
    // longer than anything takes beside other work on two cores
    Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
  }

  private final FakeSlack slack;
  private final ScriptedModel model = new ScriptedModel();
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final List<AutoCloseable> open = new ArrayList<>();
  private Clock clock = Clock.systemUTC();

  public SlackStage() {
    try {
      folder = Files.createTempDirectory("stage");
      slack = new FakeSlack();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    slack
        .person("U1", "member")
        .person("U2", "member")
        .person("U3", "member")
        .person("UADMIN", "member")
        .person("UGUEST", "guest")
        .person("UGONE", "gone")
        .person("USTRANGE", "stranger");
    slack.channel("C1", "open").channel("CSHARED", "shared").channel("COUT", "outside");
    environment.putAll(
        Map.of(
            "SLACK_BOT_TOKEN", "xoxb-1",
            "SLACK_APP_TOKEN", "xapp-1",
            "SLACK_API_URL", slack.url().toString(),
            "SLACK_LIMITS", "off",
            "PERSONA_ADMINS", "UADMIN",
            // computing vectors costs time that only tests of what is found should pay
            "EMBEDDINGS", "off"));
  }

  /// One more setting, or another value for one, before the app starts.
  public SlackStage with(String setting, String value) {
    environment.put(setting, value);
    return this;
  }

  /// Another clock, before the app starts.
  public SlackStage at(Clock other) {
    clock = other;
    return this;
  }

  public FakeSlack slack() {
    return slack;
  }

  public ScriptedModel model() {
    return model;
  }

  /// The database file.
  public Path file() {
    return folder.resolve("p.db");
  }

  /// Starts the app over the samples and waits until it is connected.
  public Program serve(LanguageModel drafts) {
    var settings =
        switch (Settings.read(environment)) {
          case Settings.Read.Ok(var ok) -> ok;
          case Settings.Read.Wrong(var problems) ->
              throw new IllegalStateException(problems.toString());
        };
    SampleFile.at(file());
    var database = Database.open(file(), Database.Options.standard());
    var workspace = database.read(new WorkspaceStore()::all).getFirst();
    var program = new Program(database, workspace, false, settings, drafts, () -> TODAY, clock);
    open.add(program);
    open.add(SlackServer.start(program, settings));
    await().until(() -> slack.connections() > 0);
    return program;
  }

  /// Serves without a model; these people are curators.
  public Program serveCurators(String... people) {
    var program = serve(new NoModel());
    for (var person : people) {
      program.members().give("UADMIN", person, Role.CURATOR);
    }
    return program;
  }

  /// Brings evidence into the records, as a CSV file with a header.
  public void evidence(Program program, String csv) {
    try {
      var file = Files.writeString(folder.resolve("evidence.csv"), csv);
      new RecordImport(Set.of())
          .run(
              program.database(),
              program.workspace().id(),
              RecordImport.Kind.EVIDENCE,
              file,
              new Change("test", Instant.parse("2026-11-24T09:00:00Z"), ""),
              TODAY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    for (var it : open.reversed()) {
      it.close();
    }
    slack.close();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
    if (!slack.malformed().isEmpty()) {
      throw new AssertionError("Slack would refuse: " + String.join("; ", slack.malformed()));
    }
  }

  /// The acknowledgement. Slack waits three seconds for it, which tests of the acknowledgement
  /// itself measure; a busy machine may take longer.
  public static Ack ack(CompletableFuture<Ack> ack) throws Exception {
    return ack.get(40, TimeUnit.SECONDS);
  }

  /// The stored answer to a slash command: its acknowledgement, or what follows it on a machine
  /// that is busy with other tests.
  public JsonNode answered(String user, String channel, String text) throws Exception {
    int before = slack.responses().size();
    var answer = ack(slack.slash(user, channel, text)).payload();
    if (!answer.path("text").asText().startsWith("Looking that up")) {
      return answer;
    }
    await().until(() -> slack.responses().size() > before);
    var later = slack.responses().get(before);
    return JSON.createObjectNode()
        .put("text", later.get("text"))
        .set("blocks", read(later.get("blocks")));
  }

  /// The view that the app sends by a method, such as `views.open`, after what somebody does.
  public String view(String method, Supplier<CompletableFuture<Ack>> deed) throws Exception {
    int before = slack.calls(method).size();
    ack(deed.get());
    await().until(() -> slack.calls(method).size() > before);
    return slack.calls(method).getLast().get("view");
  }

  /// A model's answer with these replies.
  public static String lines(String... replies) {
    return "{\"lines\":["
        + String.join(",", Arrays.stream(replies).map(CARD::formatted).toList())
        + "]}";
  }

  /// What the button of this action carries in a message or view.
  public static String button(JsonNode payload, String actionId) {
    for (var block : payload.path("blocks")) {
      for (var element : block.path("elements")) {
        if (element.path("action_id").asText().equals(actionId)) {
          return element.path("value").asText();
        }
      }
    }
    throw new AssertionError("no button " + actionId);
  }

  /// The same in blocks as they were sent.
  public static String button(String blocks, String actionId) {
    return button(JsonNodeFactory.instance.objectNode().set("blocks", read(blocks)), actionId);
  }

  /// What the options of every menu in these blocks carry.
  public static List<String> menu(JsonNode blocks) {
    var values = new ArrayList<String>();
    for (var block : blocks) {
      for (var element : block.path("elements")) {
        element.path("options").forEach(o -> values.add(o.path("value").asText()));
      }
    }
    return values;
  }

  /// JSON that was sent.
  public static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + json, e);
    }
  }
}
