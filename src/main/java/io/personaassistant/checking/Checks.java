package io.personaassistant.checking;

import java.util.List;
import java.util.Set;

/// All checks of a line.
public final class Checks {
  private Checks() {}

  /// The checks every line goes through.
  public static Checks standard() {
    return new Checks();
  }

  /// Names for `checks` in front matter.
  public static Set<String> names() {
    return Set.of(
        "stock_phrases",
        "one_question",
        "open_question",
        "no_contradiction_word",
        "no_exclamation");
  }

  /// What the checks say of a line, in field order.
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    return List.of();
  }
}
