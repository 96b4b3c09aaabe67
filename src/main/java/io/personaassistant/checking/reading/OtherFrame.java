package io.personaassistant.checking.reading;

import io.personaassistant.text.Words;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Sentences that tell the same with a denial more: "none comes before the time is over" of an
/// alert that waits, "without a network" of one that is down. English.
public final class OtherFrame {
  private static final Pattern SINCE = Pattern.compile("(?i)\\bsince\\b");

  private static final Pattern NOT_BEFORE =
      Pattern.compile(
          "(?i)(?:\\b(?:no|not|nothing|never|cannot)\\b|n['’]t\\b)(?:(?!\\bwait)[^.;:!?])*\\b(?:before|until)\\b");

  private static final Pattern WAITS = Pattern.compile("(?i)\\bwait(?:s|ed|ing)?\\b");

  /// "They send it back when it is not on paper" for "I need it on paper, or they send it back".
  private static final Pattern ONCE_NOT =
      Pattern.compile(
          "(?i)\\b(?:if|when|whenever|where|once)\\b[^.;:!?]*(?:\\b(?:not|no|never|missing)\\b|n['’]t\\b)|\\b(?:unless|without)\\b");

  private static final Pattern OR_ELSE =
      Pattern.compile(
          "(?i), (?:or|else|otherwise) (?:else )?(?:the|they|it|he|she|we|i|you|my|our)\\b");

  private static final Pattern WITHOUT = Pattern.compile("(?i)\\bwithout\\b");

  private static final Pattern GONE =
      Pattern.compile(
          "(?i)\\b(\\p{L}+) (?:is|are|was|were|goes|go|went) (?:down|off|out|gone|missing|offline|unavailable)\\b");

  private OtherFrame() {}

  /// Whether a text denies what its source says only because it tells it from another side. "Since
  /// the list hangs there, nobody has forgotten it" leaves open what was so before.
  public static boolean is(String text, String source) {
    return SINCE.matcher(text).find() && SINCE.matcher(source).find() && Polarity.denies(text)
        || NOT_BEFORE.matcher(text).find() && WAITS.matcher(source).find()
        || ONCE_NOT.matcher(text).find() && hasElse(source) && deniesOnce(text)
        || WITHOUT.matcher(text).find() && GONE.matcher(source).find();
  }

  /// Whether a text says what comes where something is not so: "on paper, or they send it back".
  static boolean hasElse(String text) {
    return OR_ELSE.matcher(text).find();
  }

  /// The stems of what a text says is down or missing, so that somebody is without it.
  public static Set<String> gone(String text) {
    return GONE.matcher(text)
        .results()
        .map((MatchResult gone) -> Words.stem(gone.group(1)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean deniesOnce(String text) {
    return Words.tokens(text).stream().filter(PolarityWords.DENYING::contains).count() == 1;
  }
}
