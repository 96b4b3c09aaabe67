package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import java.util.List;

/// As many answers on one side as on the other.
final class ScaleRepair implements Repair {
  @Override
  public List<Question> repair(Asked asked, Issue issue, PersonaWords words) {
    return Scale.ends(asked)
        .map(ends -> asked.question().withOptions(Scale.between(ends.getFirst(), ends.getLast())))
        .stream()
        .toList();
  }
}
