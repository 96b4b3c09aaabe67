package io.personaassistant.drafting;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// The model of those who have set none: answers that it is not configured.
public final class NoModel implements LanguageModel {
  @Override
  public Optional<String> name() {
    return Optional.empty();
  }

  @Override
  public ModelOutcome stream(ModelRequest request, Consumer<String> onText, StopSignal stop) {
    return new ModelOutcome.Failed(Reason.NOT_CONFIGURED, Duration.ZERO, Usage.NONE);
  }
}
