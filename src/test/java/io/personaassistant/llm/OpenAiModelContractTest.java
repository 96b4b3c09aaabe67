package io.personaassistant.llm;

import static org.awaitility.Awaitility.await;

import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.testing.FakeOpenAi;
import io.personaassistant.testing.LanguageModelContract;
import io.personaassistant.testing.Script;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class OpenAiModelContractTest extends LanguageModelContract {
  private final FakeOpenAi server = new FakeOpenAi();
  private final OpenAiModel model =
      new OpenAiModel(new ModelSettings(Optional.empty(), server.baseUrl(), "fake-1"));

  @AfterEach
  void close() {
    model.close();
    server.close();
  }

  @Override
  protected LanguageModel answering(List<String> pieces) {
    server.always(Script.pieces(pieces, Duration.ZERO, Duration.ZERO));
    return model;
  }

  @Override
  protected LanguageModel stalling(String first) {
    server.always(first.isEmpty() ? Script.silence() : Script.stream().thenText(first).stall());
    return model;
  }

  @Override
  protected void untilCalled() {
    await().until(() -> server.calls() > 0);
  }
}
