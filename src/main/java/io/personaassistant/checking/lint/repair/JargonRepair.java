package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.text.WordList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words for a few abbreviations of the trade.
final class JargonRepair implements Repair {
  private static final Map<String, String> WORDS = WordList.pairs("jargon-repair.words");

  @Override
  public List<Question> repair(Asked asked, Issue issue, PersonaWords words) {
    String text = asked.original();
    int at = text.indexOf(issue.span());
    return Optional.ofNullable(WORDS.get(issue.span()))
        .filter(plain -> at >= 0)
        .map(plain ->
            asked
                .question()
                .withText(
                    article(text.substring(0, at), plain)
                        + plain
                        + text.substring(at + issue.span().length())))
        .stream()
        .toList();
  }

  private static String article(String before, String next) {
    boolean vowel = "aeiou".indexOf(next.charAt(0)) >= 0;
    return before.replaceFirst("(?i)\\b(a)n? $", vowel ? "$1n " : "$1 ");
  }
}
