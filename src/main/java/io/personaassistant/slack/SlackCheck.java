package io.personaassistant.slack;

import com.slack.api.Slack;
import com.slack.api.util.http.SlackHttpClient;
import io.personaassistant.slack.api.Directory;
import io.personaassistant.slack.api.Directory.Identity;
import io.personaassistant.slack.api.Found;
import io.personaassistant.slack.api.Limiter;
import io.personaassistant.slack.api.SlackApi;
import io.personaassistant.workspace.Settings;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Tries the Slack tokens without starting anything.
public final class SlackCheck {
  private SlackCheck() {}

  /// One thing that was tried: a sentence that says how it went and what to do.
  public record Result(String what, boolean works, String sentence) {}

  /// Tries every token that is set.
  public static List<Result> run(Settings settings) {
    var results = new ArrayList<Result>();
    results.add(
        switch (tryBotToken(settings)) {
          case Found.Is(Identity identity) ->
              new Result(
                  "Slack bot",
                  true,
                  "connected as " + identity.user() + " in " + identity.teamName());
          case Found.Not<Identity>(var code) ->
              new Result(
                  "Slack bot",
                  false,
                  code.equals("unreachable")
                      ? "Slack cannot be reached at "
                          + settings.slackApi().getHost()
                          + "; check the network"
                      : "Slack refuses SLACK_BOT_TOKEN; copy it again from OAuth & Permissions");
        });
    if (settings.slackAppToken().isPresent()) {
      boolean works = tryAppToken(settings);
      results.add(
          new Result(
              "Slack app",
              works,
              works
                  ? "Socket Mode is ready"
                  : "Slack refuses SLACK_APP_TOKEN for Socket Mode; it needs the scope connections:write, and Socket Mode switched on"));
    } else if (settings.slackSigningSecret().isPresent()) {
      results.add(
          new Result(
              "Slack app",
              true,
              "HTTP on port "
                  + settings.port()
                  + "; requests are checked with the signing secret"));
    } else {
      results.add(
          new Result(
              "Slack app",
              false,
              "set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP"));
    }
    return results;
  }

  /// Who a bot token belongs to.
  private static Found<Identity> tryBotToken(Settings settings) {
    var config = SlackServer.config(settings);
    var api =
        new SlackApi(
            SlackHttpClient.buildOkHttpClient(config),
            settings.slackBotToken().orElse(""),
            settings.slackApi(),
            new Limiter(false));
    return new Directory(api, Clock.systemUTC()).identity();
  }

  /// Whether Slack gives an app-level token an address for Socket Mode.
  private static boolean tryAppToken(Settings settings) {
    try {
      return !Slack.getInstance(SlackServer.config(settings))
          .issueSocketModeUrl(settings.slackAppToken().orElse(""))
          .isEmpty();
    } catch (IOException | RuntimeException _) {
      // its message may repeat what Slack said
      return false;
    }
  }
}
