package io.personaassistant.drafting;

import io.personaassistant.text.StrongWords;
import io.personaassistant.text.StrongWords.Sort;
import io.personaassistant.text.Words;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether a line in another language claims no more than the line that it replaces: a number keeps
/// the share that it holds for, and nothing is guaranteed, best or free that was not. The checks of
/// wording read English alone, so this is what stands for them there. Pure functions.
final class KeptClaims {
  private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*");

  /// What a refinement may not add; that all is said is judged with the share.
  private static final Set<Sort> ADDED = EnumSet.complementOf(EnumSet.of(Sort.ALL));

  private KeptClaims() {}

  /// What the new text claims beyond the old one, as a sentence for a person; empty when nothing.
  ///
  /// @param language the new text's, its name in English
  static Optional<String> beyond(String old, String text, String language) {
    if (losesShare(old, text, language)) {
      return Optional.of("The line before says it of a part; this one says it of all.");
    }
    var before = StrongWords.of(old, "English");
    before.addAll(StrongWords.of(old, language));
    var added = StrongWords.of(text, language);
    added.retainAll(ADDED);
    added.removeAll(before);
    return added.stream().findFirst().map(KeptClaims::why);
  }

  private static String why(Sort sort) {
    return switch (sort) {
      case GUARANTEE -> "It guarantees something; the line before does not.";
      case BEST -> "It says “best” or the like; the line before does not.";
      case FREE -> "It says that something is free; the line before does not.";
      case DISCOUNT -> "It offers a lower price; the line before does not.";
      case CERTIFIED -> "It speaks of a certificate; the line before does not.";
      case ALL -> "It says it of all; the line before does not.";
    };
  }

  /// A number that stands in both lost the share in its sentence: "half within 3 days" became
  /// "within 3 days".
  private static boolean losesShare(String old, String text, String language) {
    var spoken = StrongWords.of(old, "English");
    spoken.addAll(StrongWords.of(old, language));
    boolean all = StrongWords.of(text, language).contains(Sort.ALL) && !spoken.contains(Sort.ALL);
    if (all && StrongWords.isShare(old) && !StrongWords.isOfPart(text)) {
      return true;
    }
    for (var sentence : Words.sentences(old)) {
      var numbers = numbers(sentence.text());
      for (var now : Words.sentences(text)) {
        if (StrongWords.isShare(sentence.text())
            && !StrongWords.isOfPart(now.text())
            && numbers(now.text()).stream().anyMatch(numbers::contains)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> numbers(String text) {
    return DIGITS.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
