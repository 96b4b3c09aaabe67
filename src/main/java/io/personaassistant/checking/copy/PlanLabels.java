package io.personaassistant.checking.copy;

import io.personaassistant.checking.reading.Claims;
import io.personaassistant.checking.reading.People;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Lines of a plan behind a label: who may take part, how long it lasts, when it has come off.
/// English.
final class PlanLabels {
  /// What a plan says of those who take part, and of when it has come off.
  private static final Pattern CRITERION =
      Pattern.compile(
          "(?iu)^\\W*(?:(?:the|our|new|next) )?(?:what would (?:change|break|count|make)|after the|answers?|options?|must|may|nice to have|reject|screen (?:in|out)|include|exclude|quotas?|targets?|success|pass|failure|threshold|stop rule|criteri(?:on|a)|budget|length|duration|time (?:cap|box)|format|sample(?: size)?|participants?|group size|recruit|incentive|reward|recording|set-?up|sessions?|tests?|experiment|method|owner|due|deadline|expected|early sign)\\b(?:(?:(?!\\b(?:is|are|was|were|has|have|had|will|can)\\b)[^.:\\d]){0,30}:| (?=\\d))");

  /// "Success: 90 % of testers find it" may tell what came out.
  private static final Pattern OUTCOME = Pattern.compile("(?iu)^\\W*(?:success|pass|failure)\\b");

  private static final Pattern UNMISTAKABLE =
      Pattern.compile(
          "(?iu)^\\W*(?:[\\p{L}]+ )?(?:criteri(?:on|a):|what would\\b|answers:|options:)");

  /// "Time: 45 minutes, first call on 14 December": nothing is said of customers while nobody does
  /// anything in it.
  private static final Pattern LOGISTICS =
      Pattern.compile("(?iu)^\\W*(?:time|timing|when|dates?|calls?|interviews?):");

  private static final Pattern PARTICIPANTS = Pattern.compile("(?iu)^\\W*participants?\\b");

  private PlanLabels() {}

  /// Whether a sentence says who may take part in our work, how long it lasts or when it has come
  /// off: behind its label nobody does anything.
  static boolean isPlan(String text) {
    var label = CRITERION.matcher(text);
    if (!label.find()) {
      return LOGISTICS.matcher(text).find() && nobodyActs(Words.tokens(text));
    }
    var rest = text.substring(label.end());
    var words = Words.tokens(rest);
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (Verbs.isFinite(word) && !People.is(word)) {
        return true; // whoever takes part does it
      }
      if (UNMISTAKABLE.matcher(text).find()) {
        return true;
      }
      if (Claims.isSubject(word) || word.equals("they") || word.equals("she")) {
        boolean doing =
            i + 1 < words.size()
                && (Verbs.isBase(words.get(i + 1)) || Verbs.isFinite(words.get(i + 1)));
        return rest.matches("(?s)\\W*\\d.*") && !(doing && OUTCOME.matcher(text).find())
            || PARTICIPANTS.matcher(text).find();
      }
    }
    return true;
  }

  private static boolean nobodyActs(List<String> words) {
    return OurPlans.isFragment(words)
        && IntStream.range(1, words.size())
            .noneMatch(i -> Claims.isSubject(words.get(i - 1)) && Verbs.isBase(words.get(i)));
  }
}
