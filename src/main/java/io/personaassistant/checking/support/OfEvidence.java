package io.personaassistant.checking.support;

import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.Set;

/// Sentences about the evidence itself: "Two records mention it; that is too thin to build on". No
/// item says such a thing, so none need share a word with it. English.
final class OfEvidence {
  private static final Set<String> NAMED = WordList.stems("of-evidence.named");

  /// What is said of evidence: how much there is and what it is good for.
  private static final Set<String> SAID = WordList.stems("of-evidence.said");

  private OfEvidence() {}

  /// The stems of a claim that tell more than how good the evidence is.
  static Set<String> without(Set<String> claim, String text) {
    if (!isNamed(text)) {
      return claim;
    }
    var left = new HashSet<>(claim);
    left.removeAll(SAID);
    return left;
  }

  /// Whether a text names evidence and claims nothing besides.
  static boolean is(String text, Set<String> left) {
    return left.isEmpty() && isNamed(text);
  }

  private static boolean isNamed(String text) {
    return Words.stems(text).stream().anyMatch(NAMED::contains);
  }
}
