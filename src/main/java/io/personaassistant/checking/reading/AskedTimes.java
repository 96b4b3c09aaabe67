package io.personaassistant.checking.reading;

import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.DateMention;
import io.personaassistant.text.number.Quantity;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Hours and months in a question that tells nothing: they paint a scene or offer a choice, and
/// need no source. English.
public final class AskedTimes {
  private static final BigDecimal HOURS = BigDecimal.valueOf(24);

  private static final Pattern HOUR =
      Pattern.compile("(?i)\\b(?:at|by|until|till|before|after|since|from) (?:about )?$");

  /// A question that tells: "Did you know that we answer from four?"
  private static final Pattern OF_US =
      Pattern.compile(
          "(?i)\\b(?:we|our|us|know|knew|heard|that|because|since|as)\\b|\\p{L}['’](?:re|ll|ve)\\b");

  private AskedTimes() {}

  /// "Still waiting at nine?"
  static boolean isHour(Quantity number, String text) {
    return number.value().compareTo(HOURS) <= 0
        && HOUR.matcher(text.substring(0, number.start())).find()
        && text.substring(number.end()).matches("(?s)\\W*(?:\\n.*)?|\\?.*")
        && isOfScene(text, number.start());
  }

  /// "Would a smaller fee in July help you more?", "could we meet in May?": of no certain year, and
  /// asked.
  public static boolean isMonth(DateMention date, String text) {
    return date.month() > 0
        && date.day() == 0
        && date.year() == 0
        && asking(text, date.start())
            .anyMatch(s -> !OF_US.matcher(s).find() || ProposedTimes.isProposal(s));
  }

  /// "Questions at six in the morning?" paints a scene: the time is nobody's.
  static boolean isOfScene(String text, int start) {
    return asking(text, start).anyMatch(s -> !OF_US.matcher(s).find());
  }

  private static Stream<String> asking(String text, int start) {
    return Words.sentences(text).stream()
        .filter(s -> s.start() <= start && start < s.end())
        .map(Span::text)
        .filter(Sayings::isQuestion);
  }
}
