package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import java.util.ArrayList;
import java.util.List;

/// Lets people not answer, and asks for an age as a group.
final class SensitiveRepair implements Repair {
  private static final String NO_ANSWER = "Prefer not to say";
  private static final List<String> AGES =
      List.of(
          "Under 18",
          "18 to 24",
          "25 to 34",
          "35 to 44",
          "45 to 54",
          "55 to 64",
          "65 or older",
          NO_ANSWER);

  private static final List<String> GENDERS =
      List.of("Woman", "Man", "Non-binary", "Prefer to say in my own words", NO_ANSWER);

  @Override
  public List<Question> repair(Asked asked, Issue issue, PersonaWords words) {
    if (issue.span().matches("(?i).*\\b(?:gender|sex|male|female|man|woman)")) {
      return List.of(asked.question().withText("What is your gender?").withOptions(GENDERS));
    }
    if (asked.options().isEmpty()) {
      boolean age =
          asked.text().matches("(?:how old are you|what is your (?:exact |current )?age) ?\\?");
      return List.of(
          age && !asked.isInterview()
              ? asked.question().withText("Which age group are you in?").withOptions(AGES)
              : asked
                  .question()
                  .withText(asked.original().strip() + " (You can skip this question.)"));
    }
    var options = new ArrayList<>(asked.question().options());
    options.add(NO_ANSWER);
    return List.of(asked.question().withOptions(options));
  }
}
