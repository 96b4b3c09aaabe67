package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// `overlapping_options`: a number that fits two of the answers, or none.
public final class IntervalRule implements Rule {
  private static final String NUMBER = "[$€£]?\\s?(\\d[\\d,]*(?:\\.\\d+)?)\\s?(k|m|%)?";
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:between |from )?"
              + NUMBER
              + "\\s?(?:[a-z]+\\s)?(?:-|–|to|and|or|through|but|up to)\\s?"
              + "(under |below |(?:but )?(?:less|fewer) than |just under |(?:but )?not including )?"
              + NUMBER
              + "\\b.*");
  private static final Pattern ABOVE_TO =
      Pattern.compile(
          "(?:over|above|more than|greater than)\\s?"
              + NUMBER
              + "\\s?(?:[a-z]+\\s)?(?:and|but|,)?\\s?(?:up to|to|at most)\\s?"
              + NUMBER
              + "\\b.*");
  private static final Pattern UNDER =
      Pattern.compile(
          "(?:under|below|less than|fewer than|<|younger than|up to but not including)\\s?"
              + NUMBER
              + "\\b.*");
  private static final Pattern UP_TO =
      Pattern.compile(
          "(?:up to|at most|no more than|maximum|≤|not more than)\\s?"
              + NUMBER
              + "\\b.*|"
              + NUMBER
              + "\\s?(?:[a-z]+\\s)?(?:or (?:less|fewer|under|below|younger)|and under)\\b.*");
  private static final Pattern OVER =
      Pattern.compile("(?:over|above|more than|greater than|>|older than)\\s?" + NUMBER + "\\b.*");
  private static final Pattern AT_LEAST =
      Pattern.compile(
          "(?:at least|≥|minimum)\\s?"
              + NUMBER
              + "\\b.*|"
              + NUMBER
              + "\\s?(?:\\+|(?:[a-z]+\\s)?(?:or (?:more|over|above|older|longer|higher)|and (?:over|above|older|more|up)|plus)).*");
  private static final Pattern SINGLE = Pattern.compile(NUMBER + "(?:\\s?[a-z]+){0,3}");

  /// From `low` to `high`; an end that is open lies outside.
  private record Interval(double low, boolean lowOpen, double high, boolean highOpen) {
    double first(double step) {
      return lowOpen ? low + step : low;
    }

    Interval aboveZero() {
      return new Interval(0, true, high, highOpen);
    }

    double last(double step) {
      return highOpen ? high - step : high;
    }
  }

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    var intervals = new ArrayList<Interval>();
    boolean decimals = false;
    for (var option : asked.options()) {
      var interval =
          interval(option.toLowerCase(Locale.ROOT).replace('–', '-').replace('—', '-').strip());
      interval.ifPresent(intervals::add);
      decimals |= option.matches(".*\\d\\.\\d.*");
    }
    boolean ranges = intervals.stream().filter(i -> i.low() != i.high()).count() >= 2;
    if (!ranges) {
      return List.of();
    }
    if (intervals.stream().anyMatch(i -> i.low() == 0 && i.high() == 0)) {
      // "None" beside "Up to 15 minutes": whoever had none is asked to say so
      intervals.replaceAll(i -> i.low() == Double.NEGATIVE_INFINITY ? i.aboveZero() : i);
    }
    intervals.sort(Comparator.comparingDouble(Interval::low).thenComparingDouble(Interval::high));
    double step = decimals ? 0.1 : 1;
    for (int i = 1; i < intervals.size(); i++) {
      var one = intervals.get(i - 1);
      var two = intervals.get(i);
      boolean overlap =
          two.first(1e-9) <= one.last(1e-9) + 1e-12 && !(one.highOpen() && two.low() >= one.high());
      double shared = Math.max(one.high(), two.low());
      boolean meets = one.high() == two.low() && (one.highOpen() != two.lowOpen());
      boolean gap = !meets && two.first(step) > one.last(step) + step + 1e-9;
      boolean openGap = one.high() == two.low() && one.highOpen() && two.lowOpen();
      if (overlap && !meets || gap || openGap) {
        String number =
            String.format(
                Locale.ROOT,
                shared == Math.rint(shared) ? "%.0f" : "%.1f",
                overlap ? two.low() : openGap ? shared : one.last(step) + step);
        return Issues.whole(
            "overlapping_options",
            Level.ERROR,
            overlap ? number + " fits two of the answers." : number + " fits none of the answers.",
            "Let each answer begin one above the end of the one before, with an open one at each end.");
      }
    }
    return List.of();
  }

  private static Optional<Interval> interval(String option) {
    var range = RANGE.matcher(option);
    if (range.matches()) {
      boolean open = range.group(3) != null;
      return Optional.of(new Interval(value(range.group(1)), false, value(range.group(4)), open));
    }
    var between = ABOVE_TO.matcher(option);
    if (between.matches()) {
      return Optional.of(
          new Interval(value(between.group(1)), true, value(between.group(3)), false));
    }
    var under = UNDER.matcher(option);
    if (under.matches()) {
      return Optional.of(
          new Interval(Double.NEGATIVE_INFINITY, false, value(under.group(1)), true));
    }
    var upTo = UP_TO.matcher(option);
    if (upTo.matches()) {
      String number = upTo.group(1) == null ? upTo.group(3) : upTo.group(1);
      return Optional.of(new Interval(Double.NEGATIVE_INFINITY, false, value(number), false));
    }
    var over = OVER.matcher(option);
    if (over.matches()) {
      return Optional.of(new Interval(value(over.group(1)), true, Double.POSITIVE_INFINITY, false));
    }
    var atLeast = AT_LEAST.matcher(option);
    if (atLeast.matches()) {
      String number = atLeast.group(1) == null ? atLeast.group(3) : atLeast.group(1);
      return Optional.of(new Interval(value(number), false, Double.POSITIVE_INFINITY, false));
    }
    if (option.matches("none(?: .*)?|zero(?: .*)?")) {
      return Optional.of(new Interval(0, false, 0, false));
    }
    var single = SINGLE.matcher(option);
    return single.matches() && !option.matches("(?:19|20)\\d\\d")
        ? Optional.of(new Interval(value(single.group(1)), false, value(single.group(1)), false))
        : Optional.empty();
  }

  private static double value(String digits) {
    return Double.parseDouble(digits.replace(",", ""));
  }
}
