package io.personaassistant.evaluation;

import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.drafting.LanguageModel.ModelOutcome;
import io.personaassistant.drafting.LanguageModel.ModelRequest;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.evaluation.CaseResult.Times;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where the answers to golden requests come from: a model, a recording. Thread-safe.
public interface CaseAnswers {
  /// What answers, as results name it; empty when nothing does.
  Optional<String> name();

  /// Answers one call as [LanguageModel#stream] does.
  ///
  /// @param round 0 for the draft, 1 for its repair
  ModelOutcome answer(
      GoldenCase golden, int round, ModelRequest request, Consumer<String> onText, StopSignal stop);

  /// Whether there is an answer to this request at all.
  default boolean has(GoldenCase golden) {
    return true;
  }

  /// Whether how long an answer takes says something about a model.
  default boolean isTimed() {
    return true;
  }

  /// How long it took when it was recorded.
  default Optional<Times> recorded(GoldenCase golden) {
    return Optional.empty();
  }

  /// Told when all is done.
  default void finished(List<CaseResult> results) {}

  /// The answers of a model as they come.
  static CaseAnswers of(LanguageModel model) {
    return new CaseAnswers() {
      @Override
      public Optional<String> name() {
        return model.name();
      }

      @Override
      public ModelOutcome answer(
          GoldenCase golden,
          int round,
          ModelRequest request,
          Consumer<String> onText,
          StopSignal stop) {
        return model.stream(request, onText, stop);
      }
    };
  }
}
