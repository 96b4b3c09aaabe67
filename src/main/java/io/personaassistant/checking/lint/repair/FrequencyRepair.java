package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Gives a period and asks for a count.
final class FrequencyRepair implements Repair {
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?i)\\b(?:very |quite |fairly )?(?:often|regularly|usually|sometimes|frequently|occasionally|normally|typically|rarely|seldom|from time to time|now and then|once in a while|on a regular basis)\\b");
  private static final Pattern OF_LATE = Pattern.compile("(?i)\\b(?:recently|lately)\\b");
  private static final Pattern HOW_OFTEN =
      Pattern.compile("(?i)^(?:how (?:often|frequently|regularly|many times))$");

  private static final Pattern HOW_OFTEN_DO =
      Pattern.compile("(?i)^(?:how (?:often|frequently|regularly)) (?:do|does|did) (.+)$");

  @Override
  public List<Question> repair(Asked asked, Issue issue, PersonaWords words) {
    var often = HOW_OFTEN_DO.matcher(asked.main());
    if (often.matches()) {
      String rest = VAGUE.matcher(often.group(1)).replaceAll("");
      return List.of(
          Counting.counted(
              asked.withMain(Phrasing.asked("In the last month, how many times did " + rest))));
    }
    if (OF_LATE.matcher(asked.main()).find()) {
      String text = OF_LATE.matcher(asked.main()).replaceAll("").replaceAll("[?. ]+$", "");
      return List.of(asked.withMain(Phrasing.asked(text + " in the last 3 months")));
    }
    return Clause.of(asked.main()).map(c -> ofClause(asked, c)).orElse(List.of());
  }

  private static List<Question> ofClause(Asked asked, Clause clause) {
    var plain = clause.withPredicate(VAGUE.matcher(clause.predicate()).replaceAll(""));
    String asks = clause.asks();
    if (asks.isEmpty() || HOW_OFTEN.matcher(asks).matches()) {
      return Counting.of(asked, plain).stream().toList();
    }
    boolean amount = asks.toLowerCase(Locale.ROOT).matches("how (?:many|much)\\b.*");
    if (plain.equals(clause) || !clause.isDo()) {
      return List.of();
    }
    String period = amount ? "In the last month, " : "The last time, ";
    return List.of(
        asked.withMain(Phrasing.asked(period + Sentence.lowerFirst(asks) + " " + plain.inPast())));
  }
}
