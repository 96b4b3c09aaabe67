package io.personaassistant.checking.reading;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Matches a pattern that somebody else wrote without letting it run away: after a fixed number of
/// looks at the text it counts as not matching. The number does not depend on the machine, so the
/// verdict does not either.
public final class BoundedMatch {
  private static final int MOST_LOOKS = 100_000;

  /// Longer texts could exhaust the stack; no field with a pattern is that long.
  private static final int MOST_CHARACTERS = 2_000;

  private BoundedMatch() {}

  /// Whether the whole text matches; false where finding out takes too many steps.
  public static boolean matches(Pattern pattern, String text) {
    if (text.length() > MOST_CHARACTERS) {
      return false;
    }
    try {
      return pattern.matcher(new Counted(text, new AtomicInteger())).matches();
    } catch (RanAway _) {
      return false; // it would have gone on for minutes
    }
  }

  private static final class RanAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RanAway() {
      super("the pattern looks at the text too often", null, false, false);
    }
  }

  private record Counted(CharSequence text, AtomicInteger looks) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (looks.incrementAndGet() > MOST_LOOKS) {
        throw new RanAway();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
