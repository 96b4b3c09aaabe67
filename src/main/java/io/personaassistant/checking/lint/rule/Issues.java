package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Span;
import java.util.List;

/// Makes issues.
final class Issues {
  private Issues() {}

  /// About the first of these places; none without a place.
  static List<Issue> first(
      String rule, Level level, Asked asked, List<Span> places, String why, String rewrite) {
    return places.isEmpty()
        ? List.of()
        : List.of(at(rule, level, asked, places.getFirst(), why, rewrite));
  }

  static Issue at(String rule, Level level, Asked asked, Span at, String why, String rewrite) {
    var text = asked.original();
    return new Issue(
        rule,
        level,
        text.substring(at.start(), at.end()),
        Graphemes.codePoints(text, at.start()),
        Graphemes.codePoints(text, at.end()),
        why,
        rewrite);
  }

  /// About the options or the question as a whole.
  static List<Issue> whole(String rule, Level level, String why, String rewrite) {
    return List.of(new Issue(rule, level, "", -1, -1, why, rewrite));
  }
}
