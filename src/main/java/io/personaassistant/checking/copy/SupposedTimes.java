package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.text.Graphemes;
import java.util.regex.Pattern;

/// Hours of a reader's day that a letter supposes: "If your phone rings from two to five, this may
/// help". Nobody says that it does. English.
final class SupposedTimes {
  private static final Pattern SUPPOSED =
      Pattern.compile(
          "(?i)^\\W*(?:if|when|whenever) (?:you|your)\\b[^.;:!?]*?\\b(?:(?:between|from) [\\p{L}\\d:.]+ (?:and|to) [\\p{L}\\d:.]+"
              + "|at (?:half past )?[\\p{L}\\d:.]+(?: in the (?:morning|evening|afternoon)| at night)?)");

  /// What is offered under a condition is promised.
  private static final Pattern OFFERED =
      Pattern.compile(
          "(?i)^\\W*(?:if|when|whenever) you (?:sign|order|buy|book|pay|subscribe|renew)\\b");

  private SupposedTimes() {}

  /// Whether a finding is about such an hour.
  static boolean covers(Finding finding, String text) {
    if (finding.start() < 0 || OFFERED.matcher(text).find()) {
      return false;
    }
    var hour = SUPPOSED.matcher(text);
    return hour.find() && Graphemes.utf16(text, finding.start()) < hour.end();
  }
}
