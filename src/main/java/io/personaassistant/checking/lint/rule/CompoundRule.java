package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/// `compound_open`: two questions in one open prompt, which people can answer both.
final class CompoundRule implements Rule {
  private static final Pattern SECOND_QUESTION =
      Pattern.compile(
          "(?:,? and|,? or|,|;|\\?|\\.) ?(?:also |then |if so,? |if not,? )?(what|how|why|who|where|when|which|whether)\\b(?! (?:time|day|month|else other))");

  /// "our app, which launched in May" adds to a noun and asks nothing.
  private static final Pattern RELATIVE =
      Pattern.compile(
          "^(?:who|which)\\b(?!(?: [\\w'-]+){1,4}? (?:do|does|did|are|would|will|can|could|should)\\b)");

  /// "When you choose a tool, what ...?" is one question.
  private static final Pattern SUBORDINATE =
      Pattern.compile(
          "^(?:if|when|where|what|how|who|which) (?!(?:do|does|did|is|are|was|were|have|has|would|will|can|could|should)\\b)(?:\\w+ )?(?:you|your|we|it|a|an|the|they|somebody|someone) [^?]*, (?:how|what|who|which|where|why|when)\\b[^?]*\\?$");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    var text = asked.text();
    long marks = text.chars().filter(c -> c == '?').count();
    var open = OneAnswer.OPEN.matcher(text);
    if (!open.find() || SUBORDINATE.matcher(text).find()) {
      return List.of();
    }
    var second = SECOND_QUESTION.matcher(text);
    second.region(Math.min(text.length(), open.end()), text.length());
    boolean found = second.find() && !isRelative(text, second.start(1));
    if (!found && marks < 2) {
      return List.of();
    }
    int at = found ? second.start(1) : text.indexOf('?') + 1;
    int end = found ? second.end(1) : text.length();
    return List.of(
        Issues.at(
            "compound_open",
            Level.INFO,
            asked,
            Span.of(asked.original(), at, end),
            "These are two questions; people tend to answer the last one only.",
            "Ask the first, wait for the answer, then ask the second."));
  }

  private static boolean isRelative(String text, int at) {
    return text.startsWith(", ", at - 2) && RELATIVE.matcher(text.substring(at)).find();
  }
}
