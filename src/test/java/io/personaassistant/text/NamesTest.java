package io.personaassistant.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          we asked Maria Lopez about it                | Maria Lopez PERSON
          That helps, said Dr. Amari Stone.            | Amari Stone PERSON
          “It works”, says Maria                       | Maria PERSON
          Maria says it works                          | Maria PERSON
          Maria Lopez, CTO at Brightsmile, agrees      | Maria Lopez PERSON; Brightsmile NONE
          Maria Lopez, head of operations at Foo       | Maria Lopez PERSON; Foo NONE
          Maria Lopez, foreman at Foo, agrees          | Maria Lopez PERSON; Foo NONE
          We saw Kestwick, Ltd at Leeds                | Kestwick NONE; Ltd NONE; Leeds NONE
          We saw Brightwell (2019 at Oslo)             | Brightwell NONE; Oslo NONE
          We saw Brightwell, only at Oslo              | Brightwell NONE; Oslo NONE
          We met in Berlin, starting at Foo            | Berlin NONE; Foo NONE
          Roof Boards to Rent                          | ``
          Ask for a Rate Today                         | ``
          According to Maria Lopez it works            | Maria Lopez PERSON
          customers like Brightsmile and Foo Dental    | Brightsmile COMPANY; Foo Dental COMPANY
          Practices such as Brightsmile, Foo and Bar   | Brightsmile COMPANY; Foo COMPANY; Bar COMPANY
          trusted by Brightsmile                       | Brightsmile COMPANY
          Trusted by Brightsmile                       | Brightsmile COMPANY
          at Brightsmile we saw it                     | Brightsmile COMPANY
          we heard Maria from Brightsmile              | Maria PERSON; Brightsmile COMPANY
          our work with Brightsmile GmbH               | Brightsmile GmbH COMPANY
          the team of Brightsmile's owner              | Brightsmile NONE
          It moved to Excel in May                     | Excel NONE
          The owner said no. Nobody asked.             | ``
          Switch from paper. Ask the team.             | ``
          Owners say it. Everyone said so.             | ``
          Fill Every Chair This Week Without Calls     | ``
          No-Shows Are Not Charged                     | ``
          Booked in Your Calendar                      | ``
          Start With One Study                         | ``
          Single Sign-On Included                      | ``
          Time to Fill, Cut Short                      | ``
          Sessions That Take Place. Paid.              | ``
          the question has changed #UXResearch         | ``
          Talk to Grace Hopper                         | Grace Hopper NONE
          Ask Grace Hopper                             | Grace Hopper PERSON
          Booked with Brightsmile                      | Brightsmile NONE
          We met Grace Hopper in Berlin                | Grace Hopper PERSON; Berlin NONE
          Used by Foo Dental Every Day                 | Foo Dental Every Day COMPANY
          Your CRM, API and ROI on Monday              | ``
          I think I'm fine in English                  | ``
          Which Q3 plan? Don't wait.                   | ``
          """)
  void finds_names_and_what_makes_them_so(String text, String expected) {
    assertThat(
            Names.find(text).stream()
                .map(n -> n.text() + " " + n.cue())
                .collect(Collectors.joining("; ")))
        .isEqualTo(expected);
  }
}
