package io.personaassistant.checking;

import static java.util.stream.Collectors.joining;

import io.personaassistant.checking.copy.TextReview;
import io.personaassistant.checking.line.CharacterCount;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/// How long all checks of a draft take: twelve objection cards of seven fields against twelve
/// sources, a long record and 500 known names, none of them read before. Processor time, so that a
/// busy machine does not blur the figure. `bench/run` prints it.
public final class ChecksBench {
  private static final List<String> FIELDS =
      List.of("objection", "reply", "listen_for", "acknowledge", "explore", "respond", "confirm");

  private static final LineRules RULES =
      new LineRules(
          "card",
          "",
          1,
          12,
          true,
          false,
          FIELDS.stream()
              .map(f -> Rules.field(f).chars(600, CharacterCount.GRAPHEMES).words(1, 80))
              .map(f -> f.checks("stock_phrases", "no_exclamation", "no_superlatives").build())
              .toList());

  private static final int ROUNDS = 400;
  private static final int WARM = 200;

  private ChecksBench() {}

  /// Measures for some seconds.
  ///
  /// @return milliseconds of processor time for a draft: the median and the 95th percentile
  public static double[] measure() {
    var checks = Checks.standard();
    var lines = IntStream.range(0, 12).mapToObj(ChecksBench::line).toList();
    var clock = ManagementFactory.getThreadMXBean();
    var times = new ArrayList<Long>();
    for (int round = 0; round < ROUNDS; round++) {
      var context = context(round);
      long start = clock.getCurrentThreadCpuTime();
      for (var line : lines) {
        checks.check(line, RULES, context);
      }
      times.add(clock.getCurrentThreadCpuTime() - start);
    }
    var warm = times.subList(WARM, times.size()).stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(warm);
    return new double[] {warm[warm.length / 2] / 1e6, warm[warm.length * 95 / 100] / 1e6};
  }

  /// A text of the greatest length that is taken, of numbers alone: the worst there is, since each
  /// is held against the others.
  ///
  /// @return milliseconds of processor time, the median of three
  public static double ofNumbers() {
    var text = IntStream.range(0, 2_000).mapToObj(i -> "" + i * 7919 % 9_973).collect(joining(" "));
    var review = new TextReview(Checks.standard(), Checks.inOtherLanguages());
    var clock = ManagementFactory.getThreadMXBean();
    var times = new long[3];
    for (int round = 0; round < times.length; round++) {
      long start = clock.getCurrentThreadCpuTime();
      review.review(text, context(round), new TextReview.Purpose(false, false));
      times[round] = clock.getCurrentThreadCpuTime() - start;
    }
    Arrays.sort(times);
    return times[1] / 1e6;
  }

  private static Line line(int i) {
    var fields = new LinkedHashMap<String, List<String>>();
    for (var field : FIELDS) {
      fields.put(
          field,
          List.of(
              "When reminders went out by themselves, no-shows fell from 9.5 % to 3.2 % in June 2026,"
                  + " and “we lose about two hours a day on the phone” was no longer said; what would"
                  + " that change for your team of "
                  + (i + 3)
                  + "?"));
    }
    return new Line("card", fields, List.of("E00" + i % 9, "E00" + (i + 1) % 9));
  }

  private static CheckContext context(int round) {
    var given = new HashMap<String, Source>();
    for (int i = 0; i < 12; i++) {
      String id = i < 10 ? "E00" + i : "E0" + i;
      String text =
          ("Draft "
                  + round
                  + ", item "
                  + i
                  + ". Honestly, we lose about two hours a day on the phone. "
                  + "The no-show rate fell from 9.5 % to 3.2 % in June 2026, 14 of 22 practices said. ")
              .repeat(2);
      given.put(id, new Source(id, text, true, true, "", java.util.Optional.empty()));
    }
    String record =
        "Her team of 3 to 12 people keeps every chair full by 8:00 and hates calls. ".repeat(40);
    return Rules.context(given, record, "it costs too much " + round, "Petra");
  }
}
