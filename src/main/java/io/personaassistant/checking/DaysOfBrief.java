package io.personaassistant.checking;

import io.personaassistant.text.Normal;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether a day stands in the brief in other words: "31 January 2027" and "by January 31" for "end
/// of January", "until 15 January" for "15 January". English.
final class DaysOfBrief {
  private static final Pattern BEFORE =
      Pattern.compile("(?iu)^\\W*(?:by|until|till|on|before|due)?\\s*(?:the )?");

  private static final Pattern YEAR = Pattern.compile("(?u),?\\s+(20\\d\\d)\\W*$");

  private static final Pattern YEAR_BEHIND = Pattern.compile(",? (20\\d\\d)\\b");

  private static final String LAST =
      "(?:31(?:st)?(?: of)? (january|march|may|july|august|october|december)"
          + "|30(?:th)?(?: of)? (april|june|september|november)"
          + "|(?:28|29)(?:th)?(?: of)? (february))";

  private static final String LAST_BEHIND =
      "(?:(january|march|may|july|august|october|december) 31(?:st)?"
          + "|(april|june|september|november) 30(?:th)?"
          + "|(february) (?:28|29)(?:th)?)";

  private static final Pattern LAST_DAY =
      Pattern.compile("(?iu)^(?:" + LAST + "|" + LAST_BEHIND + ")$");

  private DaysOfBrief() {}

  static boolean stand(String text, String brief) {
    var told = Normal.of(brief);
    var whole = BEFORE.matcher(text.strip()).replaceFirst("");
    var year = YEAR.matcher(whole);
    var said = year.find() ? year.group(1) : "";
    var day = year.replaceFirst("").strip();
    return !day.isEmpty() && ways(day).map(Normal::of).anyMatch(way -> stands(told, way, said));
  }

  /// The day, and the end of its month where it is the last.
  private static Stream<String> ways(String day) {
    var last = LAST_DAY.matcher(day);
    if (!last.matches()) {
      return Stream.of(day);
    }
    var month =
        IntStream.rangeClosed(1, last.groupCount())
            .mapToObj(last::group)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    return Stream.of(day, "end of " + month);
  }

  /// A year is what may be added; another one than the brief's is another day.
  private static boolean stands(String told, String day, String year) {
    for (int at = Normal.indexOf(told, day, 0); at >= 0; at = Normal.indexOf(told, day, at + 1)) {
      var other = YEAR_BEHIND.matcher(told).region(at + day.length(), told.length());
      if (year.isEmpty() || !other.lookingAt() || other.group(1).equals(year)) {
        return true;
      }
    }
    return false;
  }
}
