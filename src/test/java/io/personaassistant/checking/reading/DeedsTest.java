package io.personaassistant.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.text.Words;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeedsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The supplier asked for a forecast.       | I asked the supplier for a forecast.     | true
          The supplier called on Monday.           | I called the supplier on Monday.         | true
          The vet was asked for a plan.            | I asked the vet for a plan.              | false
          The driver moved to nights in May.       | They moved the driver to nights in May.  | false
          The apprentice started on the kiln.      | My boss started the apprentice on the kiln. | false
          The drivers gathered in the yard at six. | I gathered the drivers in the yard at six. | false
          The owner met him in the hall.           | I met the owner in the hall.             | false
          The porter rang the guest.               | We moved it when a guest rang me.        | true
          A guest rang the porter.                 | We moved it when a guest rang me.        | false
          The porter rang the guest.               | A guest rang me, and I rang the plumber. | false
          """)
  void a_deed_is_turned_where_whom_it_was_done_to_does_it(
      String text, String source, boolean turned) {
    assertThat(Deeds.of(text).areTurned(Deeds.of(source))).isEqualTo(turned);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We asked for a price cap.          | He asked for a price cap.               | true
          They cancelled the second depot.   | We cancelled the second depot.          | true
          We offered 3 %, he asked for a cap. | He asked for a cap and we offered 3 %. | false
          We agreed on a pilot.              | She agreed on a pilot.                  | false
          They discussed the export with us. | We discussed the export with her.       | false
          We took the kiln out.              | She took the kiln out.                  | false
          """)
  void a_note_tells_what_its_own_side_did_and_what_the_customer_did(
      String text, String note, boolean byOtherSide) {
    assertThat(Deeds.of(text).areByOtherSide(Deeds.of(note))).isEqualTo(byOtherSide);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          He will call in spring.            | He may call in spring.                             | true
          The clerk leaves at four.       | If the form came filled in, the clerk could leave at four. | true
          The firm cancels in spring.     | Perhaps the firm cancels in spring.             | true
          He may call in spring.             | He might call in spring.                           | false
          The guild tests it in spring.      | We would test it in spring if our rules stay as they are. | true
          The guild would test it in spring. | We would test it in spring if our rules stay as they are. | false
          If it rains, he calls in spring.   | He may call in spring.                             | false
          He called in spring.               | He called in spring. He may call in spring again.     | false
          She wants a call in spring.        | He may call in spring.                             | false
          They close the tab at the form. | They close the tab at the form if nobody is in. | false
          The firm cancels in spring.     | In May the firm cancels for the spring.         | false
          We run six studies in spring.   | We run maybe six studies in spring.             | false
          The clerk refused the change.   | I asked if they could move it, and the clerk refused the change. | false
          """)
  void what_is_only_supposed_is_no_fact(String text, String source, boolean supposed) {
    assertThat(Deeds.of(text).areSupposed(Deeds.of(source))).isEqualTo(supposed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The partner found the price high.       | She found the price high. Her partner signs orders.     | true
          The partner found the price high.       | Her partner signs orders. She found the price high.     | false
          The clerk keeps a list on the wall.     | The supplier keeps a list on the wall. The clerk signs. | true
          A new manager starts in spring.         | The manager left; a successor starts in spring.         | false
          The owners would change the gates first. | Asked what they would change first, 20 of 40 owners named the gates. | false
          The clerk has to sign the notice.       | The landlord has to sign the notice. The clerk files it. | true
          The landlord must sign the notice.      | The landlord has to sign the notice. The clerk files it. | false
          The clerk keeps a diary.                | The supplier keeps a list on the wall. The clerk signs. | false
          """)
  void who_is_named_later_is_not_the_one_told_of_before(
      String text, String source, boolean byOthers) {
    assertThat(
            Deeds.of(text).areByOthers(Deeds.of(source), Set.copyOf(Words.stems(source)), Set.of()))
        .isEqualTo(byOthers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Guests cannot stop them.            | The guest can stop them at any time.                  | true
          Guests can stop them.               | The guest can stop them at any time.                  | false
          Guests cannot stop them.            | The porter can stop them at any time.                 | false
          Guests cannot stop them.            | If it rains, the guest can stop them at any time.     | false
          """)
  void what_is_done_there_is_not_denied_of_the_same_doer(
      String text, String source, boolean denied) {
    assertThat(Deeds.of(text).areDenied(Deeds.of(source))).isEqualTo(denied);
  }
}
