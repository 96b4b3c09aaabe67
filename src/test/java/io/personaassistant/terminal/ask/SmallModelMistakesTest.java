package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.testing.DraftWorld;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mistakes that a small model makes by itself, and what a capable one writes of the same items.
class SmallModelMistakesTest {
  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private static final JsonMapper JSON = new JsonMapper();
  private static Terminal terminal;

  @BeforeAll
  static void records() {
    terminal = DraftWorld.REMINDERS.in(folder);
  }

  private static String check(String persona, String draft) throws Exception {
    var line = JSON.writeValueAsString(Map.of("id", "1", "persona", persona, "draft", draft));
    var out = terminal.typing(line + "\n").run("check", "--json", DraftWorld.DAY).out();
    assertThat(out).contains("\"verdict\":");
    return out;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          silas  | 51 of 88 lead vets already let clients book consultations online [E37].                             | how many would do it
          silas  | Sketch a page on which clients book consultations, as 51 of 88 lead vets do [E37].                  | how many would do it
          noreen | A pilot of six days at one site is free, needs no contract and ends by itself [F3].                 | six days
          noreen | Owners over 65 days want a phone call before the appointment [E15].                                 | 65 days
          silas  | They say yes, since late clients are the only thing that spoils their morning [E25].                | says it of nothing else
          noreen | Owners over 65 stayed away, because 103 of 188 only ever booked by phone [E15].                     | says it of nothing else
          noreen | What did you do when your missed Mondays went up to 11.6 % after clients booked online [E08]?       | was counted at others
          noreen | Tell me how you live with 37 % of your calls on a Monday before 9.30 [E40].                         | was counted at others
          noreen | The module shows you the dead numbers before anybody rings them [E11] [F10].                        | No approved fact says this
          silas  | Vets sleep better once their records are in a data centre, so lead with Leeds [E38].                | speaks of many
          silas  | The objection is gone: vets now keep the diary open on a tablet in consultations [E35].             | speaks of many
          """)
  void what_no_source_says_is_told(String persona, String draft, String why) throws Exception {
    var out = check(persona, draft);
    assertThat(out).contains(why).doesNotContain("\"verdict\":\"pass\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          silas  | Of 88 lead vets, 51 would let clients book consultations online [E37].
          silas  | Nothing was written into your clinical records, as the product does not write there [F8].
          silas  | The product takes no payments, books no surgery slots and reads no farm visit sheets [F7] [F8].
          silas  | Your clinical notes stay where they are: we copy only names, numbers and appointment times, and those are stored in Leeds [F5].
          noreen | See at one site first what happens to the ring round, and count every DNA: six weeks, free, no contract [F3].
          noreen | You pay 119 pounds a month for one site with up to 5 vets, and 45 for each further site [F1].
          noreen | The free pilot at one site should get more clicks, because these readers decide by their own count [E39] [F3].
          noreen | Owners over 65 want a phone call before the appointment [E15].
          noreen | 71 of 112 voicemail cancellations were heard after the slot [E40].
          silas  | Late clients come first: 44 of 96 lead vets name them [E25].
          silas  | Not everybody fears for the server: one sleeps better since the records are in a data centre [E38].
          noreen | The product reads the diary every 5 minutes from Kestwick and Ambler Desk [F4].
          noreen | How would you feel if 11.6 % of your Mondays were missed, as at other clinics [E08]?
          """)
  void what_the_sources_say_in_other_words_is_not(String persona, String draft) throws Exception {
    assertThat(check(persona, draft)).doesNotContain("\"level\":\"error\"");
  }

  @ParameterizedTest
  @CsvSource({"noreen,You sign nothing for the pilot and it ends by itself [F3]."})
  void nothing_denies_the_deed_and_not_what_it_is_for(String persona, String draft)
      throws Exception {
    assertThat(check(persona, draft)).doesNotContain("opposite");
  }
}
