package io.personaassistant.terminal.admin;

import io.personaassistant.terminal.run.Dialogue;
import io.personaassistant.terminal.run.OpeningCommand;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.Surroundings.Offer;
import io.personaassistant.terminal.run.Surroundings.Tried;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.workspace.DotEnv;
import io.personaassistant.workspace.Settings;
import io.personaassistant.workspace.Settings.Scope;
import io.personaassistant.workspace.Settings.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `persona setup`: walks an admin from nothing to an app that answers in Slack. Asks for each
/// token, tries it at once, and writes `.env`. An empty answer keeps what is set.
public @Command(
    name = "setup",
    description = "Connect Slack and a model: asks for what it needs, tries it, writes .env.") final
class SetupCommand extends OpeningCommand {
  private static final String HTTP = "manifest-http.yml";

  @Option(names = "--agent", description = "use the manifest for Slack's agent view (paid plans)")
  boolean agent;

  @Option(names = "--http", description = "use the manifest for HTTP instead of Socket Mode")
  boolean http;

  @Option(
      names = "--history",
      description = "use the manifest with the history of channels: “reply to this” in a thread")
  boolean history;

  private final Map<String, String> answers = new LinkedHashMap<>();
  private final Dialogue dialogue;
  private Map<String, String> before = Map.of();
  private boolean isWritten;
  private boolean slackFails;
  private boolean modelFails;

  public SetupCommand(Surroundings surroundings) {
    super(surroundings);
    this.dialogue = new Dialogue(surroundings, "persona setup");
  }

  @Override
  public Integer call() {
    if (Stream.of(agent, http, history).filter(chosen -> chosen).count() > 1) {
      throw new WrongUse(
          "Choose one of --agent, --http and --history: each is a manifest of its own.");
    }
    before = session().dotEnv().variables();
    dialogue.say(
        "Press Enter to keep what is set or to leave something out; type - to take out what is set.");
    slack();
    write();
    model();
    write();
    dialogue.say(isWritten ? "" : "Nothing was changed.");
    return whatNext(session().problems());
  }

  /// Writes what was answered, so that whoever is interrupted later goes on from there.
  private void write() {
    if (!answers.isEmpty()) {
      session().dotEnv().put(answers);
      answers.clear();
      before = session().dotEnv().variables();
      dialogue.say("   Written to .env.");
      isWritten = true;
    }
  }

  private int whatNext(List<String> problems) {
    if (!problems.isEmpty()) {
      dialogue.say("`persona serve` will not start before these are mended in .env:");
      problems.forEach(p -> dialogue.say("  FIX " + p));
      return 1;
    }
    if (slackFails || modelFails) {
      dialogue.say(
          (slackFails && modelFails
                  ? "Slack and the model do"
                  : slackFails ? "Slack does" : "The model does")
              + " not work yet (FIX above). Mend it with `persona setup`; `persona doctor` tries all again.");
      return 1;
    }
    dialogue.say("Now bring your personas and start:");
    dialogue.say("  persona import personas FILE");
    if (isSet(Setting.SLACK_BOT_TOKEN)) {
      dialogue.say("  persona serve            (or `persona serve --samples` to try it first)");
      dialogue.say("In Slack: /persona help. Whether all works: persona doctor");
    } else {
      dialogue.say("  persona list");
      dialogue.say("Slack can follow: persona setup. Whether all works: persona doctor");
    }
    return 0;
  }

  private void slack() {
    var manifest =
        http
            ? HTTP
            : agent ? "manifest-agent.yml" : history ? "manifest-history.yml" : "manifest.yml";
    dialogue.say("");
    dialogue.say("1. Slack app");
    dialogue.say(
        "   Open https://api.slack.com/apps?new_app=1 > From a manifest > your workspace > YAML, paste the text of "
            + manifest
            + " > Next > Create > Install to Workspace.");
    if (http) {
      dialogue.say("   Before you paste it put your own host in place of your-host.");
    }
    if (dialogue.yes("   Show the manifest here?")) {
      print(manifest(manifest));
    }
    dialogue.say("");
    dialogue.say("2. Bot token: OAuth & Permissions > Bot User OAuth Token (starts with xoxb-).");
    dialogue.say(
        http
            ? "3. Signing secret: Basic Information > App Credentials. Slack calls us at /slack/events of a public https address."
            : "3. App token: Basic Information > App-Level Tokens > Generate, scope connections:write (starts with xapp-).");
    do {
      ask("   Bot token", Setting.SLACK_BOT_TOKEN, true);
      if (!http) {
        ask("   App token", Setting.SLACK_APP_TOKEN, true);
      } else if (isSet(Setting.SLACK_APP_TOKEN)) {
        // with it, serve would use Socket Mode
        answers.put(Setting.SLACK_APP_TOKEN.name(), "");
      }
      if (isSet(Setting.SLACK_BOT_TOKEN) && !isSet(Setting.SLACK_APP_TOKEN)) {
        overHttp();
      }
    } while (!slackWorks() && dialogue.yes("   Enter them again?"));
  }

  private void overHttp() {
    if (!http) {
      dialogue.say(
          "   Without an app token Slack calls us over HTTP, at /slack/events of a public https address. The app then needs "
              + HTTP
              + " as its manifest (`persona setup --http` shows it), and we its signing secret (Basic Information > App Credentials).");
    }
    ask("   Signing secret", Setting.SLACK_SIGNING_SECRET, true);
    ask("   Port, if not " + Setting.PORT.otherwise(), Setting.PORT, false);
  }

  /// Whether there is nothing to enter again.
  private boolean slackWorks() {
    slackFails = false;
    if (!(Settings.read(merged()) instanceof Settings.Read.Ok(var settings))) {
      // what was entered is well formed; what else is wrong is told at the end
      return true;
    }
    if (settings.slackBotToken().isEmpty()) {
      dialogue.say("   No bot token: Slack is left out for now.");
      return true;
    }
    var tried = surroundings.slack().tryTokens(settings);
    tried.forEach(
        t -> dialogue.say("   " + (t.works() ? "ok  " : "FIX ") + t.what() + ": " + t.sentence()));
    slackFails = !tried.stream().allMatch(Tried::works);
    return !slackFails;
  }

  private void model() {
    dialogue.say("");
    dialogue.say(
        "4. Model: any OpenAI-compatible endpoint, also a local one. Without one answers come from your records alone.");
    List<String> offered;
    do {
      ask(
          "   Base URL, if not " + Setting.OPENAI_BASE_URL.otherwise(),
          Setting.OPENAI_BASE_URL,
          false);
      ask("   API key", Setting.OPENAI_API_KEY, true);
      offered = offered();
    } while (modelFails && dialogue.yes("   Enter them again?"));
    do {
      ask("   Model name", Setting.OPENAI_MODEL, false);
    } while (!isOffered(offered) && !dialogue.yes("   The endpoint does not offer it. Keep it?"));
    if (!isSet(Setting.OPENAI_MODEL)) {
      dialogue.say("   No model named: drafts are left out for now.");
    }
  }

  private List<String> offered() {
    modelFails = false;
    boolean named =
        merged().containsKey(Setting.OPENAI_BASE_URL.name())
            || merged().containsKey(Setting.OPENAI_API_KEY.name());
    if (!named || !(Settings.read(merged(), Scope.DRAFTS) instanceof Settings.Read.Ok(var ok))) {
      return List.of();
    }
    return switch (surroundings.models().offer(ok)) {
      case Offer.Names(var names) -> {
        dialogue.say("   It offers: " + DoctorCommand.some(names));
        yield names;
      }
      case Offer.Trouble(var why) -> {
        dialogue.say("   FIX " + why);
        modelFails = true;
        yield List.of();
      }
    };
  }

  private boolean isOffered(List<String> offered) {
    var model = merged().getOrDefault(Setting.OPENAI_MODEL.name(), "");
    return model.isEmpty() || offered.isEmpty() || offered.contains(model);
  }

  private boolean isSet(Setting setting) {
    return !merged().getOrDefault(setting.name(), "").isEmpty();
  }

  private Map<String, String> merged() {
    var merged = new HashMap<>(before);
    merged.putAll(answers);
    return merged;
  }

  /// Asks until the answer is one that `serve` takes, or nothing.
  private void ask(String label, Setting setting, boolean secret) {
    var now = merged().getOrDefault(setting.name(), "");
    var shown = now.isEmpty() ? "" : secret ? " [set]" : " [" + now + "]";
    while (true) {
      var typed =
          DotEnv.value(
              secret ? dialogue.secret(label + shown + ": ") : dialogue.ask(label + shown + ": "));
      if (typed.isEmpty()) {
        return;
      }
      if (typed.equals("-")) {
        answers.put(setting.name(), "");
        return;
      }
      var read = Settings.read(Map.of(setting.name(), typed));
      if (read instanceof Settings.Read.Wrong(var problems)) {
        problems.forEach(p -> dialogue.say("   FIX " + p));
      } else {
        answers.put(setting.name(), typed);
        return;
      }
    }
  }

  private static String manifest(String name) {
    try (var in = SetupCommand.class.getResourceAsStream("/" + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the manifest", e);
    }
  }
}
