package io.personaassistant.text;

import java.util.List;

/// The months as English writes them.
public final class MonthNames {
  /// From January on, in lower case.
  public static final List<String> OF_YEAR =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /// A piece of a pattern that finds any of them, in lower case.
  public static final String ANY = "(?:" + String.join("|", OF_YEAR) + ")";

  private MonthNames() {}
}
