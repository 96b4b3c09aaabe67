package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.testing.DraftWorld;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines that tell more than the item which they cite, each beside one that tells the same of it
/// and no more.
class ToldStrongerTest {
  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private static final JsonMapper JSON = new JsonMapper();
  private static Terminal terminal;

  @BeforeAll
  static void records() {
    terminal = DraftWorld.LOANS.in(folder);
  }

  private static String check(String persona, String draft) throws Exception {
    var line =
        JSON.writeValueAsString(Map.of("id", "1", "persona", "loans-" + persona, "draft", draft));
    var out = terminal.typing(line + "\n").run("check", "--json", DraftWorld.DAY).out();
    assertThat(out).contains("\"verdict\":");
    return out;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          conservator | A bigger pen helps him on the tablet [E21].                                         | does not say for certain
          conservator | He may test it on ten prints in November [E22].                                     |
          director    | One director lends more, knowing where everything is [E33].                         | does not say for certain
          director    | One director would lend more if she knew where everything was [E33].                |
          registrar   | She demanded that we call again after the budget in April [E08].                    | “demanded” says more
          registrar   | She asked that we call again after the budget in April [E08].                       |
          registrar   | Borrowers always send the insurance certificate on the last afternoon [E02].        | “always” says more
          registrar   | One registrar usually finds out from the invoice that an object has left [E01].     | “usually” says more
          registrar   | One registrar sometimes finds out from the invoice that an object has left [E01].   |
          conservator | They use wax seals on their crates [E24].                                           | another time
          conservator | They stopped using wax seals on crates in 2019 [E24].                               |
          director    | The insurer will lower the premium after two years of condition reports [E30].      | another time
          director    | The insurer lowered the premium after two years of condition reports [E30].         |
          director    | His trial was started before the summer tour [E39].                                 | does not say for certain
          director    | His trial should be running before the summer tour [E39].                           |
          registrar   | She is printing every condition report [E10].                                       | another time
          registrar   | The insurer asked for photos every year [E10].                                      | “every year” says more
          """)
  void how_certain_how_often_and_when_is_compared(String persona, String draft, String why)
      throws Exception {
    hold(check(persona, draft), why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          director    | The neighbours had Lendwell, as it is easier to learn [E32].                                       | nothing of the reason
          conservator | The conservator leaves in December due to the workload [E25].                                      | nothing of the reason
          director    | The insurer lowered the premium, as it had had two years of condition reports [E30].               |
          conservator | The frame cracked in Ghent because its wax seal had been broken at customs [E16] [E24].            | the reason for the other
          director    | She rarely reads what she signs, and another lends her work to volunteers [E27] [E40].             |
          director    | He gave up on a database of his own because it cost too much [E39].                                | another reason
          director    | He gave up on a database of his own because it was of no use to colleagues [E39].                  |
          registrar   | The crate went anyway, because the insurer had agreed to it [E02].                                 | another reason
          registrar   | The crate went anyway, because of a promise that the director had made [E02].                      |
          registrar   | A courier told us that an object had left the building [E01].                                      | said by somebody else
          registrar   | A registrar told us that an object had left the building [E01].                                    |
          registrar   | Museum directors find out from the invoice that an object has left [E01].                           | somebody else's word
          registrar   | When a crate has left, the conservator learns it from the invoice [E01].                           | somebody else's word
          registrar   | When an object has left, the registrar learns it from the invoice [E01].                           |
          director    | The director whose grant was cut went to Lendwell [E28] [E32].                                     | tell of two
          director    | The director whose grant was cut closed on Mondays; another went to Lendwell [E28] [E32].          |
          """)
  void a_reason_or_a_person_is_not_made_of_two_items(String persona, String draft, String why)
      throws Exception {
    hold(check(persona, draft), why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          registrar   | She found out at the airport that an object had left the building [E01].   | does not say “at the airport”
          registrar   | She found out from the courier's invoice that it had left the building [E01]. |
          registrar   | She rang Aarhus twice on a Sunday about a certificate [E02].               | does not say “on a Sunday”
          registrar   | The insurer asked by letter for photos from before the loan [E10].         | does not say “by letter”
          director    | We give you a reference from a museum of your size [E29].                  | No approved fact says this
          registrar   | You get a reminder 30, 14 and 3 days before the return date [F4] [E12].    |
          registrar   | It was slow, not only at Christmas [E14].                                  | not only
          registrar   | It was slow at Christmas only [E14].                                       |
          """)
  void nothing_is_added_or_promised(String persona, String draft, String why) throws Exception {
    hold(check(persona, draft), why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          conservator | 31 of 96 conservators record less than they should when time is short [E19].
          registrar   | Signed returns closed 612 of the 940 loan files that were opened in September [E07].
          conservator | Reports with marked photos took 26 minutes, the others 39 [E20].
          registrar   | In a pilot at 12 museums the median loan went from 10 weeks to 7 [F5].
          registrar   | One registrar feared that older couriers would refuse to sign on a phone [E09].
          registrar   | How did you find out that an object had left? One learned it from an invoice [E01].
          director    | Volunteers pack at one museum, some of them over seventy [E40].
          """)
  void other_words_for_the_same_pass(String persona, String draft) throws Exception {
    hold(check(persona, draft), null);
  }

  private static void hold(String out, @Nullable String why) {
    if (why == null) {
      assertThat(out).contains("\"verdict\":\"pass\"");
    } else {
      assertThat(out).contains(why).doesNotContain("\"verdict\":\"pass\"");
    }
  }
}
