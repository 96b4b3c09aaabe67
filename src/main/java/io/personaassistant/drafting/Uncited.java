package io.personaassistant.drafting;

import io.personaassistant.checking.line.Finding;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is on record and was given, and stands in a line that does not say so: only its citation is
/// missing, no fact.
final class Uncited {
  /// How the checks put it.
  private static final Pattern STANDS =
      Pattern.compile(".* stands in ([A-Za-z]{1,8}-?\\d{1,9}), which the line does not cite\\.");

  private Uncited() {}

  /// The item or fact that holds what a finding is about.
  static Optional<String> id(Finding finding) {
    var stands = STANDS.matcher(finding.why());
    return stands.matches() ? Optional.of(stands.group(1)) : Optional.empty();
  }
}
