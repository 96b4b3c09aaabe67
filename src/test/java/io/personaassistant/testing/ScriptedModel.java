package io.personaassistant.testing;

import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.drafting.StopSignal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/// A model that says what a test wrote down: each call takes the next script.
public final class ScriptedModel implements LanguageModel {
  private final Queue<Script> scripts = new ArrayDeque<>();
  private final List<ModelRequest> requests = new ArrayList<>();

  private record Script(List<String> pieces, ModelOutcome outcome) {}

  /// The next call answers with these pieces and completes.
  public ScriptedModel says(String... pieces) {
    scripts.add(new Script(List.of(pieces), new ModelOutcome.Completed(new Usage(100, 20, 40))));
    return this;
  }

  /// The next call hands over these pieces and then fails.
  public ScriptedModel fails(Reason reason, String... pieces) {
    scripts.add(
        new Script(
            List.of(pieces), new ModelOutcome.Failed(reason, Duration.ofSeconds(20), Usage.NONE)));
    return this;
  }

  /// The requests so far.
  public synchronized List<ModelRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public Optional<String> name() {
    return Optional.of("scripted");
  }

  @Override
  public ModelOutcome stream(ModelRequest request, Consumer<String> onText, StopSignal stop) {
    Script script;
    synchronized (this) {
      requests.add(request);
      script =
          scripts.isEmpty()
              ? new Script(List.of("{\"lines\":[]}"), new ModelOutcome.Completed(Usage.NONE))
              : scripts.remove();
    }
    for (var piece : script.pieces()) {
      if (stop.isStopped()) {
        return new ModelOutcome.Stopped(Usage.NONE);
      }
      onText.accept(piece);
    }
    return script.outcome();
  }
}
