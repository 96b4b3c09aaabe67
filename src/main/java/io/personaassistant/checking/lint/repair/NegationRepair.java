package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import java.util.List;
import java.util.regex.Pattern;

/// "Not uncommon" is "common"; other denials need a person.
final class NegationRepair implements Repair {
  private static final Pattern NOT_UN =
      Pattern.compile(
          "(?i)\\bnot un(common|usual|important|clear|likely|happy|comfortable|reasonable|familiar|safe|helpful|reliable|necessary)\\b");

  @Override
  public List<Question> repair(Asked asked, Issue issue, PersonaWords words) {
    var denied = NOT_UN.matcher(asked.original());
    return denied.find()
        ? List.of(asked.question().withText(denied.replaceFirst("$1")))
        : List.of();
  }
}
