package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.text.PhraseTable;
import java.util.List;
import java.util.regex.Pattern;

/// `absolute`: a word that leaves no room, so that hardly anybody can say yes.
public final class AbsoluteRule implements Rule {
  private static final PhraseTable WORDINGS = PhraseTable.read(AbsoluteRule.class, "absolute.txt");

  private static final Pattern ABSOLUTE =
      Pattern.compile("\\b(" + WORDINGS.of("absolute") + ")\\b");
  private static final Pattern BEHAVIOUR =
      Pattern.compile(
          "\\b(?:do|does|did|are|is|was|were|have|has|had|would|will|can|could|should)\\b|^i |^we |^my |\\b(?:rate|agree)\\b");
  private static final Pattern SELECTION =
      Pattern.compile(
          "\\bwhich (?:of|\\w+)[^?]*\\bnever\\b|\\bnever or (?:rarely|hardly)|\\bselect all|\\bcheck all|\\btick all|\\ball that apply|\\b(?:almost|nearly|not|rarely or|hardly) (?:always|every\\w*|all|never)|\\balways,|\\bin (?:all|total)\\b|\\bfirst of all\\b|\\ball in all\\b|\\bhow often[^?]*(?:never|always)|\\bif everyone|\\bon a scale|\\bfrom never\\b|\\bwhat (?:happens|happened|did|do|is|was|would|have|has|had)\\b|(?:^|[.!] |, )(?:and )?who\\b|\\bhow do\\b|\\bhow did\\b|\\btell me|\\bwalk me|\\bdescribe\\b");

  /// Of one occasion "all" and "every" are facts that people can tell.
  private static final Pattern ONE_OCCASION =
      Pattern.compile(
          "\\b(?:did|was|were)\\b[^?]*\\b(?:last|latest|most recent|this|today|yesterday|first)\\b"
              + "|\\byour (?:last|latest|most recent) [a-z]+\\b[^?]*\\b(?:did|was|were)\\b|^everything considered|^all things considered|^all in all");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    if (asked.isFiltered() && !asked.isSurvey()
        || asked.has(SELECTION)
        || asked.has(ONE_OCCASION)
        || !asked.has(BEHAVIOUR)) {
      return List.of();
    }
    int from = asked.original().length() - asked.mainLength();
    var places = asked.find(ABSOLUTE).stream().filter(p -> p.start() >= from).toList();
    return Issues.first(
        "absolute",
        Level.WARNING,
        asked,
        places,
        "Hardly anybody can say this of every case, so the answers tell little.",
        places.isEmpty()
            ? ""
            : "Ask how many of the last ten, or how many times in the last month, instead of “"
                + places.getFirst().text()
                + "”.");
  }
}
