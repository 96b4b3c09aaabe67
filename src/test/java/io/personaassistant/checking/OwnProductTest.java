package io.personaassistant.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.line.Subject;
import io.personaassistant.evidence.SourceType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What customers read of a product: a lock for bicycles, a program for bakeries, a lamp.
class OwnProductTest {
  private static final List<String> FACTS =
      List.of(
          "The frame lock weighs 410 g and opens with a key or a code.",
          "Mehlwerk plans doughs for up to 30 days and prints the list for the night shift.",
          "A bench lamp lights 2 square metres and runs on 12 volts.",
          "An order arrives in 4 working days.");

  private static final Source RAIN =
      new Source(
          "E1",
          "In the rain the keypad of my old lock goes blind.",
          true,
          false,
          "P-1",
          Optional.empty(),
          new Source.Origin(Optional.of(SourceType.INTERVIEW), 0, false, "", "", List.of()));
  private static final Source USER =
      new Source(
          "E2",
          "Our frame lock has rattled since the first frost.",
          true,
          false,
          "P-2",
          Optional.empty(),
          new Source.Origin(Optional.of(SourceType.SUPPORT_TICKET), 0, false, "", "", List.of()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what facts say, in their words or near them
          ''    | The frame lock weighs 410 g and opens with a key.
          ''    | This frame lock opens with a code, so nobody looks for a key.
          ''    | Mehlwerk plans your doughs and prints the list for the night.
          ''    | Our bench lamp runs on 12 volts.
          # what no fact says
          ERROR | The frame lock weighs 410 g, opens with a key and is waterproof in heavy rain.
          ERROR | Our keypad is readable in the rain.
          ERROR | Mehlwerk predicts tomorrow's sales.
          ERROR | You plan the doughs. Mehlwerk also warns the baker early.
          ERROR | This bench lamp survives a fall from the table.
          WARNING | Your frame lock is unbreakable.
          WARNING | Mehlwerk prints coloured labels for every shop.
          # the situation of a reader, not the product
          ''    | The keypad goes blind in the rain. What do you do then?
          ''    | Your shop opens at five and the oven is cold.
          ''    | Our engineers are on it.
          # what happened, what is asked, what is still open
          ''    | The frame lock survived two winters, you wrote.
          ''    | Mehlwerk has lost the list of the night.
          ''    | Is the frame lock waterproof?
          ''    | The frame lock is [rating].
          # what a customer says of it, where that is cited
          ''    | The frame lock rattles in frost, and I pass that on.
          """)
  void is_only_what_an_approved_fact_says(String level, String text) {
    assertThat(found(text)).isEqualTo(level);
  }

  private static String found(String text) {
    var rules = new LineRules("line", "", 1, 9, false, true, List.of(Rules.field("text").build()));
    var line = new Line("line", Map.of("text", List.of(text)), List.of("E1", "E2"));
    return new OwnProductCheck()
        .check(line, rules, context()).stream()
            .map(Finding::level)
            .map(Level::name)
            .findFirst()
            .orElse("");
  }

  private static CheckContext context() {
    var subject = new Subject("", 0, "", "", List.of(), FACTS, List.of(), Optional.empty());
    return new CheckContext(
        Map.of("E1", RAIN, "E2", USER), "", "", "Petra Vogel", Set.of(), Set.of(), subject);
  }
}
