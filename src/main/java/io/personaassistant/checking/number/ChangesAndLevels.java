package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.text.number.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether a number is what something changed by, or what it changed to, as in the evidence: "fell
/// by 6 minutes" for "down from 6 minutes", "fell to 7 %" for "fell by 7 %"; and whether somebody
/// pays what they would pay. English.
final class ChangesAndLevels {
  private static final String CHANGED =
      "(?:fell|falls?|fallen|dropp?(?:ed|s)?|declined?s?|decreased?s?|shr[aiu]nks?|reduc(?:ed?|es|ing)|cuts?|cutting|lower(?:ed|s)?|went down|down"
          + "|rose|rises?|risen|grew|grows?|grown|increas(?:ed?|es|ing)|climb(?:ed|s)?|gain(?:ed|s)?|raised?s?|went up|up|shorten(?:ed|s)?|sav(?:ed?|es|ing)|improved?s?|slipped|jumped|chang(?:ed?|es))";

  private static final String ABOUT = "(?: (?:about|around|nearly|almost|roughly|some|only|just))?";

  private static final Pattern BY = Pattern.compile("(?iu)\\b" + CHANGED + " by" + ABOUT + " $");

  private static final Pattern TO =
      Pattern.compile("(?iu)\\b(?!up )" + CHANGED + " to" + ABOUT + " $");

  /// What makes a number of a source a change: a word right before it, or behind it.
  private static final Pattern CHANGE_BEFORE =
      Pattern.compile(
          "(?iu)(?:\\b(?:by|another|extra|additional|plus|minus|of|costs?|lost|loses?|gains?)|\\b"
              + CHANGED
              + "(?: (?:her|him|them|us|me|it|you|\\p{L}+s))?|[-+−±])"
              + ABOUT
              + " ?$");

  private static final Pattern CHANGE_AFTER =
      Pattern.compile(
          "(?i)^(?: a \\p{L}+| per \\p{L}+)? ?(?:more|less|fewer|longer|shorter|faster|slower|quicker|higher|lower|cheaper|dearer|warmer|colder|hotter|cooler|taller|heavier|lighter|thinner|thicker|deeper|wider|narrower|closer|bigger|larger|smaller|older|younger|sooner|earlier|later|saved|off|up|down"
              + "|drop|rise|increase|decrease|fall|decline|reduction|growth|saving)\\b(?! from\\b)");

  private static final Pattern BY_BEFORE = Pattern.compile("(?iu)\\bby" + ABOUT + " $");

  private static final Pattern PAYS =
      Pattern.compile(
          "(?i)(?<!\\b(?:to|will|may|can|could) )\\b(?:pays?|paid|spends?|spent)(?: \\p{L}+){0,2} $");

  private static final Pattern WOULD =
      Pattern.compile("(?i)(?:\\b(?:would|could|might)\\b|['’]d\\b)[^.;:!?]{0,40}$");

  /// Without one of these nobody pays; it is found sooner.
  private static final Pattern HANDS_OUT = Pattern.compile("(?i)pa(?:y|id)|spen[dt]");

  private static final int REACH = 60;

  /// So far before a number "by" or "to" may stand: "to roughly 7 %".
  private static final int CUE = " to roughly ".length();

  private ChangesAndLevels() {}

  static void judge(NumberCase one, List<Support> support, Findings findings) {
    if (one.operand() || support.stream().anyMatch(s -> s.source().isEmpty())) {
      return;
    }
    String before = before(one.at().text(), one.number());
    String last = before.substring(Math.max(0, before.length() - CUE)).toLowerCase(Locale.ROOT);
    if (last.contains(" by ")
        && BY.matcher(before).find()
        && support.stream().noneMatch(ChangesAndLevels::isChange)) {
      report(one, " is no change in the evidence: nothing there went up or down by it.", findings);
    } else if (last.contains(" to ")
        && TO.matcher(before).find()
        && support.stream().allMatch(s -> BY_BEFORE.matcher(before(s)).find())) {
      report(one, " is what it changed by in the evidence, not what it came to.", findings);
    } else if (HANDS_OUT.matcher(before).find()
        && PAYS.matcher(before).find()
        && !WOULD.matcher(before).find()
        && support.stream().allMatch(s -> WOULD.matcher(before(s)).find())) {
      report(one, " is what somebody would pay in the evidence, not what they pay.", findings);
    }
  }

  private static boolean isChange(Support support) {
    String text = support.source().map(Source::text).orElse("");
    var said = support.said().quantity();
    return said.trend() != 0
        || CHANGE_BEFORE.matcher(before(support)).find()
        || CHANGE_AFTER.matcher(text.substring(Math.min(text.length(), said.end()))).find();
  }

  private static String before(Support support) {
    return before(support.source().map(Source::text).orElse(""), support.said().quantity());
  }

  private static String before(String text, Quantity number) {
    int end = Math.min(text.length(), number.start());
    return text.substring(Math.max(0, end - REACH), end);
  }

  private static void report(NumberCase one, String why, Findings findings) {
    one.error(findings, why, "Say it as the evidence does.");
  }
}
