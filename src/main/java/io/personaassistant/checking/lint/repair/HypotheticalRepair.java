package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.text.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Asks what people did instead of what they would do.
final class HypotheticalRepair implements Repair {
  private static final Pattern WOULD =
      Pattern.compile(
          "(?i)^(?:how likely are you to|would you(?: be (?:willing|interested|likely|happy|ready|prepared) to)?|are you (?:likely|willing|prepared|going|planning) to|do you (?:plan|intend|expect) to|will you)(?: ever| consider| still| really)? ([a-z]+) (.+?)\\?$");
  private static final Pattern PRICE =
      Pattern.compile(
          "(?i)^how much (?:more )?would you (?:be (?:willing|prepared|happy) to )?(?:pay|spend) (?:for|on) (.+?)\\?$");
  private static final Set<String> DEEDS = WordList.named("hypothetical-repair.deeds");

  /// Of what is not there yet nobody can tell what they did with it.
  private static final Pattern NOT_YET =
      Pattern.compile("(?i).*\\b(?:once|when|as soon as|after) (?:it|they|this|that) .*");

  private static final Pattern OURS =
      Pattern.compile("(?i).*\\b(?:our|this|it|we|new|us|that)\\b.*");

  @Override
  public List<Question> repair(Asked asked, Issue issue, PersonaWords words) {
    var plain = asked.question().withOptions(List.of());
    var goal = Goals.nearest(asked, words);
    if (goal.isPresent()) {
      return List.of(
          plain.withText(
              Phrasing.asked("The last time you needed to " + goal.get() + ", what did you do")));
    }
    var price = PRICE.matcher(asked.main());
    if (price.matches() && !OURS.matcher(price.group(1)).matches()) {
      return List.of(
          plain.withText("How much, if anything, did you last pay for " + price.group(1) + "?"));
    }
    var would = WOULD.matcher(asked.main());
    if (would.matches()) {
      String verb = would.group(1).toLowerCase(Locale.ROOT);
      String rest =
          would
              .group(2)
              .replaceFirst("(?i) (?:if|when|once|in the (?:next|future)|next|within)\\b.*$", "");
      if (verb.equals("recommend")) {
        return List.of(
            plain.withText(
                "To how many people, if any, have you recommended "
                    + rest.replaceFirst("(?i) to (?:a|your|any|other)\\b.*$", "")
                    + " in the last 3 months?"));
      }
      if (DEEDS.contains(verb)
          && !OURS.matcher(rest).matches()
          && !NOT_YET.matcher(would.group(2)).matches()) {
        return List.of(plain.withText("When, if ever, did you last " + verb + " " + rest + "?"));
      }
    }
    return List.of();
  }
}
