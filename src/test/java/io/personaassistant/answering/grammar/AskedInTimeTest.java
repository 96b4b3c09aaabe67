package io.personaassistant.answering.grammar;

import static io.personaassistant.answering.grammar.CommandParserTest.PARSER;
import static io.personaassistant.answering.grammar.CommandParserTest.PERSONAS;
import static io.personaassistant.answering.grammar.CommandParserTest.shape;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is on record is asked for of a time; what somebody tells of a time is heard.
class AskedInTimeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie objections last month                     | topic [annie] [] newest only [OBJECTIONS] <last month>
          objections last month annie                     | topic [annie] [] newest only [OBJECTIONS] <last month>
          objections we heard from annie last month       | topic [annie] [] newest only [OBJECTIONS] <last month>
          last month's objections from annie and tomas    | topic [annie, tomas] [] newest only [OBJECTIONS] <last month's>
          objections about price since June               | topic [] [price] newest only [OBJECTIONS] <since June>
          complaints since June                           | topic [] [] newest only [COMPLAINTS] <since June>
          annie complaints since june                     | topic [annie] [] newest only [COMPLAINTS] <since june>
          annie: any complaints about export this year?   | topic [annie] [export] newest only [COMPLAINTS] <this year>
          what did annie complain about in October?       | topic [annie] [] newest only [COMPLAINTS] <in October>
          what do people complain about this month        | topic [] [] newest only [COMPLAINTS] <this month>
          what came in from tomas in the last two weeks   | topic [tomas] [] newest <in the last two weeks>
          what did tomas say last week                    | topic [tomas] [] newest <last week>
          anything new from annie since Monday            | topic [annie] [] newest <since Monday>
          tomas tickets this quarter                      | topic [tomas] [] in [SUPPORT_TICKET] <this quarter>
          tickets on exports since august                 | topic [] [exports] in [SUPPORT_TICKET] <since august>
          interviews with annie between May and July      | topic [annie] [] in [INTERVIEW] <between May and July>
          who complained about price last year            | topic [] [price] newest <last year>
          evidence annie since 2026-06-01                 | topic [annie] [] newest <since 2026-06-01>
          search tomas exports last month                 | topic [tomas] [exports] newest <last month>
          quotes from annie since June for the website    | topic [annie] [] quotes only [OUTSIDE] <since June>
          who said something about incentives last quarter | topic [] [incentives] newest <last quarter>
          any feedback from annie between June and August | topic [annie] [] newest <between June and August>
          what came up in calls last month                | topic [] [] in [SALES_CALL] <last month>
          what came up in annie's interviews this year    | topic [annie] [] in [INTERVIEW] <this year>
          # traps
          annie gripes about the new price this year, what do I say | draft annie objections [] [gripes about the new price this year]
          search annie "bought insurance online in the past month" | topic [annie] [bought insurance online in the past month]
          who said "we tried three panels this year"      | topic [] [we tried three panels this year]
          annie we had three no-shows last month          | draft annie objections [] [we had three no-shows last month]
          annie problems since June                       | draft annie objections [] [problems since June]
          annie objections: we lost a customer last month | draft annie objections [] [we lost a customer last month]
          email annie about last month's outage           | draft annie email [] [about last month's outage]
          annie followup we spoke last week               | draft annie followup [] [we spoke last week]
          annie what changed this quarter                 | history [annie]
          annie the price went up this year               | draft annie objections [] [the price went up this year]
          """)
  void says_from_when(String text, String expected) {
    assertThat(shape(PARSER.parse(text, PERSONAS))).isEqualTo(expected);
  }
}
