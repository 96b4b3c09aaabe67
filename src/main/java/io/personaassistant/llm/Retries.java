package io.personaassistant.llm;

import io.personaassistant.llm.Failure.Remedy;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// When a failed attempt is made again: the only place that decides it.
///
/// @param most how often in one call
/// @param first the wait before the first, doubled each time, when the endpoint names none
/// @param longest the longest wait an endpoint may ask for; a call that would wait longer fails, so
///   that a person hears of it
record Retries(int most, Duration first, Duration longest) {
  /// Two more tries, after half a second and a second, or after up to 20 s if asked.
  static final Retries DEFAULT = new Retries(2, Duration.ofMillis(500), Duration.ofSeconds(20));

  /// How long to wait before trying again, or empty when the failure stands.
  Optional<Duration> pause(Failure failure, Call call) {
    if (failure.remedy() != Remedy.TRY_AGAIN || call.retries() >= most) {
      return Optional.empty();
    }
    // spread out, so that calls that failed together do not come back together
    double spread = RandomGenerator.getDefault().nextDouble();
    Duration asked = failure.retryAfter();
    Duration wait =
        asked.isZero()
            ? times(first.multipliedBy(1L << call.retries()), 0.5 + spread / 2)
            : asked.plus(times(first, spread / 4));
    boolean tooLong = asked.compareTo(longest) > 0 || wait.compareTo(call.remaining()) >= 0;
    return tooLong ? Optional.empty() : Optional.of(wait);
  }

  private static Duration times(Duration duration, double factor) {
    return Duration.ofNanos((long) (duration.toNanos() * factor));
  }
}
