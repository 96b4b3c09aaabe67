package io.personaassistant.checking;

import static io.personaassistant.checking.Rules.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparedSentencesTest {
  private static final List<String> WHYS =
      List.of("says the opposite", "compares", "where this", "another order");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Recruiting takes longer than the study itself.          | Run a shorter study first, recruiting included.             | -
          Recruiting takes longer than the study itself.          | A shorter study with less recruiting comes first.           | WARNING
          Recruiting takes longer than the study itself.          | Could recruiting for this study be shorter?                 | -
          Recruiting takes longer than the study itself.          | The study is shorter than the recruiting.                   | -
          Recruiting takes longer than the study itself.          | Recruiting is shorter than the study itself.                | ERROR
          Recruiting through our panel is slower than I need.     | With us recruiting is faster than through your panel.       | -
          Recruiting through our panel is slower than I need.     | Recruiting through their panel is faster than they need.    | ERROR
          We had our own machines. It cost us more than you do.   | One buyer's own machines cost less than we do.              | ERROR
          We had our own machines. It cost us more than you do.   | One buyer's own machines cost more than we do.              | -
          The error rate of the study fell. Costs have risen.     | The error rate of the study fell.                           | -
          The error rate of the study fell. Costs have risen.     | A lower error rate of the study has its costs.              | -
          The error rate of the study fell. Costs have risen.     | The error rate of the study rose, and nobody asked.         | ERROR
          The error rate of the study fell. Costs have risen.     | The error rate of the study has risen.                      | ERROR
          Our panel of researchers answers faster than a form.    | Forms for researchers are slower than a panel of strangers. | -
          Our panel of researchers answers faster than a form.    | A panel of researchers answers slower than an agency.       | WARNING
          Of 80 shops, 41 hear of it by phone, 23 from a driver, 16 at the door. | More shops hear of it at the door than from a driver.      | ERROR
          Of 80 shops, 41 hear of it by phone, 23 from a driver, 16 at the door. | Fewer shops hear of it at the door than from a driver.     | -
          Three vans stood there because the crane was not ready. | Three vans stood there because the pump was not ready.      | ERROR
          Three vans stood there because the crane was not ready. | Three vans were idle because the crane was not ready.       | -
          Three vans stood there because the crane was not ready. | Did three vans stand there because the pump broke?          | -
          We filmed the cellar twice because the light went out.  | One guest filmed the cellar twice because the battery died. | ERROR
          We filmed the cellar twice because the light went out.  | One guest filmed the cellar twice, in a bad light.          | -
          We hang the spare coats behind the lorry.               | One crew hangs the spare coats behind the truck.            | -
          We hang the spare coats behind the lorry.               | One crew hangs the spare coats behind the vehicles.         | -
          We hang the spare coats behind the lorry.               | One crew hangs the spare coats behind the tram.             | ERROR
          The meals were binned because the aircraft came late.   | Meals were binned because the plane came late.              | WARNING
          My nurse finds the invoice in the folder on Mondays.    | One nurse finds the bill in the folder on Mondays.          | -
          My nurse finds the invoice in the folder on Mondays.    | One nurse finds the key in the folder on Mondays.           | ERROR
          We hang the spare coats behind the compressor.          | One crew hangs the spare coats behind the counter.          | ERROR
          Pubs close and the owner leaves the kegs in the cellar. | When a pub closes, the kegs stay in the cellar.             | -
          Pubs close and the owner leaves the trade at forty.     | When a pub closes, the owner stays in the trade.            | ERROR
          The sign says closed. It does not say until when.       | The sign on the door says closed for now.                   | -
          The sign says closed. It does not say until when.       | The sign on the door does not say closed for now.           | ERROR
          I cannot do without the paper list on the wall.         | One nurse needs the paper list on the wall.                 | -
          I cannot do without the paper list on the wall.         | One nurse does not need the paper list on the wall.         | ERROR
          I do without the paper list on the wall.                | One nurse cannot do without the paper list on the wall.     | ERROR
          Delivery is free of charge in town.                     | In town the delivery is at no charge.                       | -
          Delivery is not free of charge in town.                 | In town the delivery is at no charge.                       | ERROR
          No commission is taken on any payment in town.          | In town, zero commission is taken on any payment.           | -
          Nobody complained of the wait; two people thanked us.   | Two people thanked the shop instead of complaining.         | -
          Nobody complained of the wait; two people thanked us.   | Two people complained of the wait.                          | ERROR
          The actors get a message and some of them never read it. | Not every actor reads the message.                         | -
          The actors get a message and all of them read it.       | The actors get a message but none of them reads it.         | -
          The actors get a message and none of them reads it.     | The actors get a message and read it.                       | ERROR
          The baker asked for a dark screen, the boss for a price. | The boss asked for a dark screen, the baker for a price.   | ERROR
          The baker asked for a dark screen, the boss for a price. | The boss asked for a price, the baker for a dark screen.   | -
          The baker asked for a dark screen, the boss for a price. | The baker, not the boss, asked for a dark screen.          | -
          The trip was on Saturday, and it led guests to the mill. | The trip led guests there, and Saturday was busy at the mill. | -
          The trip was on Saturday, the walk led guests to a mill. | The walk was on Saturday, the trip led guests to a mill.   | ERROR
          The crew chief kept visiting; the office used the tool. | The office kept visiting while the crew chief used the tool. | ERROR
          The crew chief kept visiting; the office used the tool. | While the office used the tool, the crew chief kept visiting. | -
          The lock opens on Monday and the crane comes on Thursday. | The crane comes on Thursday, the lock opens on Monday.     | -
          The lock opens on Monday and the crane comes on Thursday. | The crane comes on Monday, and the lock opens on Thursday. | ERROR
          Trawlers tear every third net, gillnetters every fifth. | Gillnetters tear every third net, trawlers every fifth.    | ERROR
          Trawlers tear every third net, gillnetters every fifth. | Every third net tears on trawlers, every fifth on gillnetters. | -
          The forester marks the tree, the climber fells it.      | The climber marks the tree before he fells it.              | ERROR
          The forester marks the tree, the climber fells it.      | One climber fells the tree that the forester has marked.    | -
          The forester marks the tree, the climber fells it.      | The tree is marked by the climber.                          | ERROR
          The forester marks the tree, the climber fells it.      | The tree is marked by the forester.                         | -
          I mark the tree, and my uncle drives the chipper.       | The uncle marks the tree.                                   | ERROR
          I mark the tree, and my uncle drives the chipper.       | One forester marks the tree himself.                        | -
          I mark the tree, and my uncle drives the chipper.       | The tree is marked by the old uncle.                        | ERROR
          As a midwife I drive at night. I write the notes then.  | A midwife writes the notes at night.                        | -
          My boss and I sign the lease; the boss files the copy.  | The boss signs the lease.                                   | -
          The head of the ward orders the gloves.                 | The ward orders the gloves.                                 | -
          The porter wheels the bed, the nurse signs the chart.   | The chart is signed by the head nurse.                      | -
          The guard opens the gate, the cleaner opens the windows. | The cleaner opens the gate.                                | ERROR
          The guard opens the gate, the cleaner opens the windows. | The windows are opened by the cleaner.                     | -
          The porter wheels the bed, the nurse signs the chart.   | The porter signs the chart.                                 | ERROR
          The guide carried the bags for the guests.              | The guests had their bags carried.                          | -
          We used to weigh each box, but do not weigh boxes now.  | Boxes used to be weighed.                                   | -
          The boss asked for a quote before he tried the saw.     | They do not try the saw alone.                              | -
          The clerk does not open the letter.                     | The clerk opened the letter.                                | ERROR
          The council pays for the tree, not the neighbour.       | The neighbour pays for the tree.                            | ERROR
          The council pays for the tree, not the neighbour.       | The neighbour does not pay for the tree.                    | -
          Buyer of 3 lorries; the owner asked for a lease.        | One buyer of 3 lorries asked for a lease.                   | -
          You cannot undo a cut, so I look at the tree again.     | A cut can be undone, so he looks at the tree again.         | ERROR
          You cannot undo a cut, so I look at the tree again.     | A cut cannot be undone; that is why he looks again.         | -
          No rope has been lost, for we count them in the van.    | Ropes were lost in the van.                                 | ERROR
          They took a month. They refused the yearly plan.        | They took a month and turned down a yearly plan.            | -
          They took a month. They refused the yearly plan.        | They took a month and then a yearly plan.                   | ERROR
          Teams that bought none lost 7 hours, those with it 3.   | Teams without it lost 7 hours.                              | -
          Vans with a rack broke down on 2 days, vans without one on 7 days. | Vans without a rack broke down on 7 days.             | -
          Vans with a rack broke down on 2 days, vans without one on 7 days. | Vans with a rack broke down on more days than vans without one. | ERROR
          Vans with a rack broke down on 2 days, vans without one on 7 days. | Vans with a rack broke down on fewer days than vans without one. | -
          Keys opened 71 percent of the boxes, codes 66 percent.  | Codes opened a larger share of the boxes than keys.         | ERROR
          Keys opened 71 percent of the boxes, codes 66 percent.  | Keys opened a larger share of the boxes than codes.         | -
          12 of 30 testers found it alone, 4 needed help, 1 gave up. | More testers gave up than needed help.                   | ERROR
          12 of 30 testers found it alone, 4 needed help, 1 gave up. | More testers needed help than gave up.                   | -
          I would never buy a saddle I have not sat on.           | One rider wants to sit on a saddle before the purchase.     | -
          The filter is kept for saddles but not for helmets.     | The filter is kept for helmets but not for saddles.         | ERROR
          The filter is kept for saddles but not for helmets.     | The filter is kept for saddles, but not for helmets.        | -
          Before the fair I change nothing, not even the till.    | The shop changes the till before the fair.                  | ERROR
          I pump forty tyres on Fridays, or nobody has air on Sundays. | One owner pumps forty tyres on Fridays so that people have air on Sundays. | -
          A fee of no-shows is refunded after a call.             | No-shows are refunded after a call.                         | -
          """)
  void a_sentence_is_held_against_a_sentence_about_the_same(
      String source, String text, String expected) {
    var given = Map.of("E1", new Source("E1", source, true, true, "", Optional.empty()));
    var rules = new LineRules("line", "", 1, 9, false, false, List.of(field("f").build()));
    var line = new Line("line", Map.of("f", List.of(text)), List.of("E1"));

    var found =
        Checks.standard().check(line, rules, Rules.context(given, "", "", "Petra Vogel")).stream()
            .filter(f -> WHYS.stream().anyMatch(f.why()::contains))
            .map(f -> f.level().name())
            .toList();

    assertThat(found).isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
  }
}
