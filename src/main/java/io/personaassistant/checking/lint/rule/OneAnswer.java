package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Praise;
import io.personaassistant.text.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/// The part of a question that one rating or one yes or no answers.
final class OneAnswer {
  /// Where a question that is answered with one rating or with yes or no begins.
  private static final Pattern CLOSED =
      Pattern.compile(
          "(?:^|[.!?:;,] |\\b(?:then|and|but) )(?:and |so |overall,? |currently,? |please |on a scale [^,?]*, )?(?:how (?!do\\b|does\\b|did\\b|is\\b|are\\b|was\\b|were\\b|have\\b|has\\b|had\\b|can\\b|could\\b|will\\b|would\\b|should\\b|might\\b|many\\b|much\\b|long\\b|you\\b|your\\b|the\\b|come\\b)[a-z]+\\b|how (?:much (?:do|did|would) you|would you rate|do you rate|did you rate|do you feel about|did you find|do you find|would you describe)\\b|rate\\b|please rate|score\\b|to what (?:extent|degree)|(?:do|does|did|is|are|was|were|have|has|had|would|will|can|could|should|may|might|must)(?:n't)?\\b(?! you (?:please )?(?:tell|describe|walk|talk|explain)\\b))");

  private static final Pattern STATEMENT =
      Pattern.compile("^(?:i|we|my|our|the|it|this|overall,)\\b[^?]*\\.?$");

  /// Where a question begins that people answer in their own words.
  static final Pattern OPEN =
      Pattern.compile(
          "(?:^|[.!?:;,] )(?:and |so |first,? )?(?:(?:can|could|would|will) you (?:please )?)?(?:what|how (?:do|did|does|are|were|is|was|have|has|can|could|would|will|might|should)\\b|why|who|where|when|which|tell (?:me|us)|describe|walk (?:me|us)|talk (?:me|us)|explain|think about|in what)");

  private OneAnswer() {}

  /// That part; empty where every sentence is an open question or none asks.
  static Optional<Span> stem(Asked asked) {
    var text = asked.text();
    var sentences = asked.sentences();
    for (int i = sentences.size() - 1; i >= 0; i--) {
      var sentence = sentences.get(i);
      boolean question =
          sentence.text().contains("?")
              || sentence.text().startsWith("rate ")
              || sentence.text().startsWith("please rate");
      boolean agreed =
          STATEMENT.matcher(sentence.text()).matches() && Praise.hasBoth(asked.options());
      if (agreed) {
        return Optional.of(sentence);
      }
      if (!question) {
        continue;
      }
      var open = OPEN.matcher(sentence.text());
      var closed = CLOSED.matcher(sentence.text());
      boolean isClosed = closed.find();
      boolean isOpen = open.find();
      if (isClosed
          && !(isOpen
              && open.start() < closed.start()
              && !sentence.text().startsWith("when ")
              && !sentence.text().startsWith("thinking"))) {
        return Optional.of(Span.of(text, sentence.start() + closed.end(), sentence.end()));
      }
    }
    return Optional.empty();
  }
}
