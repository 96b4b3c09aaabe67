package io.personaassistant.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We have fixed the scanner.               | The scanner reads every box twice. | fixed
          She waited, gave up and was refunded.    | She waited an hour.                | refunded
          He signed after the visit.               | He liked the visit.                | signed
          The bank agreed to it.                   | If the bank agrees, we can start.  | agreed
          The office answered on Monday.           | Nobody has answered so far.        | answered
          Support answered them at once.           | We wrote; nobody has answered.     | answered
          He has finally switched to us.           | He would switch for a lower price. | switched
          He signed after the visit.               | Won after a visit.                 | ''
          They refused the job.                    | We turned the job down.            | ''
          The scanner works better since we repaired it. | It was replaced in May.      | ''
          It was not repaired.                     | It reads every box twice.          | ''
          He wants it repaired before he signs.    | It reads every box twice.          | ''
          Ask when the contract was signed.        | It reads every box twice.          | ''
          If it is late, they have bought elsewhere. | It came late.              | ''
          It was late. They have bought elsewhere. | It came late.                   | bought
          The signed offer went out.               | The offer went out.                | ''
          If the van is late, the commuters have bought elsewhere. | It comes late.    | ''
          She signed, if we asked.                 | It reads every box twice.          | signed
          He refused to pay 4,000 up front.        | They wanted 4,000, so I walked away. | ''
          Her drivers rejected it.                 | The drivers would not have it.     | ''
          His deposit was refunded.                | I got my deposit back.             | ''
          Support replied after nine days.         | They took nine days to get back to me. | ''
          They built their own bench.              | We set up our own bench.           | ''
          The council approved it.                 | The council gave us a green light. | ''
          The boiler was repaired that evening.    | He came at six and the boiler ran again. | ''
          She dismissed the firm.                  | We let the firm go.                | ''
          Firms that have switched were not asked. | 40 firms were asked.               | ''
          Whoever tells of a repair may say that it would be repaired. | It is broken.  | ''
          """)
  void a_text_tells_no_end_that_its_source_does_not(String text, String source, String unsaid) {
    assertThat(Outcomes.unsaid(text, source).orElse("")).isEqualTo(unsaid);
  }
}
