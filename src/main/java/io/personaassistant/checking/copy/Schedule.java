package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Points of a meeting with their minutes in front, "0-5 Who we are", each of which begins where
/// the one before it ends. What counts on like that is ours, for whomever it is written, and so is
/// the length that the points come to.
final class Schedule {
  private static final Pattern RANGE =
      Pattern.compile(
          "^\\W*(\\d{1,3}) ?(?:-|–|to) ?(\\d{1,3})(?: ?min(?:utes?|s)?\\.?)?:? +(?=\\p{L})");

  private static final Pattern HALF = Pattern.compile("(?i)\\bhalf an hour\\b");

  private final int total;

  private Schedule(int total) {
    this.total = total;
  }

  static Schedule of(List<DraftSentences.Sentence> sentences) {
    int end = -1;
    int points = 0;
    for (var sentence : sentences) {
      var range = RANGE.matcher(sentence.span().text());
      if (range.find()) {
        boolean on = end < 0 || Integer.parseInt(range.group(1)) == end;
        points = on ? points + 1 : 0;
        end = Integer.parseInt(range.group(2));
      }
    }
    return new Schedule(points > 1 ? end : -1);
  }

  /// A point of this schedule without its minutes; any other text as it is.
  String untimed(String text) {
    return total < 0 ? text : RANGE.matcher(text).replaceFirst("");
  }

  /// Whether the number that a finding is about is a minute of this schedule, or its length.
  boolean covers(Finding finding, String text) {
    if (total < 0 || finding.start() < 0) {
      return false;
    }
    int at = Graphemes.utf16(text, finding.start());
    Matcher range = RANGE.matcher(text);
    if (range.find() && at < range.end()) {
      return true;
    }
    return total == 30 && HALF.matcher(text).find()
        || Numbers.find(text).stream()
            .filter(q -> q.start() <= at && at < q.end())
            .anyMatch(q ->
                q.kind() == Kind.DURATION
                    && q.unit().equals("minute")
                    && q.value().compareTo(BigDecimal.valueOf(total)) == 0);
  }
}
