package io.personaassistant.testing;

import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import java.util.List;

class ScriptedModelTest extends LanguageModelContract {
  @Override
  protected LanguageModel answering(List<String> pieces) {
    return new ScriptedModel().always(Answer.of(pieces.toArray(String[]::new)));
  }

  @Override
  protected LanguageModel stalling(String first) {
    Answer answer = first.isEmpty() ? Answer.of() : Answer.of(first);
    return new ScriptedModel().always(answer.untilStopped());
  }
}
