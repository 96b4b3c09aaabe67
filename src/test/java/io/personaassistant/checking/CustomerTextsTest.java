package io.personaassistant.checking;

import static io.personaassistant.checking.Rules.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What customers read of lockers for bicycles, held against what is approved of them.
class CustomerTextsTest {
  private static final List<String> APPROVED =
      List.of(
          "A locker costs 12 euro a month; a second key costs 9 euro once, and there is no fee for a booking.",
          "There is no set-up fee.",
          "Bookings can be changed up to 3 days before the start; after that only the office can change them.",
          "Deposits are released 24 hours after the key is back, unless damage was reported.",
          "From April to September, the office answers by phone every day; in the other months by e-mail only.",
          "Lockers can be opened without a phone.",
          "In a pilot with 5 stations, the time to open a locker fell from 40 to 25 seconds on average.");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # how it will turn out for the reader
          approved_promises | Your racks will be full by May.
          approved_promises | You'll cut thefts by half.
          approved_promises | We save you a third of your bill.
          -                 | Your deposit will be released 24 hours after the key is back.
          -                 | Your council will decide on it.
          -                 | Your reply will reach the office.
          -                 | Your colleague will find the key at the desk.
          -                 | Will your racks be full by May?
          # what all others do, say or like
          said_of_customers | Every commuter we talk to has lost a saddle.
          said_of_customers | Cyclists everywhere love our lockers.
          said_of_customers | Commuters tell us again and again that they sleep better.
          said_of_customers | No station that came to us went back to racks.
          said_of_customers | Stations that work with us lose fewer bicycles.
          -                 | Five stations tried it in a pilot.
          -                 | Most of our customers can change a booking up to 3 days before the start.
          -                 | Commuters told us which stations matter to them.
          -                 | If commuters tell us that a locker is damaged, we pass it on.
          -                 | All our customers have the same price.
          # who sells the same
          fair_to_rivals    | Other booking systems take a cut of every rental.
          fair_to_rivals    | The only app that opens lockers without a phone
          -                 | You need no other app.
          -                 | The only lockers that we have are at stations.
          fair_to_rivals    | No other provider opens a locker as fast.
          -                 | The only thing that you need is the key.
          # a limit or condition is dropped
          numbers_supported | Plans changed? Change your booking at any time.
          numbers_supported | Whatever happened, deposits are released once the key is back.
          numbers_supported | The office answers by phone every day of the year.
          -                 | Change your booking up to 3 days before the start.
          -                 | You can ask us at any time.
          -                 | The office can change them at any time.
          -                 | Nobody can change bookings at the last minute.
          # a number is given to what the facts give it to
          numbers_supported | A second key costs 12 euro.
          numbers_supported | Deposits are released 3 days after the key is back.
          -                 | A second key costs 9 euro.
          -                 | A locker costs 12 euro a month.
          # free is what a fact gives away
          approved_promises | The second key is free in your first year.
          approved_promises | No cancellation fee with us.
          -                 | There is no booking fee.
          -                 | A locker costs 12 euro a month, with no set-up fee.
          # the opposite of what is approved
          contradicts_approved | To open lockers, you need a phone.
          -                 | To open lockers, you need no phone.
          -                 | If damage was reported, deposits are not released after 24 hours.
          -                 | You write that your deposits were not released.
          numbers_supported | You told us that you want 20 percent off and we agree.
          -                 | Kind regards, Sarah Miller
          # a firm that nobody has on record
          entities_supported | At Wheelhouse Harbour Bikes the lockers are always full.
          """)
  void say_what_is_approved_and_no_more(String rule, String text) {
    if (rule.equals("-")) {
      assertThat(errors(text)).isEmpty();
    } else {
      assertThat(errors(text)).contains(rule);
    }
  }

  private static List<String> errors(String text) {
    var subject = new Subject("", 0, "", "", List.of(), APPROVED, List.of(), Optional.empty());
    var context =
        new CheckContext(
            Map.of(),
            "Petra Vogel, station manager.\n" + String.join("\n", APPROVED),
            "",
            "Petra Vogel",
            Set.of(),
            Set.of(),
            subject);
    var rules =
        new LineRules(
            "line",
            "",
            1,
            9,
            false,
            true,
            List.of(field("text").checks("fair_to_rivals", "approved_promises").build()));
    return Checks.standard()
        .check(new Line("line", Map.of("text", List.of(text)), List.of()), rules, context)
        .stream()
        .filter(f -> f.level() == Level.ERROR)
        .map(f -> f.rule())
        .distinct()
        .toList();
  }
}
