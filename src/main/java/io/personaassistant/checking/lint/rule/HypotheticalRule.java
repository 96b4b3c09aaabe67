package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.text.PhraseTable;
import java.util.List;
import java.util.regex.Pattern;

/// `hypothetical`: asks what people would do, which they do not know, instead of what they did.
public final class HypotheticalRule implements Rule {
  private static final PhraseTable WORDINGS =
      PhraseTable.read(HypotheticalRule.class, "hypothetical.txt");

  private static final Pattern HYPOTHETICAL =
      Pattern.compile(
          "(?:^|[.!?] )say,? (?:that )?(?:a|an|the|you|we|your|our|there|somebody|someone|tomorrow) [^?.]*?\\b(?:could|would|were|was|had|offered|did|launched|cost)\\b|\\b("
              + WORDINGS.of("hypothetical")
              + ")\\b");
  private static final Pattern REAL =
      Pattern.compile(
          "\\bwould you (?:please |kindly )?(?:"
              + WORDINGS.of("real")
              + ")\\b|\\bwould you be (?:available|free|reachable|around)\\b|\\bwould you be (?:willing|available|able|happy|open|interested|comfortable|free) (?:to|in) (?:take part|taking part|participat\\w+|join\\w*|be contacted|being contacted|talk\\w*|a (?:follow-up|call|session|study|interview)|attend\\w*|share|sharing|be recorded|being recorded|meet\\w*|spend(?:ing)? (?:\\d+|an hour|half an hour|thirty)|complete)|\\bimagine(?:d|ry)\\b");

  /// The usual 0 to 10 question, both ends named, is read as satisfaction, not as a promise.
  private static final Pattern SCALE =
      Pattern.compile(
          "\\b0\\b.{0,40}\\b10\\b.*\\brecommend\\b|\\brecommend\\b.*\\b0\\b.{0,40}\\b10\\b");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    if (asked.has(REAL) || asked.has(SCALE)) {
      return List.of();
    }
    return Issues.first(
        "hypothetical",
        Level.WARNING,
        asked,
        asked.find(HYPOTHETICAL),
        "People cannot tell what they would do; ask what they did.",
        "Ask about the last time they had this need: what they did, what they used, what it cost.");
  }
}
