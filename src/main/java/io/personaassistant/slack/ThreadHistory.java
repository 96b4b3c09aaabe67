package io.personaassistant.slack;

import io.personaassistant.answering.Answering;
import io.personaassistant.answering.grammar.PointingWords;
import io.personaassistant.answering.request.Heard;
import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.Request.Surface;
import io.personaassistant.answering.request.Requests;
import io.personaassistant.slack.api.Found;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.api.ThreadMessages.Message;
import io.personaassistant.slack.route.SlackText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The message above a mention that says "reply to this": read only where the token has the
/// optional scopes of history, and only when the words point there. Thread-safe.
final class ThreadHistory {
  /// The optional scopes, of `manifest-history.yml`.
  static final Set<String> SCOPES = Set.of("channels:history", "groups:history");

  private final Answering answering;
  private final Requests requests;
  private final SlackClient client;
  private final String ownUser;
  private final Pattern addressed;
  private final boolean isGranted;

  /// @param scopes what the token may do; empty where Slack does not say
  ThreadHistory(
      Answering answering,
      Requests requests,
      SlackClient client,
      String ownUser,
      Set<String> scopes) {
    this.answering = answering;
    this.requests = requests;
    this.client = client;
    this.ownUser = ownUser;
    this.addressed = Pattern.compile("<@" + Pattern.quote(ownUser) + "[>|]");
    this.isGranted = scopes.stream().anyMatch(SCOPES::contains);
  }

  /// The request with the message that its words point at, on disk too: what is asked stays a
  /// command, and the message goes with it as a longer text, never read as names or commands. The
  /// same where the words point at none, or Slack does not show it.
  Request heard(Request request) {
    if (!isGranted
        || request.surface() != Surface.MENTION
        || request.messageTs().equals(request.threadTs())
        // taken over after a restart
        || !Heard.in(request).attached().isEmpty()) {
      return request;
    }
    var words = answering.words();
    return PointingWords.command(request.text(), words::isPersona, words::isDraftType)
        .map(command -> heard(request, command))
        .orElse(request);
  }

  private Request heard(Request request, String command) {
    var above = client.threads().before(request.channel(), request.threadTs(), request.messageTs());
    if (!(above instanceof Found.Is<List<Message>>(var messages))) {
      return request;
    }
    return messages.reversed().stream()
        .filter(this::isSaid)
        .findFirst()
        .map(message -> {
          var text = SlackText.plain(message.text(), ownUser);
          var heard = request.saying(answering.heard(command, text, request.ref()).kept());
          requests.reword(heard);
          return heard;
        })
        .orElse(request);
  }

  /// Whether somebody wrote it who did not ask us for something with it.
  private boolean isSaid(Message message) {
    return message.byPerson()
        && !message.user().equals(ownUser)
        && !message.text().isBlank()
        && !addressed.matcher(message.text()).find();
  }
}
