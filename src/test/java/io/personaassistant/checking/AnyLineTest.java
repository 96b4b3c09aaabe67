package io.personaassistant.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.CharacterCount;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No text makes a check throw, and every span is a piece of its field.
class AnyLineTest {
  private static final String[] PIECES = {
    "“we lose ",
    "two hours”",
    "9 of 10",
    " 9.5 -> 3.2 = -66 %",
    "March 2026",
    "…",
    "[E001]",
    "Grace",
    " said Tom ",
    "https://x.com/",
    "<@U1>",
    "\u200b",
    "🦷",
    "\ud83d",
    "?",
    " but ",
    "\"",
    "'",
    "1,2,3",
    "999999999999999999999999999999",
    "= 4",
    "%",
    " of ",
    "\n> quote me on this",
    "`",
    "&lt;",
    " "
  };

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void is_checked_without_throwing(long seed) {
    var random = new Random(seed);
    var checks = Checks.standard();
    var field =
        Rules.field("f")
            .items(0, 9)
            .chars(80, CharacterCount.X_WEIGHTED)
            .pattern("(.*,)*x?")
            .checks(Checks.names().toArray(String[]::new))
            .build();
    var rules = new LineRules("line", "", 1, 9, true, seed % 2 == 0, List.of(field));
    for (int round = 0; round < 60; round++) {
      var context =
          Rules.context(
              Map.of("E001", new Source("E001", text(random), true, false, "", Optional.empty())),
              text(random),
              text(random),
              text(random));
      var texts = new ArrayList<>(List.of(text(random), text(random)));
      var line = new Line("line", Map.of("f", texts), List.of("E001", text(random)));

      assertThat(checks.check(line, rules, context))
          .allSatisfy(f -> assertThat(f.span().isEmpty() || isPiece(f, texts)).isTrue());
    }
  }

  private static boolean isPiece(Finding finding, List<String> texts) {
    return texts.stream().anyMatch(text -> text.contains(finding.span()));
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    int pieces = random.nextInt(12);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
