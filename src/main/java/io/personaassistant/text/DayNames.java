package io.personaassistant.text;

import java.util.List;

/// The days of the week as English writes them.
public final class DayNames {
  /// From Monday on, in lower case.
  public static final List<String> OF_WEEK =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  /// A piece of a pattern that finds any of them, in lower case.
  public static final String ANY = "(?:" + String.join("|", OF_WEEK) + ")";

  private DayNames() {}
}
