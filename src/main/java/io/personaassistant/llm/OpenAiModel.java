package io.personaassistant.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.drafting.StopSignal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Any OpenAI-compatible endpoint. Asks for JSON by a strict schema; an endpoint that does not know
/// schemas is asked for a JSON object, and one that does not know that either gets the schema in
/// words. What an endpoint takes is remembered as long as the process lives. Thread-safe.
public final class OpenAiModel implements LanguageModel {
  private final ModelSettings settings;
  private final Supplier<OpenAiStreamingChatModel> model;
  private final AtomicReference<Form> form = new AtomicReference<>(Form.SCHEMA);

  /// How an endpoint is asked for JSON, the best way first.
  private enum Form {
    SCHEMA,
    OBJECT,
    WORDS
  }

  public OpenAiModel(ModelSettings settings) {
    this.settings = settings;
    this.model = new Once(settings);
  }

  /// Makes the library's client with the first call: loading the library takes longer than a stored
  /// answer.
  private static final class Once implements Supplier<OpenAiStreamingChatModel> {
    private final ModelSettings settings;
    private @Nullable OpenAiStreamingChatModel made;

    Once(ModelSettings settings) {
      this.settings = settings;
    }

    @Override
    public synchronized OpenAiStreamingChatModel get() {
      if (made == null) {
        var builder =
            OpenAiStreamingChatModel.builder()
                .baseUrl(settings.baseUrl().toString())
                .modelName(settings.model())
                .strictJsonSchema(true)
                .httpClientBuilder(new ModelHttpClient.Builder());
        settings.key().ifPresent(builder::apiKey);
        made = builder.build();
      }
      return made;
    }
  }

  @Override
  public Optional<String> name() {
    return Optional.of(settings.model());
  }

  @Override
  public ModelOutcome stream(ModelRequest request, Consumer<String> onText, StopSignal stop) {
    // loading the library is not the endpoint's time
    var _ = model.get();
    try (var call = new Call(request, stop)) {
      while (true) {
        var asked = form.get();
        var answer = new Answer(call, onText);
        ScopedValue.where(Call.CURRENT, call).run(() -> ask(request, asked, answer));
        if (!answer.formRefused || asked == Form.WORDS || call.isStopped()) {
          return answer.outcome();
        }
        form.compareAndSet(asked, asked == Form.SCHEMA ? Form.OBJECT : Form.WORDS);
        call.forget();
      }
    }
  }

  private void ask(ModelRequest request, Form asked, Answer answer) {
    try {
      model.get().chat(chatRequest(request, asked), answer);
    } catch (RuntimeException _) {
      // its message may hold the prompt; the call knows what went wrong, or it was never sent
      answer.broke();
    }
  }

  private static ChatRequest chatRequest(ModelRequest request, Form asked) {
    var system =
        asked == Form.WORDS
            ? request.system() + "\nJSON Schema of your answer:\n" + request.jsonSchema()
            : request.system();
    var builder =
        ChatRequest.builder()
            .messages(SystemMessage.from(system), UserMessage.from(request.user()));
    return switch (asked) {
      case SCHEMA ->
          builder
              .responseFormat(
                  ResponseFormat.builder()
                      .type(ResponseFormatType.JSON)
                      .jsonSchema(
                          JsonSchema.builder()
                              .name(request.schemaName())
                              .rootElement(JsonRawSchema.from(request.jsonSchema()))
                              .build())
                      .build())
              .build();
      case OBJECT -> builder.responseFormat(ResponseFormat.JSON).build();
      case WORDS -> builder.build();
    };
  }

  /// What came of one try; used by the calling thread alone.
  private static final class Answer implements StreamingChatResponseHandler {
    private final Call call;
    private final Consumer<String> onText;
    private @Nullable ChatResponse response;
    private boolean formRefused;

    Answer(Call call, Consumer<String> onText) {
      this.call = call;
      this.onText = onText;
    }

    @Override
    public void onPartialResponse(String text) {
      if (!text.isEmpty() && !call.isOver()) {
        call.heardText();
        onText.accept(text);
      }
    }

    @Override
    public void onCompleteResponse(ChatResponse complete) {
      response = complete;
    }

    @Override
    public void onError(Throwable error) {
      for (var e = error; e != null; e = e.getCause()) {
        if (e instanceof HttpException http && Refusal.RESPONSE_FORMAT.equals(http.getMessage())) {
          formRefused = true;
          return;
        }
      }
      broke();
    }

    void broke() {
      call.fail(Reason.NOT_UNDERSTOOD, Duration.ZERO);
    }

    ModelOutcome outcome() {
      var usage = usage();
      if (call.isStopped()) {
        return new ModelOutcome.Stopped(usage);
      }
      var reason = call.reason();
      if (reason != null) {
        return new ModelOutcome.Failed(reason, call.retryAfter(), usage);
      }
      var finish = response == null ? null : response.finishReason();
      if (finish == null) {
        return new ModelOutcome.Failed(Reason.CUT_OFF, Duration.ZERO, usage);
      }
      if (finish == FinishReason.LENGTH) {
        return new ModelOutcome.Failed(Reason.ANSWER_TOO_LONG, Duration.ZERO, usage);
      }
      return finish == FinishReason.CONTENT_FILTER
          ? new ModelOutcome.Failed(Reason.REFUSED, Duration.ZERO, usage)
          : new ModelOutcome.Completed(usage);
    }

    private Usage usage() {
      TokenUsage counted = response == null ? null : response.tokenUsage();
      if (counted == null) {
        return Usage.NONE;
      }
      int cached = 0;
      if (counted instanceof OpenAiTokenUsage openAi && openAi.inputTokensDetails() != null) {
        cached = number(openAi.inputTokensDetails().cachedTokens());
      }
      return new Usage(
          number(counted.inputTokenCount()), number(counted.outputTokenCount()), cached);
    }

    private static int number(@Nullable Integer number) {
      return number == null ? 0 : number;
    }
  }
}
