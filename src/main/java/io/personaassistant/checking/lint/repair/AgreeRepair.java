package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import java.util.List;
import java.util.regex.Pattern;

/// Asks for the thing itself instead of agreement with a statement about it.
final class AgreeRepair implements Repair {
  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)^(?:.*?\\b(?:agree|disagree|agreement)\\b(?: or (?:do you )?disagree)?(?: with (?:the|this)(?: following)?(?: statements?| sentences?)?)?(?: that|:|,| with)?)\\s+[\"“]?(.+?)[\"”]?[.?!]*$");

  @Override
  public List<Question> repair(Asked asked, Issue issue, PersonaWords words) {
    String text = asked.original().strip();
    var request = ASKED.matcher(text);
    String statement = request.matches() ? request.group(1) : text;
    if (!request.matches() && text.contains("?")) {
      return List.of();
    }
    boolean scale = asked.options().stream().anyMatch(o -> o.contains("agree"));
    return StatementToQuestion.ask(asked.question(), statement).stream()
        .map(q ->
            q.options().equals(asked.question().options()) && scale ? q.withOptions(List.of()) : q)
        .toList();
  }
}
