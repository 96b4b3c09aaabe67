package io.personaassistant.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock (UTC) that stands still until it is moved on. Thread-safe.
public final class MovedClock extends Clock {
  private volatile Instant now;

  public MovedClock(Instant now) {
    this.now = now;
  }

  /// Moves it on.
  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the program thinks in UTC");
  }
}
