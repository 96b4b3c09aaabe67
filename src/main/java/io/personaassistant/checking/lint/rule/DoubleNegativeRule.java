package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Span;
import io.personaassistant.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// `double_negative`: two denials in one clause, so that a yes means no.
public final class DoubleNegativeRule implements Rule {
  private static final PhraseTable WORDINGS =
      PhraseTable.read(DoubleNegativeRule.class, "double-negative.txt");

  private static final Pattern NEGATION =
      Pattern.compile("\\b(?:" + WORDINGS.of("negation") + ")\\b");
  private static final Pattern PAIR =
      Pattern.compile(
          "\\b(?:\\w+ or (?:not|un\\w+|dis\\w+|in\\w+|oppose[sd]?|reject(?:ed|s)?|avoid(?:ed)?|against)|(?:for|support|favou?r) or (?:against|oppose)|agree or disagree|agree/disagree|why not|if not|whether or not|or not)\\b");
  private static final Pattern CLAUSES =
      Pattern.compile(
          "[.;:!?]| but | because |, (?:and|so|or|which|how|what|do|did|would|is|are) ");
  private static final Pattern TAG =
      Pattern.compile(", ?\\w+n't (?:it|you|they|we|he|she|that)\\s*\\?");

  private static final Set<String> DENYING = WordList.named("double-negative-rule.denying");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    var text = asked.text();
    var masked = new StringBuilder(text);
    TAG.matcher(text).results().forEach(m -> blank(masked, m.start(), m.end() - 1));
    boolean agree = text.contains("agree or disagree") || text.contains("agree/disagree");
    PAIR.matcher(masked.toString()).results().forEach(m -> blank(masked, m.start(), m.end()));
    int from = 0;
    var ends = new ArrayList<Integer>();
    CLAUSES.matcher(masked).results().forEach(m -> ends.add(m.start()));
    ends.add(masked.length());
    for (int end : ends) {
      var places =
          asked.find(NEGATION).stream().filter(p -> masked.charAt(p.start()) != ' ').toList();
      int low = from;
      var inside = places.stream().filter(p -> p.start() >= low && p.end() <= end).toList();
      if (inside.size() + (agree && !inside.isEmpty() && hasNot(inside) ? 1 : 0) >= 2
          && inside.stream().anyMatch(DoubleNegativeRule::isNot)) {
        var at = Span.of(asked.original(), inside.getFirst().start(), inside.getLast().end());
        return List.of(
            Issues.at(
                "double_negative",
                Level.ERROR,
                asked,
                at,
                "Two denials in one sentence: people lose track of what a yes means.",
                "Say what does happen, without “"
                    + first(inside)
                    + "” and “"
                    + last(inside)
                    + "”, so that yes means yes."));
      }
      from = Math.min(end + 1, masked.length());
    }
    return List.of();
  }

  private static String first(List<Span> places) {
    return places.getFirst().text();
  }

  private static String last(List<Span> places) {
    return places.getLast().text();
  }

  private static boolean hasNot(List<Span> places) {
    return places.stream().anyMatch(DoubleNegativeRule::isNot);
  }

  private static boolean isNot(Span place) {
    var word = place.text().toLowerCase(Locale.ROOT);
    return word.equals("not")
        || word.endsWith("n't")
        || word.endsWith("n’t")
        || DENYING.contains(word);
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, ' ');
    }
  }
}
