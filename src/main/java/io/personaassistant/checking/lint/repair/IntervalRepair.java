package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Lets each answer end right below the next one.
final class IntervalRepair implements Repair {
  private static final Pattern FROM_TO =
      Pattern.compile("(?i)^(\\D{0,12}?)(\\d[\\d,]*)(\\D{1,12}?)(\\d[\\d,]*)(\\D{0,30})$");
  private static final Pattern ONE = Pattern.compile("(?i)^\\D{0,20}(\\d[\\d,]*)\\D{0,30}$");

  private static final Pattern UP_TO =
      Pattern.compile("(?i)^(?:up to|at most|no more than) \\D?(\\d[\\d,]*)\\D{0,30}$");

  @Override
  public List<Question> repair(Asked asked, Issue issue, PersonaWords words) {
    var options = asked.question().options();
    var better = new ArrayList<String>();
    for (int i = 0; i < options.size(); i++) {
      var upTo = i == 0 ? null : UP_TO.matcher(options.get(i - 1));
      var range = FROM_TO.matcher(options.get(i));
      boolean shared =
          upTo != null
              && upTo.matches()
              && range.matches()
              && value(upTo.group(1)) == value(range.group(2));
      long next = i + 1 < options.size() ? lowest(options.get(i + 1)) : -1;
      if (!range.matches() || next < 0) {
        better.add(options.get(i));
        continue;
      }
      long end = next - 1;
      if (end < value(range.group(2))) {
        return List.of();
      }
      String start = shared ? Long.toString(value(range.group(2)) + 1) : range.group(2);
      boolean single = end == value(range.group(2));
      String number =
          range.group(4).contains(",")
              ? String.format(Locale.ROOT, "%,d", end)
              : Long.toString(end);
      better.add(range.group(1) + start + (single ? "" : range.group(3) + number) + range.group(5));
    }
    return better.equals(options) ? List.of() : List.of(asked.question().withOptions(better));
  }

  /// The first number that an answer covers; -1 when it covers none from a number on.
  private static long lowest(String option) {
    var range = FROM_TO.matcher(option);
    if (range.matches()) {
      return value(range.group(2));
    }
    var one = ONE.matcher(option);
    if (!one.matches() || option.matches("(?i).*\\b(?:under|below|less|fewer|up to)\\b.*")) {
      return -1;
    }
    boolean above =
        option.matches("(?i).*(?:>|\\b(?:over|above|more than|longer than|older than)\\b).*");
    return value(one.group(1)) + (above ? 1 : 0);
  }

  private static long value(String digits) {
    String plain = digits.replace(",", "");
    return plain.length() > 15 ? -1 : Long.parseLong(plain);
  }
}
