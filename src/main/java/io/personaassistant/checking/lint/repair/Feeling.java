package io.personaassistant.checking.lint.repair;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Asks for a feeling without naming one end of it: "Do you love our reminders?" as "How do you
/// feel about our reminders?". English. Pure functions.
final class Feeling {
  private static final String STRONG = "(?:love|hate|adore|detest|loathe)";

  private static final Pattern WHEN =
      Pattern.compile(
          "(?i)^(do|did)(?:n['’]t)? you (?:also |really |just )?" + STRONG + " it when (.+)$");

  private static final Pattern OF =
      Pattern.compile(
          "(?i)^(?:how much(?:, if at all,)? )?(do|did)(?:n['’]t)? you (?:also |really |just )?"
              + STRONG
              + " (?!to\\b|it\\b|that\\b|how\\b|when\\b)(.+)$");

  private Feeling() {}

  /// The question without one; empty where it asks for none of these.
  static Optional<String> asked(String text) {
    var when = WHEN.matcher(text.strip());
    if (when.matches()) {
      return Optional.of(
          "How " + when.group(1).toLowerCase(Locale.ROOT) + " you feel when " + when.group(2));
    }
    var of = OF.matcher(text.strip());
    return of.matches()
        ? Optional.of(
            "How " + of.group(1).toLowerCase(Locale.ROOT) + " you feel about " + of.group(2))
        : Optional.empty();
  }
}
