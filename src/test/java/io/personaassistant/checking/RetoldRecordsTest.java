package io.personaassistant.checking;

import static io.personaassistant.checking.Rules.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.line.Source.Origin;
import io.personaassistant.checking.line.Subject;
import io.personaassistant.evidence.SourceType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How models retell a record in words of their own, rightly and wrongly: a fact of ours, what one
/// person said in an interview, or what a survey of a hundred counted.
class RetoldRecordsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fact      | An alert can wait until a door has been open longer than a time that the customer sets for each room. | You set how long a door may stand open in each room, and the alert can wait until that time is over. | -
          fact      | An alert can wait until a door has been open longer than a time that the customer sets. | The alert waits: none comes before the door has been open that long. | -
          fact      | A sensor keeps 30 days of readings when the network is down.    | Without a network the sensor keeps 30 days of readings.                  | -
          fact      | The plan has a minimum term of 24 months.                       | The plan comes without a minimum term.                                   | says the opposite
          interview | I sign nothing that touches the audit before our manager has.   | Nobody touches the audit before the manager has agreed.                  | -
          interview | I sign papers that touch the audit.                             | She signs nothing that touches the audit.                                | says the opposite
          interview | An excursion without a calibrated reading is one I cannot close. | They need a calibrated reading to close an excursion.                   | -
          interview | I need the two to eight degrees on paper, or the ward sends it back. | The ward sends it back when the degrees are not on paper.            | -
          interview | I need the two to eight degrees on paper, or the ward sends it back. | Without the degrees on paper the ward does not send it back.         | says the opposite
          interview | There is one socket in the van and the cooler has it.           | The only socket in the van belongs to the cooler.                        | -
          interview | The cooler has a socket in the van.                             | The only socket in the van belongs to the cooler.                        | says it of nothing else
          interview | We ordered the cooler ourselves, below five thousand euros.     | They ordered it themselves, so the tender is not the only way.           | -
          interview | The price adds up over nine sites.                              | She adds up the price for nine sites.                                    | -
          interview | I just mute the alert until six.                                | Nobody answers the alert before six.                                     | -
          interview | Three alerts in one night from dock 4, all while a truck was loading. | Three alerts came from dock 4 while the truck was loading.          | -
          interview | We save the readings as a PDF.                                  | Send them the PDFs of their readings.                                    | -
          interview | The phone rang for a door that stood open for a minute.         | In the first nights the phone rings for doors that stood open.           | -
          survey    | In 7 of 19 lost deals the manager came in late and asked for papers. | 7 of 19 deals were lost because no papers were there.                | has no reason
          survey    | 7 of 19 deals were lost on the price.                           | 7 of 19 deals were lost because of the price.                            | -
          survey    | 58 % of alerts ended within 3 minutes.                          | 58 % of alerts at this customer ended within 3 minutes.                  | not of one customer
          survey    | 58 % of alerts ended within 3 minutes.                          | For this customer it matters that 58 % of alerts end within 3 minutes.   | -
          survey    | 71 % would try a new system in one room first.                  | 71 % have tried a new system in one room first.                          | would do it
          survey    | 71 % would try a new system in one room first.                  | 71 % would first try a new system in one room.                           | -
          survey    | Four of five could not say which door it was. One said: I just mute the alert until six. | Shift leads mute the alert until six.          | told of them all
          survey    | Four of five could not say which door it was. One said: I just mute the alert until six. | One of them mutes the alert until six.         | -
          survey    | The cold rooms are full from Sunday to Friday.                  | Alarms are the most common reason why the rooms are full.                | says more than any source
          survey    | Alarms at night are named first by 62 %.                        | Alarms at night are the most common reason they give.                    | -
          """)
  void a_record_may_be_told_in_other_words_but_not_otherwise(
      String kind, String record, String text, String expected) {
    var whys =
        Checks.standard()
            .check(
                new Line("line", Map.of("text", List.of(text)), List.of("E1")),
                rules(false),
                Rules.context(Map.of("E1", source("E1", kind, record)), "", "", "Petra Vogel"))
            .stream()
            .filter(finding -> finding.level() != Level.INFO)
            .map(Finding::why)
            .collect(Collectors.joining("\\n"));
    says(whys, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Start your free month today.                          | F8 says this
          Try it free in one room and let your team judge.      | F8 says this
          Start with one room.                                  | -
          Each sensor costs 9 euros a month.                    | -
          """)
  void text_for_customers_that_cites_an_internal_fact_must_not_tell_it(
      String text, String expected) {
    var internal = "The first month in one room is free.";
    var given =
        Map.of(
            "F4", source("F4", "fact", "A sensor costs 9 euros a month."),
            "F8", source("F8", "fact", internal));
    var subject =
        Subject.UNKNOWN.withholding(
            List.of(new Subject.Withheld("F8", internal, "is for colleagues only")));
    var context =
        new CheckContext(given, "", "one room", "Petra Vogel", Set.of(), Set.of(), subject);
    var line = new Line("line", Map.of("text", List.of(text)), List.of("F4", "F8"));
    var whys =
        Checks.standard().check(line, rules(true), context).stream()
            .filter(finding -> finding.rule().equals("trusted_source"))
            .map(Finding::why)
            .collect(Collectors.joining());
    says(whys, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          You can save any month as a PDF, so your audit trail is always complete.   | is said to come of it
          You can save any month as a PDF. So nothing is ever missing.               | is a promise
          You can save any month as a PDF, so March can be saved as a PDF, too.       | -
          You can save any month as a PDF, so let us look at the last time.          | -
          Your audit is in spring, so the week before it is short.                   | -
          No more missing sheets.                                                    | is a promise
          No more copying by hand.                                                   | -
          No more slow recruiting.                                                   | -
          Nothing is lost but the hour.                                              | -
          You can save any month as a PDF, so the bill follows what you run.         | -
          Ready for every audit.                                                     | is a promise
          Many single restaurants use it.                                            | speaks for other customers
          """)
  void text_for_customers_draws_no_ends_from_a_fact(String text, String expected) {
    var fact = "The readings of any month can be saved as a PDF.";
    var context = Rules.context(Map.of("F7", source("F7", "fact", fact)), "", "", "Petra Vogel");
    var line = new Line("line", Map.of("text", List.of(text)), List.of("F7"));
    var whys =
        Checks.standard().check(line, rules(true), context).stream()
            .filter(f -> List.of("approved_promises", "said_of_customers").contains(f.rule()))
            .map(Finding::why)
            .collect(Collectors.joining());
    says(whys, expected);
  }

  @Test
  void what_is_promised_in_so_many_words_is_reported_once() {
    var fact = "The readings of any month can be saved as a PDF.";
    var context = Rules.context(Map.of("F7", source("F7", "fact", fact)), "", "", "Petra Vogel");
    var text = "You can save any month as a PDF, so no data is ever lost.";
    var line = new Line("line", Map.of("text", List.of(text)), List.of("F7"));

    assertThat(Checks.standard().check(line, rules(true), context))
        .filteredOn(finding -> finding.rule().equals("approved_promises"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          One room for a month, and they sleep after it.      | true
          The price, and nothing else.                        | false
          Tries a new system in one room first.               | true
          """)
  void a_criterion_is_a_trait_or_what_a_cited_item_says(String text, boolean right) {
    var subject =
        new Subject(
            "",
            0,
            "",
            "",
            List.of(),
            List.of(),
            List.of("Tries a new system in one room before she buys it."),
            Optional.empty());
    var item =
        source(
            "E4",
            "interview",
            "Show me one room for a month. If they still sleep after it, we talk.");
    var context =
        new CheckContext(Map.of("E4", item), "", "", "Petra Vogel", Set.of(), Set.of(), subject);
    var rules =
        new LineRules(
            "line", "", 1, 9, false, false, List.of(field("text").checks("of_record").build()));
    var line = new Line("line", Map.of("text", List.of(text)), List.of("E4"));

    var rightly =
        Checks.standard().check(line, rules, context).stream()
            .noneMatch(finding -> finding.rule().equals("of_record"));
    assertThat(rightly).isEqualTo(right);
  }

  /// @param expected a part of what must be said, "-" for nothing
  private static void says(String whys, String expected) {
    if (expected.equals("-")) {
      assertThat(whys).isEmpty();
    } else {
      assertThat(whys).contains(expected);
    }
  }

  private static LineRules rules(boolean customers) {
    return new LineRules(
        "line", "", 1, 9, false, customers, List.of(field("text").required().build()));
  }

  private static Source source(String id, String kind, String text) {
    return switch (kind) {
      case "fact" -> new Source(id, text, false, true, "", Optional.empty());
      case "interview" ->
          new Source(
              id, text, true, true, "P-1", Optional.of(DAY), origin(SourceType.INTERVIEW, 0));
      default ->
          new Source(id, text, false, true, "", Optional.of(DAY), origin(SourceType.SURVEY, 100));
    };
  }

  private static Origin origin(SourceType type, int asked) {
    return new Origin(Optional.of(type), asked, false, "", "", List.of());
  }
}
