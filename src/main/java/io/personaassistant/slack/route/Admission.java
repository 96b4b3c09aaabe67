package io.personaassistant.slack.route;

import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.Request.Surface;
import io.personaassistant.slack.route.Gate.Passage;
import java.util.Optional;

/// Whether a question gets an answer where it was asked: who asks, who reads, how much was asked.
/// Thread-safe.
public record Admission(Gate gate, Asks asks) {

  /// Why somebody gets no answer that only they would read; empty when they do, and then it is
  /// counted. For what is answered: for a question back there is [#outside].
  public Optional<String> privately(Asker asker) {
    return outside(asker).or(() -> asks.count(asker.user(), ""));
  }

  /// Why somebody gets nothing that is internal; empty when they may read it. Counts nothing.
  public Optional<String> outside(Asker asker) {
    return gate.ask(asker) instanceof Passage.Closed(var sentence)
        ? Optional.of(sentence)
        : Optional.empty();
  }

  /// Why somebody gets no answer in a thread, where everybody in the channel would read it; empty
  /// when they do.
  public Optional<String> inThread(Request request, Asker asker) {
    var outside = outside(asker);
    if (outside.isPresent()) {
      return outside;
    }
    boolean channel = request.surface() == Surface.MENTION || !asker.channel().startsWith("D");
    if (channel && asker.shared() && !gate.allows(asker.channel())) {
      return Optional.of(
          "This channel is shared with another company, so I answer privately only: use /persona here. An admin can allow answers in the app's Home tab.");
    }
    if (channel && place(request) instanceof Passage.Closed(var sentence)) {
      return Optional.of(sentence + " You can use /persona: only you see that.");
    }
    return asks.count(asker.user(), channel ? asker.channel() : "");
  }

  /// A mention that has just come says by itself whether its channel is shared; a button and a
  /// request that was left behind do not.
  private Passage place(Request request) {
    boolean fresh = request.surface() == Surface.MENTION && request.attempts() == 1;
    return fresh ? gate.answer(request.channel()) : gate.post(request.channel());
  }
}
