package io.personaassistant.evidence.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// In which order day and month stand in dates such as `03/04/2026`.
public enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST;

  /// The word typed for it, such as `day-first`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The order with this word.
  public static Optional<DayOrder> of(String typed) {
    return Arrays.stream(values())
        .filter(o -> o.word().equalsIgnoreCase(typed.strip()))
        .findFirst();
  }
}
