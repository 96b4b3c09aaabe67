package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.text.Words;
import java.util.List;

/// The clause that asks, where it can stand alone.
final class ComplexityRepair implements Repair {
  private static final int ENOUGH = 6;

  @Override
  public List<Question> repair(Asked asked, Issue issue, PersonaWords words) {
    String clause = asked.mainClause();
    boolean alone =
        !clause.equals(asked.main())
            && Words.count(clause) >= ENOUGH
            && !clause.matches("(?i).*\\b(?:it|them|they|this|that|these|those|such|so)\\b.*");
    return alone ? List.of(asked.question().withText(Phrasing.asked(clause))) : List.of();
  }
}
