package io.personaassistant.answering.request;

import java.time.LocalDate;

/// What an answer as of another day than today must say.
public final class AsOf {
  private AsOf() {}

  /// The sentence for records as of a day that is not today.
  public static String sentence(LocalDate day, LocalDate today) {
    return day.isBefore(today)
        ? "As of "
            + day
            + ": evidence dated later is left out; personas, traits and links stand as they do today."
        : "As of " + day + ", a day to come: what is older than a year then no longer counts.";
  }
}
