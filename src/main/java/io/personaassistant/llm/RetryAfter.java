package io.personaassistant.llm;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// How long an endpoint asks to wait: `retry-after-ms`, or `Retry-After` in seconds or as a date.
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /// The wait asked for, a day at most; zero when none was asked for or it cannot be read.
  static Duration of(HttpHeaders headers, Clock clock) {
    Duration asked =
        headers
            .firstValue("retry-after-ms")
            .map(millis -> ofSeconds(millis, 1_000))
            .filter(wait -> !wait.isZero())
            .or(() -> headers.firstValue("retry-after").map(text -> ofText(text.strip(), clock)))
            .orElse(Duration.ZERO);
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }

  private static Duration ofText(String text, Clock clock) {
    if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
      return ofSeconds(text, 1);
    }
    try {
      Instant then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
      Duration wait = Duration.between(clock.instant(), then);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException _) {
      // an unreadable wish is no wish
      return Duration.ZERO;
    }
  }

  private static Duration ofSeconds(String text, int unitsPerSecond) {
    try {
      double seconds = Double.parseDouble(text.strip()) / unitsPerSecond;
      if (!(seconds > 0)) {
        return Duration.ZERO;
      }
      // a cast to long saturates, so that no number is too large
      return Duration.ofMillis((long) (seconds * 1_000));
    } catch (NumberFormatException _) {
      return Duration.ZERO;
    }
  }
}
