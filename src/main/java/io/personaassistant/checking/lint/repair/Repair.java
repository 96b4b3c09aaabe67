package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import java.util.List;

/// How one kind of fault is put right.
@FunctionalInterface
interface Repair {
  /// The question, or the two or three questions, to ask instead; empty when the fault needs a
  /// person. What it gives may have other faults. Never throws.
  List<Question> repair(Asked asked, Issue issue, PersonaWords words);
}
