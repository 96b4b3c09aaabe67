package io.personaassistant.slack.api;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// What Slack says of our tokens. Thread-safe.
public record Installation(SlackApi api) {

  /// Who we are in Slack.
  ///
  /// @param name as Slack shows us
  /// @param scopes what our token may do; empty where Slack does not say
  public record Identity(
      String team, String teamName, String user, String name, Set<String> scopes) {}

  /// The address for Socket Mode, which only an app-level token is given.
  public Found<String> socketAddress() {
    return api.ask("apps.connections.open", "", new Form(), answer -> answer.path("url").asText());
  }

  /// Who we are; also tells whether the token works.
  public Found<Identity> identity() {
    return api.ask(
        "auth.test",
        "",
        new Form(),
        answer ->
            new Identity(
                answer.path("team_id").asText(),
                answer.path("team").asText(),
                answer.path("user_id").asText(),
                answer.path("user").asText(answer.path("user_id").asText()),
                scopes(answer.path(SlackApi.SCOPES).asText(""))));
  }

  private static Set<String> scopes(String header) {
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .filter(scope -> !scope.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
