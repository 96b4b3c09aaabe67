package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import java.util.List;

/// One rule, or a few that look at the same thing.
@FunctionalInterface
public interface Rule {
  /// What the rule says of a question; empty when there is nothing to say. Never throws.
  List<Issue> check(Asked asked, PersonaWords words);
}
