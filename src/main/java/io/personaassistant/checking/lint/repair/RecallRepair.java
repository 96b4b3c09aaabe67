package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.text.Sentence;
import java.util.List;
import java.util.regex.Pattern;

/// Asks about a stretch of time that people can look back over.
final class RecallRepair implements Repair {
  private static final String PERIOD = "in the last 3 months";
  private static final Pattern CLOSED =
      Pattern.compile("(?i)^(?:have|has|had|did|do|does|are|were|is|was) [^,;.]+\\?$");
  private static final Pattern EVER = Pattern.compile("(?i)\\bever ");
  private static final Pattern TAIL =
      Pattern.compile("(?i)^(?:since|when) (?:you|your|the)\\b[^,?.]*");

  @Override
  public List<Question> repair(Asked asked, Issue issue, PersonaWords words) {
    String text = asked.original();
    if (issue.span().equalsIgnoreCase("ever") && CLOSED.matcher(text).find()) {
      String without = Sentence.lowerFirst(EVER.matcher(text).replaceFirst(""));
      return List.of(
          asked.question().withText(Phrasing.asked("In the last 12 months, " + without)));
    }
    if (issue.span().equalsIgnoreCase("ever")) {
      String without = EVER.matcher(text).replaceFirst("").replaceAll("[?. ]+$", "");
      return List.of(asked.question().withText(Phrasing.asked(without + " " + PERIOD)));
    }
    int at = text.indexOf(issue.span());
    if (issue.span().isEmpty() || at < 0) {
      return List.of();
    }
    var tail = TAIL.matcher(text.substring(at));
    int end = at + (tail.find() ? tail.end() : issue.span().length());
    String rest = text.substring(end);
    if (!rest.isBlank() && !rest.matches("(?s)\\s*[,?.].*")) {
      return List.of();
    }
    return List.of(
        asked.question().withText(Phrasing.asked(text.substring(0, at) + PERIOD + rest)));
  }
}
