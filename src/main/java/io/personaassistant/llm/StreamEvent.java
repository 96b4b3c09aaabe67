package io.personaassistant.llm;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One event of a streamed answer. langchain4j keeps every event until the answer ends, so the text
/// is let go as soon as it was read. The questions below search the raw JSON: a quote inside a JSON
/// string is escaped, so a key can only match as a key.
final class StreamEvent extends ServerSentEvent {
  private static final Pattern FINISH = Pattern.compile("\"finish_reason\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern REFUSAL = Pattern.compile("\"refusal\"\\s*:\\s*\"[^\"]");
  private static final Pattern THOUGHT =
      Pattern.compile("\"(?:reasoning_content|reasoning|thinking)\"\\s*:\\s*\"[^\"]");

  private String text;

  StreamEvent(String name, String data) {
    super(name, "");
    this.text = data;
  }

  @Override
  public String data() {
    return text;
  }

  /// Lets the text go.
  void release() {
    text = "";
  }

  /// Whether the endpoint says that nothing follows.
  boolean isDone() {
    return text.strip().equals("[DONE]");
  }

  /// The error this event reports instead of a piece of the answer.
  Optional<Failure> error() {
    if (event().equals("error") || text.contains("\"error\"")) {
      return ErrorReply.inStream(text, event().equals("error"));
    }
    return Optional.empty();
  }

  /// Why the model stopped writing, in the endpoint's word.
  Optional<String> finishReason() {
    Matcher finish = FINISH.matcher(text);
    return text.contains("\"finish_reason\"") && finish.find()
        ? Optional.of(finish.group(1))
        : Optional.empty();
  }

  /// Whether it carries a piece of a refusal.
  boolean isRefusal() {
    return text.contains("\"refusal\"") && REFUSAL.matcher(text).find();
  }

  /// Whether it carries a piece of the model's thinking.
  boolean isThought() {
    return THOUGHT.matcher(text).find();
  }
}
