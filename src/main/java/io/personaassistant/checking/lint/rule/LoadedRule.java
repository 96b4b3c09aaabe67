package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Praise;
import io.personaassistant.text.PhraseTable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// `loaded`: a word that judges, outside the participant's own words.
public final class LoadedRule implements Rule {
  private static final PhraseTable WORDINGS = PhraseTable.read(LoadedRule.class, "loaded.txt");

  private static final Pattern JUDGING = Asked.words(WORDINGS.of("judging"));
  private static final Pattern PLAIN_WASTE =
      Pattern.compile(
          "\\b(?:food|plastic|medical|household|paper|clinical|hazardous|electronic|garden|kitchen|organic) waste\\b|\\bwaste (?:management|collection|disposal|bins?|water|sorting|containers?|separation|reduction)\\b");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    var places =
        asked.find(JUDGING).stream()
            .filter(p ->
                !PLAIN_WASTE.matcher(asked.text()).find()
                    || !p.text().toLowerCase(Locale.ROOT).startsWith("waste"))
            .filter(p -> !isPaired(asked, p.start(), p.end()))
            .filter(p -> !isAsked(asked, p.start()))
            .filter(p -> !isNegatedLabel(asked, p.start()))
            .toList();
    if (places.isEmpty() || asked.isFiltered() && asked.isInterview()) {
      return List.of();
    }
    var at = places.getFirst();
    return List.of(
        Issues.at(
            "loaded",
            Level.ERROR,
            asked,
            at,
            "The word judges before the respondent does.",
            "Say the same without “"
                + at.text()
                + "”, or quote it if it is the participant's word."));
  }

  /// "Useful or useless" names both ends.
  private static boolean isPaired(Asked asked, int start, int end) {
    int from = Math.max(0, start - 24);
    int to = Math.min(asked.text().length(), end + 24);
    return Praise.hasPair(asked.text().substring(from, to))
        || asked.text().substring(end, to).startsWith(", if at all");
  }

  /// "Would it be unreasonable to ...?" asks for the judgement itself.
  private static boolean isAsked(Asked asked, int start) {
    return asked
        .text()
        .substring(Math.max(0, start - 24), start)
        .matches("(?s).*\\b(?:is|was|would|will) it (?:not )?(?:be )?(?:too |very )?$");
  }

  private static boolean isNegatedLabel(Asked asked, int start) {
    return asked
        .text()
        .substring(Math.max(0, start - 12), start)
        .matches(".*\\b(?:how|or) (?:un)?$");
  }
}
