package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is heard where no objection of its kind is on record, and words of money that are none.
class HeardKindsTest {
  private static final String WHO = "No objection about who decides is on record for ";
  private static final String TIME = "No objection about time is on record for ";
  private static final String PRICE = "(price)";
  private static final String NOTHING = "Nothing on record answers this";

  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;

  private static String shown(String words) {
    var out = new Terminal(folder).withSamples().run("ask", "--stored", words).out();
    return (out + "Other obj").split("Other obj", -1)[0].replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie need to talk to my boss             | who
          annie id have to run it by our director   | who
          tomas its not my decision                 | who
          tomas i need to ask procurement first     | who
          annie legal won't sign                    | who
          tomas our lawyers have concerns           | who
          annie the board said no                   | who
          tomas my cto won’t approve it             | who
          annie my boss doesn't want it             | who
          tomas our director does not want to sign  | who
          annie our ceo doesn't want to switch      | who
          ingrid legal won't sign                   | Our data protection officer has to see it first.
          ingrid our legal team blocks it           | Our data protection officer has to see it first.
          annie call me back next month             | time
          annie we get back to you after the launch | time
          ingrid too expensive                      | No objection about money is on record for Ingrid.
          annie she wants 20% off                   | price
          annie can we get 15 percent off           | price
          annie wants $500 off if she signs         | price
          annie the price went up                   | price
          annie the price went up 20%               | price
          annie your price went up again            | price
          annie prices have gone up since january   | price
          annie the cost of switching is too high   | price
          annie the price of gold went up           | nothing
          annie gold price went up again            | nothing
          annie the price of copper is rising       | nothing
          annie can it export to csv                | nothing
          ingrid the price of gold went up          | nothing
          annie the seat price doubled              | price
          annie the licence fee went up             | price
          annie 10 % less or we leave               | price
          annie 2k cheaper elsewhere                | price
          annie our csv export is broken            | nothing
          ingrid export not working                 | nothing
          tomas import fails with an error          | nothing
          # traps
          annie it is 30% less work                 | nothing
          annie our managers don't like the mobile app | nothing
          annie our IT team has issues logging in   | No objection on record is this one
          annie our manager doesn't want to click that often | nothing
          annie our managers cannot sign in         | nothing
          annie my boss is unhappy with the app     | nothing
          annie 10% less participants showed up     | (past failure)
          annie our tools must integrate with it    | (technical fit)
          ingrid does not work with our warehouse   | (technical fit)
          ingrid i need to ask legal                | Our data protection officer has to see it first. (authority)
          ingrid their contract runs until spring   | We already have a supplier under contract. (competitor)
          tomas no time right now                   | No time for this right now, we ship in three weeks. (timing)
          annie works fine as it is                 | (status quo)
          annie is there an export                  | The full raw data with weights can be exported
          """)
  void a_gap_is_told_by_its_kind(String words, String expected) {
    var name = words.startsWith("annie") ? "Annie" : "Tomas";
    assertThat(shown(words))
        .contains(
            switch (expected) {
              case "who" -> WHO + name;
              case "time" -> TIME + name;
              case "price" -> PRICE;
              case "nothing" -> NOTHING;
              default -> expected;
            });
  }

  @Test
  void an_objection_whose_kind_nobody_wrote_down_is_no_gap(@TempDir Path own) throws Exception {
    var terminal = new Terminal(own).withDatabase("kitchens.db");
    var records = Path.of(getClass().getResource("/checking/drafts/kitchens.json").toURI());
    terminal.run("import", "all", records.toString());

    // "A fee per meal punishes us" is about money, whatever type it has
    assertThat(terminal.run("ask", "--stored", "agnes too expensive").out())
        .doesNotContain("No objection about money");
    assertThat(terminal.run("ask", "--stored", "agnes the price of milk went up").out())
        .doesNotContain("No objection about money", "4 cents for each meal ordered");
    // one word that an objection has too makes a question no objection
    assertThat(terminal.run("ask", "--stored", "agnes how many schools use it").out())
        .doesNotContain("Keep your present system");
    assertThat(terminal.run("ask", "--stored", "bronagh need to ask my boss").out())
        .contains("No objection about who decides");
  }
}
