package io.personaassistant.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureReaderTest {
  private static String shown(Amount amount) {
    return switch (amount) {
      case Amount.Given(var value) -> value.toPlainString();
      case Amount.Missing() -> "need";
      case Amount.Unusable(var typed, var why) -> typed + " " + why;
    };
  }

  private static List<String> read(String text) {
    var list = FeatureReader.read(text.replace("\\n", "\n").replace("\\t", "\t"));
    var lines = new ArrayList<String>();
    list.features()
        .forEach(f -> lines.add(f.name() + " / " + shown(f.effort()) + " / " + shown(f.reach())));
    list.notes().forEach(n -> lines.add("! " + n));
    return lines;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      textBlock =
          """
          Export | 2 | 500; Inbox | 1 | 90              @ Export / 2 / 500, Inbox / 1 / 90
          Export | 2, Inbox | 1 | 90, Sign-on           @ Export / 2 / need, Inbox / 1 / 90, Sign-on / need / need
          Export, CSV | 2 | 500                         @ Export, CSV / 2 / 500
          Export | 2 | 500; Inbox | 1 | 90;             @ Export / 2 / 500, Inbox / 1 / 90
          Export | 2;Inbox | | 90                       @ Export / 2 / need, Inbox / need / 90
          Effort | Name; 2 | Inbox; 3 | Export          @ Inbox / 2 / need, Export / 3 / need
          Export | 2 | 500; Inbox | 1 | 90; Sign-on     @ Export / 2 / 500, Inbox / 1 / 90, Sign-on / need / need
          "Export; CSV" | 2 | 500\\n"Inbox; all" | 1 | 90 @ "Export; CSV" / 2 / 500, "Inbox; all" / 1 / 90
          """)
  void reads_rows_that_stand_on_one_line(String text, String expected) {
    assertThat(String.join(", ", read(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      textBlock =
          """
          Ticket export | 2 | 500                       @ Ticket export / 2 / 500
          | Ticket export | 2 | 500 |                   @ Ticket export / 2 / 500
          - Ticket export | 2 | 500                     @ Ticket export / 2 / 500
          2. Ticket export | 2 | 500                    @ Ticket export / 2 / 500
          Ticket export                                 @ Ticket export / need / need
          Ticket export, with reminders                 @ Ticket export, with reminders / need / need
          Export, to be used, by those who own a ticket and by all others @ Export, to be used, by those who own a ticket and by all others / need / need
          Ticket export | | 500                         @ Ticket export / need / 500
          Ticket export | 2                             @ Ticket export / 2 / need
          Ticket export, 2, 500                         @ Ticket export / 2 / 500
          Ticket export;2;500                           @ Ticket export / 2 / 500
          Ticket export\\t2\\t500                         @ Ticket export / 2 / 500
          "Export, CSV and PDF",2,"1,500"               @ Export, CSV and PDF / 2 / 1500
          "A ""new"" inbox",2,500                       @ A "new" inbox / 2 / 500
          feature,effort,reach\\nInbox,2,500             @ Inbox / 2 / 500
          Reach per quarter,Feature,Effort\\n500,Inbox,2 @ Inbox / 2 / 500
          Effort | Name\\n2 | Inbox                      @ Inbox / 2 / need
          Feature | Effort | Reach\\n---|---|---\\nInbox | 2 | 500 @ Inbox / 2 / 500
          these please:\\nInbox | 2 | 500                @ Inbox / 2 / 500
          =HYPERLINK("x") | 2 | 500                     @ =HYPERLINK("x") / 2 / 500
          '=1+1 | 2 | 500                               @ =1+1 / 2 / 500
          """)
  void reads_a_feature_however_the_list_is_written(String text, String expected) {
    assertThat(read(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2             | 2
          2.5 pm        | 2.5
          ~3 months     | 3
          0,5           | 0.5
          .5            | 0.5
          ?             | need
          tbd           | need
          0             | 0 costs nothing, so no order follows; give person-months above 0
          -1            | need below 0
          3 weeks       | 3 weeks is not in person-months; give it so
          2-3           | 2-3 is not in person-months; give it so
          50 %          | 50 % is a share; give person-months
          a lot         | a lot is no number; give person-months
          1.500         | 1.500 can be read as 1500 or 1.5; write the one you mean
          99999         | 99999 is too large for person-months; check it
          1e9           | 1e9 is not in person-months; give it so
          """)
  void effort_is_person_months_or_nothing(String cell, String expected) {
    var said = shown(Amounts.read(cell, Amounts.Column.EFFORT));

    assertThat(said)
        .isEqualTo(expected.replace("need below 0", "-1 is below 0; give person-months"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          500                  | 500
          1,500                | 1500
          1'500                | 1500
          12 000               | 12000
          1.234.567            | 1234567
          1,234,567.5          | 1234567.5
          1.234,5              | 1234.5
          2k                   | 2000
          1.2m users           | 1200000
          500 users            | 500
          500 per quarter      | 500
          500 per month        | 500 per month is not in people per quarter; give it so
          40 %                 | 40 % is a share; give people per quarter
          0                    | 0 reaches nobody; give people per quarter above 0
          99999999999999999999 | 99999999999999999999 is too large for people per quarter; check it
          1,50,0               | 1,50,0 is no number; give people per quarter
          """)
  void reach_is_people_per_quarter_or_nothing(String cell, String expected) {
    assertThat(shown(Amounts.read(cell, Amounts.Column.REACH))).isEqualTo(expected);
  }

  @Test
  void reads_features_on_one_line_as_one_each() {
    assertThat(read("dark mode, sso, jira sync"))
        .containsExactly("dark mode / need / need", "sso / need / need", "jira sync / need / need");
  }

  @Test
  void says_what_it_left_out() {
    assertThat(read("Inbox | 2 | 500\nINBOX | 1 | 9\n | 2 | 3"))
        .containsExactly(
            "Inbox / 2 / 500",
            "! “INBOX” stands there twice; the first counts.",
            "! Line 3 names no feature and is left out.");
    assertThat(read("feature,impact,reach\nInbox,3,500"))
        .containsExactly(
            "Inbox / need / 500",
            "! Not used: impact. Impact and confidence follow from the evidence, not from the list.");
    assertThat(read("Inbox,2,1,500"))
        .containsExactly(
            "Inbox / need / need",
            "! Line 1 has more than three cells; a number such as 1,500 needs quotation marks.");
    assertThat(read("\"Inbox,2,500"))
        .contains("! A quotation mark is never closed, so each line is read by itself.");
  }

  @Test
  void takes_no_more_than_a_hundred() {
    var text =
        IntStream.rangeClosed(1, 101)
            .mapToObj(i -> "F" + i + " | 1 | 5")
            .collect(Collectors.joining("\n"));

    var list = FeatureReader.read(text);

    assertThat(list.features()).hasSize(100);
    assertThat(list.notes()).containsExactly("Only the first 100 features are weighed.");
    assertThat(FeatureReader.read(" \n").features()).isEmpty();
  }
}
