package io.personaassistant.drafting.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.line.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotePointersTest {
  private static final CheckContext CONTEXT =
      new CheckContext(
          Map.of(
              "E1",
              source(
                  "E1",
                  "A no-show costs me an hour of three people’s time. It’s the first thing I ask.",
                  true),
              "E2",
              source("E2", "Visitors leave the price page after nine seconds.", false),
              "E3",
              source("E3", "We pay for empty seats.", true),
              "E4",
              source("E4", "Is there anything that runs by itself? I have no time.", true)),
          "",
          "",
          "",
          Set.of(),
          Set.of(),
          Subject.UNKNOWN);

  private static Source source(String id, String text, boolean ownWords) {
    return new Source(id, text, ownWords, true, "", Optional.empty());
  }

  private static String filled(String text) {
    var line = new Line("line", Map.of("text", List.of(text)), List.of("E1", "E2", "E4"));
    return QuotePointers.fill(line, CONTEXT).texts("text").getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          She says <<E1: A no-show ... people's time>>.  | She says “A no-show costs me an hour of three people’s time”.
          <<e1: it's the first … I ask>>                 | “It’s the first thing I ask.”
          <<E1: a no-show ... people's time>> Next it is.    | “A no-show costs me an hour of three people’s time.” Next it is.
          <<E1: a no-show ... people's time>>, and so on     | “A no-show costs me an hour of three people’s time”, and so on
          <<E1: a no-show ... people's time>> is what it is  | “A no-show costs me an hour of three people’s time” is what it is
          You ask <<E4: is there ... itself>> Most is not.   | You ask “Is there anything that runs by itself?” Most is not.
          Do you ask <<E4: is there ... itself>>?            | Do you ask “Is there anything that runs by itself”?
          “<<E1: costs me an hour>>”                     | “costs me an hour”
          <<e001: costs me an hour>>                     | “costs me an hour”
          <<E1: A NO SHOW COSTS>>                        | “A no-show costs”
          """)
  void a_pointer_becomes_the_stored_words(String text, String filled) {
    assertThat(filled(text)).isEqualTo(filled);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <<E1: A no-show ... people's money>>   | words that are not there
          <<E1: people's time ... A no-show>>    | in the wrong order
          <<E1: show costs me an hou>>           | half a word
          <<E2: leave the price page>>           | nobody's own words
          <<E3: We pay for>>                     | an item that the line does not cite
          <<E9: We pay for>>                     | an item that is not there
          <<E1: ... time>>                       | no beginning
          <<E1:  >>                              | nothing
          """)
  void a_pointer_that_leads_nowhere_stays_and_no_check_lets_it_pass(String text, String why) {
    assertThat(filled(text)).as(why).isEqualTo(text);
  }

  @Test
  void a_line_without_pointers_is_the_same_line() {
    var line = new Line("line", Map.of("text", List.of("a < b << c")), List.of("E1"));

    assertThat(QuotePointers.fill(line, CONTEXT)).isSameAs(line);
  }
}
