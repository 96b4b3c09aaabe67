package io.personaassistant.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Twelve objection cards of seven fields against twelve sources, a long record and 500 known
/// names. Processor time, so that a busy machine does not fail the build.
class SpeedTest {
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

  @Test
  void checks_a_draft_of_twelve_lines_within_50_ms() {
    var checks = Checks.standard();
    var lines = IntStream.range(0, 12).mapToObj(SpeedTest::line).toList();
    var clock = ManagementFactory.getThreadMXBean();
    var times = new ArrayList<Long>();
    for (int round = 0; round < 40; round++) {
      var context = context(round);
      long start = clock.getCurrentThreadCpuTime();
      for (var line : lines) {
        checks.check(line, RULES, context);
      }
      times.add(clock.getCurrentThreadCpuTime() - start);
    }
    var warm = times.subList(15, times.size()).stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(warm);
    double p95 = warm[warm.length * 95 / 100] / 1e6;
    System.out.printf(
        "checks of 12 cards: p50 %.2f, p95 %.2f ms of processor time%n",
        warm[warm.length / 2] / 1e6, p95);

    assertThat(p95).isLessThan(50);
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
    var names = new java.util.HashSet<String>();
    IntStream.range(0, 500).forEach(i -> names.add("Person" + i + " Family" + i));
    String record =
        "Her team of 3 to 12 people keeps every chair full by 8:00 and hates calls. ".repeat(40);
    return new CheckContext(
        given, record, "it costs too much " + round, "Petra", Set.copyOf(names), Set.of());
  }
}
