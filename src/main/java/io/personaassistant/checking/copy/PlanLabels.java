package io.personaassistant.checking.copy;

import io.personaassistant.checking.reading.Claims;
import io.personaassistant.checking.reading.People;
import io.personaassistant.checking.reading.Sayings;
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
          "(?i)^\\W*(?:(?:the|our|new|next) )?(?:what would (?:change|break|count|make)|after the|answers?|options?|must|may|nice to have|reject|screen (?:in|out)|include|exclude|quotas?|targets?|success|pass|failure|threshold|stop rule|criteri(?:on|a)|budget|length|duration|time (?:cap|box)|format|sample(?: size)?|participants?|group size|recruit|incentive|thank-you|gift|voucher|reward|recording|set-?up|sessions?|tests?|experiment|method|owner|due|deadline|expected|(?:early|warning|first) signs?|analysis|cut by|coding|kill criteri(?:on|a)|guard|(?:observe|watch|look out|listen) for|watch|observe|note down|help allowed|check on|complete|completed|finished|done(?: when)?|passed)\\b(?:(?:(?!\\b(?:is|are|was|were|has|have|had|will|can)\\b)[^.:\\d]){0,30}:| (?=\\d))");

  /// "Success: 90 % of testers find it" may tell what came out.
  private static final Pattern OUTCOME = Pattern.compile("(?i)^\\W*(?:success|pass|failure)\\b");

  private static final Pattern UNMISTAKABLE =
      Pattern.compile(
          "(?i)^\\W*(?:[\\p{L}]+ )?(?:criteri(?:on|a):|what would\\b|answers:|options:)");

  /// "Time: 45 minutes, first call on 14 December": nothing is said of customers while nobody does
  /// anything in it.
  private static final Pattern LOGISTICS =
      Pattern.compile("(?i)^\\W*(?:time|timing|when|dates?|calls?|interviews?):");

  /// "We are right if 5 of 6 need less than 60 seconds", "We will watch 6 people".
  private static final Pattern OUR_TEST =
      Pattern.compile(
          "(?i)^\\W*(?:(?:we|i) (?:are|were|will be) (?:right|wrong|done)|(?:we|i)(?:['’]ll| will| would)? (?:know|stop|go on|carry on|call it|count it)\\b[^.;:!?]{0,40}?) (?:if|when|as soon as|once)\\b"
              + "|^\\W*(?:adjust|revise|change|drop)(?: it| this| that| the trait)? (?:when|if|once)\\b"
              + "|^\\W*(?:we|i)(?:['’]ll| will)? (?:read|use|count|trust|publish|analy[sz]e|look at|act on) (?:it|this|them|that)\\b[^.;:!?]{0,20}\\b(?:if|when|once)\\b"
              + "|^\\W*(?:we|i)(?:['’]ll| will| are going to) (?:watch|observe|ask|invite|recruit|test (?:it )?with|interview|talk to|visit|sit with)\\b");

  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)\\b(?:criteri(?:on|a)|stop rules?|(?:early|warning) signs?|thresholds?|quotas?|screener|must have|nice to have)\\b");

  /// "Confidence: 60 %", "Impact: 2 of 3": how we rate an idea.
  private static final Pattern RATED =
      Pattern.compile(
          "(?i)^\\W*(?:reach|impact|confidence|certainty|effort|risk|priority|score|rating|weight)(?: \\([^)]{1,20}\\))?: *(?:about |low, |medium, |high, )?\\d[\\d.,]* ?(?:%|(?:of|out of|/) ?\\d+|points?|(?:person[- ])?(?:days?|weeks?|months?))?\\W*$");

  /// "Effort: to be given by the team": nobody says what it is.
  private static final Pattern OPEN =
      Pattern.compile(
          "(?i)^\\W*[\\p{L} ]{3,30}: *(?:still |yet )?to be \\p{L}+(?:ed|en|t|n)\\b[^.;!?\\d]*\\W*$");

  private PlanLabels() {}

  /// Whether what stands below this heading says when our work has come off, or who takes part.
  static boolean isOfPlan(String heading) {
    return HEADING.matcher(heading).find();
  }

  /// Whether a sentence says who may take part in our work, how long it lasts or when it has come
  /// off: behind its label nobody does anything.
  static boolean isPlan(String text) {
    if (OUR_TEST.matcher(text).find() || RATED.matcher(text).find() || OPEN.matcher(text).find()) {
      return true;
    }
    var label = CRITERION.matcher(text);
    if (!label.find()) {
      return LOGISTICS.matcher(text).find() && nobodyActs(Words.tokens(text));
    }
    var rest = text.substring(label.end());
    if (Sayings.isOrderTo(rest.strip()) && rest.indexOf('%') < 0) {
      return true;
    }
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
        return rest.matches(
                "(?isu)\\W*(?:(?:fewer|less|more) than |at (?:least|most) |under |over |up to )?(?:\\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\\b).*")
            && !(doing && OUTCOME.matcher(text).find());
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
