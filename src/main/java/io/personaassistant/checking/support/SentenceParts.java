package io.personaassistant.checking.support;

import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// What a long sentence of a source says first, and what it goes on with. English.
final class SentenceParts {
  /// "Only once the list is out" and "never before it is out" are no opposites, nor do "without it"
  /// and "with it" speak of the same.
  private static final Pattern ONLY_THEN =
      Pattern.compile("(?i)\\bonly (?:once|when|after|if|where|as soon as)\\b|\\bwithout\\b");

  private static final Pattern PART =
      Pattern.compile(
          ", |; | and (?=(?:the|a|an|it|we|i|she|he|they|you|our|my|their|went|then|still|even)\\b)");

  private SentenceParts() {}

  /// The opposite of what a long sentence says first, or goes on with.
  static boolean areDenied(String text, List<Polarity> said, Source source) {
    if (!PART.matcher(source.text()).find()) {
      return false; // most have none, and to part sentences takes longer
    }
    return !ONLY_THEN.matcher(text).find()
        && Words.sentences(source.text()).stream()
            .map(s -> PART.split(s.text(), -1))
            .filter(parts -> parts.length > 1)
            .flatMap(Arrays::stream)
            .map(Polarity::of)
            .anyMatch(two ->
                said.stream().anyMatch(one -> SupportCheck.isSame(one, two) && one.opposes(two)));
  }
}
