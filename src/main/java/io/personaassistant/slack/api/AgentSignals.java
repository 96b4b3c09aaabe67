package io.personaassistant.slack.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.text.Graphemes;
import java.util.List;

/// What Slack shows of our work beside our messages: agent sessions, lines of status, what to begin
/// with. A call is left out when it would have to wait for its turn, unless it says otherwise.
/// Thread-safe.
public record AgentSignals(SlackApi api) {
  private static final String SET_STATUS = "agents.sessions.setStatus";

  /// Sets what somebody can begin with at the top of their conversation with the app, four at most.
  public Sent suggestedPrompts(String channel, List<FollowUp> prompts) {
    var list = JsonNodeFactory.instance.arrayNode();
    prompts.forEach(p -> list.addObject().put("title", p.label()).put("message", p.command()));
    return atOnce(
        "assistant.threads.setSuggestedPrompts",
        new Form().add("channel_id", channel).add("prompts", list.toString()));
  }

  /// Says that an agent session is busy; the title counts when this begins the session.
  public Sent sessionBusy(String channel, String threadTs, String title, String user) {
    var form = status(channel, threadTs, "processing");
    if (!title.isEmpty()) {
      form.add("title", Graphemes.cut(title, 200)).add("initiator_user_id", user);
    }
    return atOnce(SET_STATUS, form);
  }

  /// Says that an agent session waits for the person again. Waits for its turn: Slack would show
  /// for an hour that it is busy.
  public Sent sessionActive(String channel, String threadTs) {
    return api.send(SET_STATUS, "", status(channel, threadTs, "active"));
  }

  private static Form status(String channel, String threadTs, String status) {
    return new Form().add("channel_id", channel).add("thread_ts", threadTs).add("status", status);
  }

  /// Gives an agent session another title.
  public Sent renameSession(String channel, String threadTs, String title) {
    return atOnce(
        "agents.sessions.rename",
        new Form()
            .add("channel_id", channel)
            .add("thread_ts", threadTs)
            .add("title", Graphemes.cut(title, 200)));
  }

  /// Shows a line of status in a thread until our next message there.
  public Sent threadStatus(String channel, String threadTs, String status, List<String> sentences) {
    var list = JsonNodeFactory.instance.arrayNode();
    sentences.forEach(list::add);
    return atOnce(
        "assistant.threads.setStatus",
        new Form()
            .add("channel_id", channel)
            .add("thread_ts", threadTs)
            .add("status", status)
            .add("loading_messages", list.toString()));
  }

  /// A call that is left out when it would have to wait for its turn.
  private Sent atOnce(String method, Form form) {
    return api.sendAtOnce(method, form);
  }
}
