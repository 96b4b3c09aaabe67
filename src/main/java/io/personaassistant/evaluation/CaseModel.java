package io.personaassistant.evaluation;

import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.drafting.StopSignal;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The model that the program drafts with during an evaluation: it knows for which golden request
/// it is called, and how often before. Thread-safe.
public final class CaseModel implements LanguageModel {
  private static final ScopedValue<Asked> ASKED = ScopedValue.newInstance();

  private final CaseAnswers answers;

  private record Asked(GoldenCase golden, AtomicInteger calls) {}

  public CaseModel(CaseAnswers answers) {
    this.answers = answers;
  }

  /// Runs work whose calls are for this request.
  <T> T during(GoldenCase golden, Supplier<T> work) {
    return ScopedValue.where(ASKED, new Asked(golden, new AtomicInteger())).call(work::get);
  }

  CaseAnswers answers() {
    return answers;
  }

  @Override
  public Optional<String> name() {
    return answers.name();
  }

  @Override
  public ModelOutcome stream(ModelRequest request, Consumer<String> onText, StopSignal stop) {
    var asked = ASKED.get();
    int round = asked.calls().getAndIncrement();
    return answers.answer(asked.golden(), round, request, onText, stop);
  }
}
