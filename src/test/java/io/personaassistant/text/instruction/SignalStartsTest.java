package io.personaassistant.text.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The look at the first characters spares patterns, and leaves none out that would be found.
class SignalStartsTest {
  private final SignalStarts starts = new SignalStarts(InstructionPatterns.SIGNALS);

  @ParameterizedTest
  @ValueSource(strings = {"suspicious", "heldout-suspicious", "harmless", "heldout-harmless"})
  void every_signal_that_stands_in_a_text_may_stand_there(String set) throws IOException {
    int found = 0;
    for (var item : items(set)) {
      for (var text : set.endsWith("harmless") ? List.of(item) : written(item)) {
        var may = starts.in(text);
        for (int i = 0; i < may.size(); i++) {
          var pattern = InstructionPatterns.SIGNALS.get(i).pattern();
          for (int at : pattern.matcher(text).results().map(MatchResult::start).toList()) {
            assertThat(may.get(i).get(at)).as("%s at %s in %s", pattern, at, text).isTrue();
            found++;
          }
        }
      }
    }
    assertThat(found > 0).isEqualTo(set.endsWith("suspicious") || set.equals("harmless"));
  }

  @Test
  void few_signals_may_stand_in_what_customers_say() throws IOException {
    var items = items("harmless");
    long all = items.stream().mapToLong(this::count).sum();

    assertThat(all).isLessThan(items.size() * InstructionPatterns.SIGNALS.size() / 5);
  }

  @Test
  void texts_of_strange_letters_do_not_slow_down_those_that_follow() throws IOException {
    var items = items("harmless");
    var letters = new Random(7);
    for (int i = 0; i < 60; i++) {
      var strange = new StringBuilder();
      letters.ints(1_000, 0x4E00, 0x9000).forEach(strange::appendCodePoint);
      starts.in(strange.toString());
    }
    long all = items.stream().mapToLong(this::count).sum();

    assertThat(all).isLessThan(items.size() * InstructionPatterns.SIGNALS.size() / 5);
  }

  /// How many signals may stand in a text.
  private long count(String text) {
    return starts.in(text).stream().filter(places -> !places.isEmpty()).count();
  }

  /// At the beginning, in the middle and at the end of a text, and in other letters.
  private static List<String> written(String item) {
    var ways = new ArrayList<>(List.of(item, "é" + item, "1" + item + "_", "We buy.\n" + item));
    ways.add(item.toUpperCase(Locale.ROOT));
    ways.add(item.substring(item.length() / 2));
    ways.add(item.substring(0, item.length() / 2));
    return ways;
  }

  private static List<String> items(String name) throws IOException {
    var file = "/text/instructions-" + name + ".txt";
    try (InputStream in =
        Objects.requireNonNull(SignalStartsTest.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> line.replace("\\n", "\n"))
          .toList();
    }
  }
}
