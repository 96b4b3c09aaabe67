package io.personaassistant.evidence.segment;

import io.personaassistant.text.Language;
import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Words;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of a text that say what it is about: neither function words nor words that everybody
/// uses of everything. English; of six other languages the function words are known.
public final class CommonWords {
  private static final int SHORTEST = 3;
  private static final Set<String> STEMS =
      ResourceLines.words(CommonWords.class, "common-words.txt").stream()
          .map(Words::stem)
          .collect(Collectors.toUnmodifiableSet());

  /// What stands where personal data was, such as `[phone number removed]` or `[person 2]`.
  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\[\\]]{1,40}\\]");

  private CommonWords() {}

  /// The telling words in order, lower case, as they are written.
  public static Stream<String> without(String text) {
    return Words.tokens(withoutPlaceholders(text)).stream()
        .filter(word -> word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter))
        .filter(word -> !Words.isStop(word) && !Language.isForeignFunctionWord(word))
        .filter(word -> !STEMS.contains(Words.stem(word)));
  }

  static String withoutPlaceholders(String text) {
    return PLACEHOLDER.matcher(text).replaceAll(" ");
  }

  /// The same, but words that one thing is called by stay together: what a hyphen joins
  /// ("sign-on"), with the telling word before it where they stand so in several texts ("single
  /// sign-on"), and two telling words that most of the texts with one have in a row.
  ///
  /// @param among the texts that are looked at, this one among them
  public static Stream<String> joined(String text, Collection<String> among) {
    return SetPhrases.of(among).in(text);
  }

  /// The stems of the telling words.
  public static Set<String> stems(String text) {
    return without(text).map(Words::stem).collect(Collectors.toUnmodifiableSet());
  }
}
