package io.personaassistant.llm;

import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParsingHandle;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.llm.Exchange.Signal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/// The body of an answer that streams: passes its events on while the call goes on, and says how it
/// ended. For one response.
final class AnswerStream {
  /// A piece of text comes in about 300 bytes, so this is more than any draft needs.
  private static final int MAX_BYTES = 4 << 20;

  private static final ServerSentEventContext CONTEXT =
      new ServerSentEventContext(new NothingToCancel());

  private final Exchange exchange;
  private final Call call;
  private final ServerSentEventListener listener;
  private final EventReader reader = new EventReader();
  private int bytes;
  private int events;
  private boolean done;

  AnswerStream(Exchange exchange, Call call, ServerSentEventListener listener) {
    this.exchange = exchange;
    this.call = call;
    this.listener = listener;
  }

  /// Reads to the end; empty when the answer is whole or the call is over.
  Optional<Failure> read() {
    while (!call.isOver()) {
      switch (exchange.next(call.patience())) {
        case Signal.Bytes part -> {
          part.buffers().forEach(this::take);
          if (done) {
            exchange.leave();
            return Optional.empty();
          }
          if (bytes > MAX_BYTES) {
            return Optional.of(Failure.of(Reason.ANSWER_TOO_LONG));
          }
        }
        case Signal.Ended _ -> {
          pass(reader.end());
          return unlessFinished(Failure.of(Reason.CUT_OFF));
        }
        case Signal.Broken _ -> {
          return unlessFinished(
              events == 0 ? Failure.passing(Reason.CUT_OFF) : Failure.of(Reason.CUT_OFF));
        }
        case Signal.Silence _ -> {
          return unlessFinished(Failure.of(Reason.TIMED_OUT));
        }
        case Signal.Stopped _ -> call.halt();
        case Signal.Opened _ -> throw new IllegalStateException("a response opens once");
      }
    }
    return Optional.empty();
  }

  private Optional<Failure> unlessFinished(Failure failure) {
    return call.isOver() || call.isFinished() ? Optional.empty() : Optional.of(failure);
  }

  private void take(ByteBuffer buffer) {
    bytes += buffer.remaining();
    pass(reader.read(buffer));
  }

  private void pass(List<StreamEvent> read) {
    for (StreamEvent event : read) {
      call.keepLimits();
      if (call.isOver() || done) {
        return;
      }
      pass(event);
      event.release();
    }
  }

  private void pass(StreamEvent event) {
    events++;
    if (event.isDone()) {
      done = true;
      call.done();
      return;
    }
    Optional<Failure> error = event.error();
    if (error.isPresent()) {
      call.fail(error.get());
      return;
    }
    event.finishReason().ifPresent(call::finish);
    if (event.isRefusal()) {
      call.refuse();
    }
    if (event.isThought()) {
      call.thought();
    }
    listener.onEvent(event, CONTEXT);
  }

  /// A call is stopped by its [io.personaassistant.drafting.StopSignal] alone.
  private static final class NothingToCancel implements ServerSentEventParsingHandle {
    @Override
    public void cancel() {}

    @Override
    public boolean isCancelled() {
      return false;
    }
  }
}
