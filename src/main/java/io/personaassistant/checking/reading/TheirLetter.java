package io.personaassistant.checking.reading;

import java.util.regex.Pattern;

/// Sentences that tell a customer what he wrote: "you write that the deposit was not released".
/// They are his word and none of ours. English.
public final class TheirLetter {
  private static final Pattern TELLS =
      Pattern.compile(
          "(?i)^\\W*(?:(?:thank you[^.;:!?]*|i understand|i see),? (?:that )?)?you(?:['’]ve| have)? (?:also )?(?:writes?|wrote|written|mention(?:ed)?|report(?:ed)?|told|tell|say|said|asked?|describe[ds]?)\\b(?!.*(?:[:;–—]| - |,? (?:so|and|but) (?!(?:that|not)\\b)|, which\\b))");

  private TheirLetter() {}

  /// Whether a sentence does so.
  public static boolean isToldIn(String sentence) {
    return TELLS.matcher(sentence).find();
  }
}
