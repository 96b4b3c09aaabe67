package io.personaassistant.checking.support;

import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.Set;

/// Sentences about the evidence itself: "Two records mention it; that is too thin to build on". No
/// item says such a thing, so none need share a word with it. English.
final class OfEvidence {
  private static final Set<String> NAMED =
      Set.copyOf(
          Words.stems(
              "records items sources notes voices quotations quotes mentions interviews tickets posts calls evidence account sample"));

  /// What is said of evidence: how much there is and what it is good for.
  private static final Set<String> SAID =
      Set.copyOf(
          Words.stems(
              "record item source note voice quotation quote mention interview ticket post call evidence account sample touch point speak support back bear hint"
                  + " thin thick weak strong enough little few single alone only old older new newer recent small big early lead confidence low high medium"
                  + " build rest rely treat benchmark proof prove basis ground signal participant far so no more less than not yet"));

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
