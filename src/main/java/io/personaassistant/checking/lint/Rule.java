package io.personaassistant.checking.lint;

import java.util.List;

/// One rule, or a few that look at the same thing.
@FunctionalInterface
interface Rule {
  /// What the rule says of a question; empty when there is nothing to say. Never throws.
  List<Issue> check(Asked asked, PersonaWords words);
}
