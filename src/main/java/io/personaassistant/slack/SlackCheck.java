package io.personaassistant.slack;

import com.slack.api.util.http.SlackHttpClient;
import io.personaassistant.slack.api.Found;
import io.personaassistant.slack.api.Installation;
import io.personaassistant.slack.api.Installation.Identity;
import io.personaassistant.slack.api.Limiter;
import io.personaassistant.slack.api.SlackApi;
import io.personaassistant.slack.api.SlackTrouble;
import io.personaassistant.text.WordList;
import io.personaassistant.workspace.Settings;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Tries the Slack tokens without starting anything.
public final class SlackCheck {
  /// What the app asks for in its manifest.
  static final Set<String> SCOPES =
      WordList.of(
          "app_mentions:read channels:read chat:write commands files:read files:write"
              + " groups:read im:history users:read");

  private SlackCheck() {}

  /// One thing that was tried: a sentence that says how it went and what to do.
  public record Result(String what, boolean works, String sentence) {}

  /// Tries every token that is set.
  public static List<Result> run(Settings settings) {
    var results = new ArrayList<Result>();
    results.add(
        switch (installation(settings, settings.slackBotToken()).identity()) {
          case Found.Is(Identity identity) -> bot(identity);
          case Found.Not<Identity>(var code) ->
              new Result(
                  "Slack bot",
                  false,
                  why(
                      code,
                      settings,
                      "Slack refuses SLACK_BOT_TOKEN; copy it again from OAuth & Permissions"));
        });
    results.add(app(settings));
    return results;
  }

  private static Result bot(Identity identity) {
    var missing = new TreeSet<>(SCOPES);
    missing.removeAll(identity.scopes());
    boolean lacks = !identity.scopes().isEmpty() && !missing.isEmpty();
    return new Result(
        "Slack bot",
        !lacks,
        lacks
            ? "the app may not do all it needs: add "
                + String.join(", ", missing)
                + " under OAuth & Permissions > Bot Token Scopes, then reinstall it to the workspace"
            : "connected as " + identity.name() + " in " + identity.teamName());
  }

  private static Result app(Settings settings) {
    if (settings.slackAppToken().isPresent()) {
      return switch (installation(settings, settings.slackAppToken()).socketAddress()) {
        case Found.Is<String> _ -> new Result("Slack app", true, "Socket Mode is ready");
        case Found.Not<String>(var code) ->
            new Result(
                "Slack app",
                false,
                why(
                    code,
                    settings,
                    SlackTrouble.of(code) == SlackTrouble.NO_APP
                        ? "Slack refuses SLACK_APP_TOKEN; copy it again from Basic Information > App-Level Tokens"
                        : "Slack refuses SLACK_APP_TOKEN for Socket Mode; it needs the scope connections:write, and Socket Mode switched on"));
      };
    }
    return settings.slackSigningSecret().isPresent()
        ? new Result(
            "Slack app",
            true,
            "HTTP on port "
                + settings.port()
                + (isFree(settings.port())
                    ? ""
                    : " (taken now: by `persona serve` if it runs, else set PORT to a free one)")
                + "; requests are checked with the signing secret")
        : new Result(
            "Slack app",
            false,
            "set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP");
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static Installation installation(Settings settings, Optional<String> token) {
    var api =
        new SlackApi(
            SlackHttpClient.buildOkHttpClient(SlackServer.config(settings)),
            token.orElse(""),
            settings.slackApi(),
            new Limiter(false));
    return new Installation(api);
  }

  /// What to do about an error code: a token is blamed only where Slack itself refused it.
  ///
  /// @param refused what to say where it did
  static String why(String code, Settings settings, String refused) {
    if (code.equals("unreachable")) {
      return "Slack cannot be reached at " + settings.slackApi().getHost() + "; check the network";
    }
    return switch (SlackTrouble.of(code)) {
      case NO_APP, NOT_FOR_US -> refused;
      default ->
          "Slack is busy or out of order just now; that says nothing of the token, so try again in a few minutes";
    };
  }
}
