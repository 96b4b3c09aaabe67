package io.personaassistant.slack;

import com.slack.api.model.Message;
import io.personaassistant.answering.Answering;
import io.personaassistant.answering.grammar.PointingWords;
import io.personaassistant.answering.request.Heard;
import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.Request.Surface;
import io.personaassistant.answering.request.Requests;
import io.personaassistant.slack.api.Found;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.route.Chosen.By;
import io.personaassistant.slack.route.SlackText;
import io.personaassistant.slack.route.Written;
import java.util.List;
import java.util.Optional;
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
    return meant(messages)
        .map(said -> {
          var text = SlackText.plain(said, ownUser);
          var heard = request.saying(answering.heard(command, text, request.ref()).kept());
          requests.reword(heard);
          return heard;
        })
        .orElse(request);
  }

  /// The last words of a person; where apps alone wrote, their first, for the thread hangs from a
  /// ticket and goes on with notices about it.
  private Optional<String> meant(List<Message> messages) {
    var said = messages.stream().map(m -> Written.of(m, ownUser)).filter(this::isSaid).toList();
    return said.reversed().stream()
        .filter(w -> w.by() == By.PERSON)
        .findFirst()
        .or(() -> said.stream().findFirst())
        .map(Written::heard);
  }

  /// Whether somebody wrote it who did not ask us for something with it.
  private boolean isSaid(Written written) {
    return written.by() != By.US
        && !written.heard().isBlank()
        && !addressed.matcher(written.text()).find();
  }
}
