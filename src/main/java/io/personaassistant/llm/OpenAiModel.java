package io.personaassistant.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.llm.Failure.Remedy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A model behind an OpenAI-compatible endpoint. Calls `onText` on the calling thread. Asks for a
/// strict schema first and settles for less where the endpoint cannot do that, which it remembers
/// as long as it lives. Make one and keep it: it owns the connections. Thread-safe.
public final class OpenAiModel implements LanguageModel, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenAiModel.class);

  private final ModelSettings settings;
  private final Retries retries;
  private final Clock clock;
  private final AtomicReference<AnswerFormat> format =
      new AtomicReference<>(AnswerFormat.JSON_SCHEMA);
  private @Nullable Connection connection;

  /// A model as `settings` say; cheap, and nothing is sent yet.
  public OpenAiModel(ModelSettings settings) {
    this(settings, Retries.DEFAULT, Clock.systemUTC());
  }

  OpenAiModel(ModelSettings settings, Retries retries, Clock clock) {
    this.settings = settings;
    this.retries = retries;
    this.clock = clock;
  }

  private record Connection(EndpointClient client, OpenAiStreamingChatModel model) {}

  private synchronized Connection connection() {
    Connection made = connection;
    if (made == null) {
      made = connect();
      connection = made;
    }
    return made;
  }

  private Connection connect() {
    EndpointClient client = new EndpointClient(retries, clock);
    var builder =
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(new EndpointClient.Given(client))
            .baseUrl(settings.baseUrl().toString())
            .modelName(settings.model())
            .strictJsonSchema(true);
    settings.key().ifPresent(builder::apiKey);
    return new Connection(client, builder.build());
  }

  @Override
  public Optional<String> name() {
    return Optional.of(settings.model());
  }

  @Override
  public ModelOutcome stream(ModelRequest request, Consumer<String> onText, StopSignal stop) {
    OpenAiStreamingChatModel ready = connection().model();
    Call call = new Call(request, onText, stop);
    AnswerFormat tried = format.get();
    ModelOutcome outcome = attempt(ready, request, tried, call);
    boolean remember = true;
    while (tried != AnswerFormat.PLAIN && call.failure().isPresent()) {
      Failure.Remedy remedy = call.failure().get().remedy();
      if (remedy != Remedy.OTHER_FORMAT && remedy != Remedy.OTHER_FORMAT_ONCE) {
        break;
      }
      remember = remember && remedy == Remedy.OTHER_FORMAT;
      LOG.info("The endpoint does not take {}, asking for {}", tried, tried.next());
      tried = tried.next();
      call.reopen();
      outcome = attempt(ready, request, tried, call);
    }
    if (remember && call.isOpened()) {
      settle(tried);
    }
    return outcome;
  }

  /// Uses `worked` first from now on, unless another call already had to settle for less.
  private void settle(AnswerFormat worked) {
    format.accumulateAndGet(worked, (a, b) -> a.compareTo(b) < 0 ? b : a);
  }

  private ModelOutcome attempt(
      OpenAiStreamingChatModel model, ModelRequest request, AnswerFormat tried, Call call) {
    if (call.stop().isStopped()) {
      return new ModelOutcome.Stopped(Usage.NONE);
    }
    ResponseHandler answer = new ResponseHandler(call);
    ChatRequest chat =
        ChatRequest.builder()
            .messages(messages(request, tried))
            .responseFormat(tried.of(request))
            .build();
    ScopedValue.where(Call.CURRENT, call).run(() -> model.chat(chat, answer));
    return answer.outcome();
  }

  private static List<ChatMessage> messages(ModelRequest request, AnswerFormat tried) {
    UserMessage user = UserMessage.from(tried.prompt(request));
    return request.system().isBlank()
        ? List.of(user)
        : List.of(SystemMessage.from(request.system()), user);
  }

  @Override
  public synchronized void close() {
    if (connection != null) {
      connection.client().close();
    }
  }
}
