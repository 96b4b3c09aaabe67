package io.personaassistant.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import io.personaassistant.drafting.LanguageModel.ModelOutcome;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.LanguageModel.Usage;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What langchain4j reads out of a response, handed to the [Call]; then the outcome. For one
/// attempt.
final class ResponseHandler implements StreamingChatResponseHandler {
  private final Call call;
  private Usage usage = Usage.NONE;

  ResponseHandler(Call call) {
    this.call = call;
  }

  @Override
  public void onPartialResponse(String piece) {
    call.text(piece);
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    call.close();
    usage = usage(response.metadata().tokenUsage());
  }

  /// An end the HTTP client chose is in the call already; what is left is an event that is no JSON.
  @Override
  public void onError(Throwable problem) {
    call.fail(Failure.of(Reason.NOT_UNDERSTOOD));
  }

  /// How the attempt ended.
  ///
  /// @throws RuntimeException what the listener threw
  ModelOutcome outcome() {
    if (call.thrown().isPresent()) {
      throw call.thrown().get();
    }
    if (call.isStopped()) {
      return new ModelOutcome.Stopped(usage);
    }
    Optional<Failure> failure = call.failure();
    if (failure.isPresent()) {
      return new ModelOutcome.Failed(failure.get().reason(), failure.get().retryAfter(), usage);
    }
    return ending()
        .<ModelOutcome>map(reason -> new ModelOutcome.Failed(reason, Duration.ZERO, usage))
        .orElseGet(() -> new ModelOutcome.Completed(usage));
  }

  /// What is wrong with an answer that arrived whole, by the word the endpoint ended it with; words
  /// that no one has agreed on count as a good end.
  private Optional<Reason> ending() {
    if (call.isRefused()) {
      return Optional.of(Reason.REFUSED);
    }
    return switch (call.finishReason()) {
      case "length", "max_tokens", "model_length" -> Optional.of(Reason.ANSWER_TOO_LONG);
      case "content_filter", "safety", "refusal" -> Optional.of(Reason.REFUSED);
      case "tool_calls", "function_call" -> Optional.of(Reason.NOT_UNDERSTOOD);
      case "error", "abort", "insufficient_system_resource" -> Optional.of(Reason.CUT_OFF);
      // every server ends a whole answer with a reason, so that without one it is none
      case "" -> Optional.of(call.isBlank() ? Reason.NOT_UNDERSTOOD : Reason.CUT_OFF);
      default -> call.isBlank() ? Optional.of(Reason.NOT_UNDERSTOOD) : Optional.empty();
    };
  }

  private static Usage usage(@Nullable TokenUsage counted) {
    if (counted == null) {
      return Usage.NONE;
    }
    int cached =
        counted instanceof OpenAiTokenUsage openAi && openAi.inputTokensDetails() != null
            ? orZero(openAi.inputTokensDetails().cachedTokens())
            : 0;
    return new Usage(orZero(counted.inputTokenCount()), orZero(counted.outputTokenCount()), cached);
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }
}
