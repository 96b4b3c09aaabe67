package io.personaassistant.drafting.stored.objection;

import io.personaassistant.text.Words;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells a fault that somebody has, such as "export not working", from an objection: what is broken
/// is for support, and no reply to an objection mends it. English.
final class Faults {
  private static final Set<String> SAID = HeardWords.of("fault");

  /// "It does not work with our tools" is an objection.
  private static final Pattern NOT_WORKING =
      Pattern.compile(
          "(?iu).*(?:\\bnot|n['’]?t|\\bno longer|\\bstopp?(?:ed|s)|\\bcannot)\\s+"
              + "(?:work(?:ing|s)?(?!\\s+(?:with|for|in|on|like|that)\\b)|load(?:ing)?|open(?:ing)?|start(?:ing)?|sync(?:ing)?|log ?in|sign in)\\b.*",
          Pattern.DOTALL);

  private Faults() {}

  /// Whether the words tell of something that is broken.
  static boolean isTold(String heard) {
    return NOT_WORKING.matcher(heard).matches()
        || Words.stems(heard).stream().anyMatch(SAID::contains);
  }
}
