package io.personaassistant.checking;

import static io.personaassistant.checking.Rules.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of a number that stands in the source: said of something else, swapped, a limit, a
/// rate, a share in round words.
class NumbersInPlaceTest {
  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource
  void a_number_stays_what_it_is_in_the_source(
      String family, String source, String text, String expected) {
    assertThat(found(source, text)).as(family).isEqualTo(expected);
  }

  private static Stream<Arguments> a_number_stays_what_it_is_in_the_source() throws IOException {
    return Families.of("numbers-in-place.txt");
  }

  /// The words of `expected` that the only finding about numbers holds, `-` without one.
  private static String found(String source, String text) {
    var given = Map.of("E1", new Source("E1", source, true, true, "", Optional.empty()));
    var rules = new LineRules("line", "", 1, 9, false, false, List.of(field("f").build()));
    var line = new Line("line", Map.of("f", List.of(text)), List.of("E1"));
    return Checks.standard()
        .check(line, rules, Rules.context(given, "", "", "Petra Vogel"))
        .stream()
        .filter(f -> RULES.contains(f.rule()) && f.level() != Level.INFO)
        .map(Finding::why)
        .map(why -> WHYS.stream().filter(why::contains).findFirst().orElse(why))
        .findFirst()
        .orElse("-");
  }

  private static final Set<String> RULES =
      Set.of("numbers_supported", "numbers_derived", "dates_supported");

  private static final List<String> WHYS =
      List.of(
          "is said of something else",
          "nothing there says",
          "worked out",
          "certain size",
          "share of something else",
          "says something else",
          "changed places",
          "goes the other way",
          "of another time",
          "time of something else",
          "another unit",
          "is a limit",
          "not per month",
          "not what the share",
          "not the share",
          "in no cited",
          "more than half",
          "another time or thing",
          "said of all",
          "says all",
          "a median or average",
          "another stretch of time",
          "another number of times");
}
