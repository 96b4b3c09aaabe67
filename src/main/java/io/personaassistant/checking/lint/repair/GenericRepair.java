package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.text.Sentence;
import java.util.List;
import java.util.regex.Pattern;

/// Two questions about the work itself: how it is done now, and what gets in the way.
final class GenericRepair implements Repair {
  private static final String OBSTACLE = "What, if anything, gets in the way?";
  private static final Pattern USED =
      Pattern.compile(
          "(?i)\\b(?:our|this|the|your) (?:\\w+ )?(?:products?|services?|apps?|tools?|software|websites?|site|platforms?|solutions?|features?|system|dashboard)\\b");
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?i)\\b(?:our|this|the) (?:\\w+ )?(?:idea|concept|design|prototype|mockup|page)\\b");

  @Override
  public List<Question> repair(Asked asked, Issue issue, PersonaWords words) {
    var plain = asked.question().withOptions(List.of());
    var goal = Goals.nearest(asked, words);
    if (goal.isPresent()) {
      return List.of(
          plain.withText(Phrasing.asked("How do you currently " + goal.get())),
          plain.withText(OBSTACLE));
    }
    var shown = SHOWN.matcher(asked.original());
    if (shown.find()) {
      return List.of(
          plain.withText(
              "What, if anything, would you change about "
                  + Sentence.lowerFirst(shown.group())
                  + "?"));
    }
    var used = USED.matcher(asked.original());
    if (used.find()) {
      String thing = Sentence.lowerFirst(used.group());
      return List.of(
          plain.withText("What did you last use " + thing + " for?"),
          plain.withText("What, if anything, got in the way?"));
    }
    return List.of();
  }
}
