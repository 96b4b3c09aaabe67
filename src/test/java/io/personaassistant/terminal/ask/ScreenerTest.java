package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whom a screener without a model looks for.
class ScreenerTest {
  private final Terminal terminal;

  ScreenerTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withSamples();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          people who operate at least twice a week       | how often did you operate? Every day
          people who operate at least twice a week       | must: those that are “at least twice a week”
          8 practice managers who changed software last year | When did you last change software? The past 6 months / 7 to 12
          customers who cancelled in the past 3 months   | When did you last cancel? The past month / 1 to 3 months ago
          6 owners who sold a house within the last 5 years | must: those “within the last 5 years”
          people who are UX researchers, not agency      | what “UX researchers” do that you want to learn about
          nurses in hospitals                            | what “nurses in hospitals” do that you want to learn about
          calendar sync                                  | When did you last deal with calendar sync? The past month
          """)
  void a_screener_asks_for_whom_the_brief_describes(String brief, String asked) {
    assertThat(terminal.run("ask", "annie screener " + brief).out().replaceAll("\\s+", " "))
        .contains(asked);
  }
}
