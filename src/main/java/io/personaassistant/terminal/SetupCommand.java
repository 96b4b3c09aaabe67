package io.personaassistant.terminal;

import io.personaassistant.terminal.CommandLineProgram.Refused;
import io.personaassistant.terminal.Surroundings.Offer;
import io.personaassistant.terminal.Surroundings.Tried;
import io.personaassistant.workspace.DotEnv;
import io.personaassistant.workspace.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `persona setup`: walks an admin from nothing to an app that answers in Slack. Asks for each
/// token, tries it at once, and writes `.env`. An empty answer keeps what is set.
@Command(
    name = "setup",
    description =
        "Walk to a working Slack app and model: manifest, tokens asked for and tried, .env written.")
final class SetupCommand extends CommandLineProgram.Opening {
  @Option(names = "--agent", description = "use the manifest for Slack's agent view (paid plans)")
  boolean agent;

  private final Map<String, String> answers = new LinkedHashMap<>();

  SetupCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var out = surroundings.out();
    var in = new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8));
    var session = session();
    var current = session.variables();
    slack(out, in, current);
    model(out, in, current);
    write(session);
    out.println();
    out.println("Written to .env. Now bring your personas and start:");
    out.println("  persona import personas FILE");
    out.println("  persona serve            (or `persona serve --samples` to try it first)");
    out.println("In Slack: /persona help");
    return 0;
  }

  private void slack(PrintStream out, BufferedReader in, Map<String, String> current) {
    var manifest = agent ? "manifest-agent.yml" : "manifest.yml";
    out.println("1. Slack app");
    out.println(
        "   Open https://api.slack.com/apps?new_app=1 > From a manifest > your workspace > YAML,");
    out.println("   paste the text of " + manifest + " > Next > Create > Install to Workspace.");
    if (yes(out, in, "   Show the manifest here? [y/N] ")) {
      out.println(manifest(manifest));
    }
    out.println();
    out.println("2. Bot token: OAuth & Permissions > Bot User OAuth Token (starts with xoxb-).");
    out.println(
        "3. App token: Basic Information > App-Level Tokens > Generate, scope connections:write (starts with xapp-).");
    while (true) {
      ask(out, in, "   Bot token", "SLACK_BOT_TOKEN", current, true);
      ask(out, in, "   App token", "SLACK_APP_TOKEN", current, true);
      var trouble = trySlack(out, merged(current));
      if (trouble.isEmpty() || !yes(out, in, "   Enter them again? [y/N] ")) {
        return;
      }
    }
  }

  private List<Tried> trySlack(PrintStream out, Map<String, String> variables) {
    return switch (Settings.read(variables)) {
      case Settings.Read.Wrong(var problems) -> {
        problems.forEach(p -> out.println("   FIX " + p));
        yield List.of(new Tried("Settings", false, ""));
      }
      case Settings.Read.Ok(var settings) -> {
        if (settings.slackBotToken().isEmpty()) {
          out.println("   No bot token: Slack is left out for now.");
          yield List.of();
        }
        var tried = surroundings.slack().tryTokens(settings);
        tried.forEach(t ->
            out.println("   " + (t.works() ? "ok  " : "FIX ") + t.what() + ": " + t.sentence()));
        yield tried.stream().filter(t -> !t.works()).toList();
      }
    };
  }

  private void model(PrintStream out, BufferedReader in, Map<String, String> current) {
    out.println();
    out.println(
        "4. Model: any OpenAI-compatible endpoint, also a local one. Enter nothing to do without:");
    out.println("   then answers come from your records alone.");
    ask(out, in, "   Base URL", "OPENAI_BASE_URL", current, false);
    ask(out, in, "   API key", "OPENAI_API_KEY", current, true);
    if (Settings.read(merged(current)) instanceof Settings.Read.Ok(var settings)
        && (settings.modelKey().isPresent() || merged(current).containsKey("OPENAI_BASE_URL"))) {
      switch (surroundings.models().offer(settings)) {
        case Offer.Names(var names) -> out.println("   It offers: " + DoctorCommand.some(names));
        case Offer.Trouble(var why) -> out.println("   FIX " + why);
      }
    }
    ask(out, in, "   Model name", "OPENAI_MODEL", current, false);
  }

  private Map<String, String> merged(Map<String, String> current) {
    var merged = new HashMap<>(current);
    merged.putAll(answers);
    return merged;
  }

  private void ask(
      PrintStream out,
      BufferedReader in,
      String label,
      String name,
      Map<String, String> current,
      boolean secret) {
    var now = merged(current).getOrDefault(name, "");
    var shown = now.isEmpty() ? "" : secret ? " [set]" : " [" + now + "]";
    out.print(label + shown + ": ");
    out.flush();
    var typed = line(in).strip();
    if (!typed.isEmpty()) {
      answers.put(name, typed);
    }
  }

  private static boolean yes(PrintStream out, BufferedReader in, String question) {
    out.print(question);
    out.flush();
    return line(in).strip().toLowerCase(java.util.Locale.ROOT).startsWith("y");
  }

  private static String line(BufferedReader in) {
    try {
      var line = in.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be read", e);
    }
  }

  private static String manifest(String name) {
    try (var in = SetupCommand.class.getResourceAsStream("/" + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the manifest", e);
    }
  }

  /// Keeps what else stands in the file; only its owner may read it.
  private void write(Session session) {
    var file = session.dotEnv();
    try {
      var text = Files.isRegularFile(file) ? Files.readString(file) : "";
      var kept = new StringBuilder();
      for (var line : text.lines().toList()) {
        if (DotEnv.parse(line).keySet().stream().noneMatch(answers::containsKey)) {
          kept.append(line).append('\n');
        }
      }
      answers.forEach((name, value) -> kept.append(name).append('=').append(value).append('\n'));
      create(file);
      Files.writeString(file, kept);
    } catch (IOException _) {
      throw new Refused(".env cannot be written; check the folder's rights.");
    }
  }

  private static void create(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var owner = PosixFilePermissions.fromString("rw-------");
      if (Files.exists(file)) {
        Files.setPosixFilePermissions(file, owner);
      } else {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
      }
    }
  }
}
