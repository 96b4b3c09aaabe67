package io.personaassistant.checking;

import io.personaassistant.text.Normal;
import java.util.regex.Pattern;

/// Whether a day stands in the brief in other words: "31 January 2027" and "by January 31" for "end
/// of January", "until 15 January" for "15 January". English.
final class DaysOfBrief {
  private static final Pattern BEFORE =
      Pattern.compile("(?iu)^\\W*(?:by|until|till|on|before|due)?\\s*(?:the )?");

  private static final Pattern YEAR = Pattern.compile("(?u),?\\s+20\\d\\d\\W*$");

  private static final String MONTHS =
      "(january|february|march|april|may|june|july|august|september|october|november|december)";

  private static final Pattern LAST_DAY =
      Pattern.compile("(?iu)^(?:28|29|30|31)(?:st|th)?(?: of)? " + MONTHS + "$");

  private static final Pattern LAST_DAY_BEHIND =
      Pattern.compile("(?iu)^" + MONTHS + " (?:28|29|30|31)(?:st|th)?$");

  private DaysOfBrief() {}

  static boolean stand(String text, String brief) {
    var day = YEAR.matcher(BEFORE.matcher(text.strip()).replaceFirst("")).replaceFirst("").strip();
    if (day.isEmpty()) {
      return false;
    }
    var told = Normal.of(brief);
    var end = LAST_DAY_BEHIND.matcher(LAST_DAY.matcher(day).replaceFirst("end of $1"));
    return Normal.holds(told, Normal.of(day))
        || Normal.holds(told, Normal.of(end.replaceFirst("end of $1")));
  }
}
