package io.personaassistant.checking;

import static io.personaassistant.checking.Rules.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What holds on a condition, told with and without it.
class ConditionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Guests get a code by text, but only if the host has entered their number.       | Every guest gets a code by text.                                    | on a condition
          Guests get a code by text, but only if the host has entered their number.       | Guests get a code by text as soon as you entered their number.      | -
          Guests get a code by text, but only if the host has entered their number.       | Guests get a code by text, provided you gave us theirs.             | -
          Guests get a code by text, but only if the host has entered their number.       | Guests need no app for the code.                                    | -
          Deposits are returned within five days unless damage was reported.              | Deposits are returned within five days.                             | on a condition
          Deposits are returned within five days unless damage was reported.              | If nothing was damaged, deposits are returned within five days.     | -
          The ferry runs every day unless the wind is above force 8.                      | The ferry runs every day except in storms.                          | -
          We do not lend the moulds to members unless we know them.                       | They lend moulds to members they know.                              | -
          The door can be opened with a card, or with a code provided by the host.        | The door opens with a card or a code.                               | -
          Chats can be read at any time; calls are taken until 6 p.m.                     | Chats can be read at any time.                                      | -
          Large hosts may be offered ten percent off with the consent of the sales lead.  | Large hosts are offered ten percent off.                            | on a condition
          Hosts can move a stay until the cleaner sets out; after that only the desk can. | You can move a stay at any time.                                    | leaves out a limit
          Hosts can move a stay until the cleaner sets out; after that only the desk can. | You can move a stay until the cleaner is on the way.                | -
          A stay can be corrected for 48 hours. Rooms are cleaned, then corrected bills follow. | A stay can be corrected at any time.                          | leaves out a limit
          """)
  void a_condition_is_told_with_what_hangs_on_it(String source, String text, String expected) {
    var given = Map.of("F1", new Source("F1", source, false, true, "", Optional.empty()));
    var rules = new LineRules("line", "", 1, 9, false, false, List.of(field("f").build()));
    var line = new Line("line", Map.of("f", List.of(text)), List.of("F1"));
    var whys =
        Checks.standard().check(line, rules, Rules.context(given, "", "", "Petra Vogel")).stream()
            .map(Finding::why)
            .filter(why -> why.contains("on a condition") || why.contains("leaves out a limit"))
            .collect(Collectors.joining());
    if (expected.equals("-")) {
      assertThat(whys).isEmpty();
    } else {
      assertThat(whys).contains(expected);
    }
  }
}
