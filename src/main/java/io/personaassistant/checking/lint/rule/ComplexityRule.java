package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.text.Readability;
import io.personaassistant.text.Span;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;

/// `too_complex`: too long or too nested to be taken in at once.
public final class ComplexityRule implements Rule {
  private static final int MOST_WORDS = 25;
  private static final int MOST_IN_ALL = 45;
  private static final int MANY_TURNS = 3;
  private static final int WORDS_TO_GRADE = 12;
  private static final double MOST_GRADE = 14;

  private static final Set<String> SUBORDINATORS = WordList.named("complexity-rule.subordinators");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    var sentences = Words.sentences(asked.original());
    for (var sentence : sentences) {
      var tokens = Words.tokens(sentence.text());
      int count = Words.count(sentence.text());
      int turns = turns(sentence.text(), tokens);
      boolean nested = turns >= MANY_TURNS && count > 17;
      boolean hard = count >= WORDS_TO_GRADE && Readability.grade(sentence.text()) > MOST_GRADE;
      if (count > MOST_WORDS || nested || hard) {
        return issue(asked, sentence, count, nested);
      }
    }
    int all = sentences.stream().mapToInt(s -> Words.count(s.text())).sum();
    return all > MOST_IN_ALL
        ? issue(asked, Span.of(asked.original(), 0, asked.original().length()), all, false)
        : List.of();
  }

  private static List<Issue> issue(Asked asked, Span at, int count, boolean nested) {
    return List.of(
        Issues.at(
            "too_complex",
            Level.WARNING,
            asked,
            at,
            nested
                ? "Too many clauses to take in at once."
                : "It has " + count + " words; 25 can be taken in at once.",
            "Put what people need to know first into a sentence of its own, of 15 words at most, then ask one"
                + " plain question."));
  }

  private static int turns(String text, List<String> tokens) {
    long commas = text.chars().filter(c -> c == ',' || c == ';').count();
    long subordinate = tokens.stream().skip(1).filter(SUBORDINATORS::contains).count();
    return (int) (commas + subordinate);
  }
}
