package io.personaassistant.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OppositeReadingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It read 2 degrees too high.             | It read 2 degrees too low.            | true",
        "It read 2 degrees too high.             | It read 2 degrees not too low.        | false",
        "60 % came before 9:15.                  | 60 % came after 9:15.                 | true",
        "Before 8 or after 16.                   | Nobody came after 16.                 | false",
        "The count is there within 5 minutes of a call. | The count is there before the call. | true",
        "Most started inside the window.         | Most started outside the window.      | true",
        "She worked with wet gloves.             | The floor was dry.                    | false",
        "The first two weeks with the tool were awful. | The first two weeks with the tool went smoothly. | true",
        "The first two weeks with the tool were awful. | The first two weeks with the tool were bad. | false",
        "Good maps, but a poor search.           | The maps are poor.                    | true",
        "Good maps, but a poor search.           | The search is poor.                   | false",
        "Good maps, but a poor search.           | The maps are not bad.                 | false",
        "He will not even accept the form.       | He rejects the form.                  | false",
        "The owner accepts offers below 5,000.   | The owner refuses offers below 5,000. | true",
        "The export dropped two columns.         | The export keeps two columns.         | true",
        "Calls come before the season and after it. | Calls come before and after the season. | false",
        "Calls come before the season.           | Calls come after the season.          | true",
        "A screen hangs next to the paper list.  | The screen replaces the paper list.   | true",
        "A screen hangs next to the paper list.  | The screen does not replace the paper list. | false",
        "The app came in addition to the list.   | The app came alongside the list.      | false",
        "They come back to the hall in good time. | They come back to the hall late.      | true",
        "The maids noticed nothing of the chip.  | The maids did not notice the chip.    | false",
        "The maids noticed nothing of the chip.  | The maids overlooked the chip.        | false",
        "The cues were overlooked by the hall.   | The hall spotted the cues.            | true",
        "The alarm was disabled by the guard.    | The alarm was enabled by the guard.   | true",
        "The alarm was disabled by the guard and enabled at six. | The alarm was enabled at six. | false",
        "The alarm of the hall was disabled by a guard and enabled by six. | The alarm of the hall was enabled. | false",
        "Smoking is forbidden in the hold.       | Smoking is permitted in the hold.     | true",
        "We rarely check the seals of the hold.  | The mate often checks the seals.      | true",
        "We rarely check the seals, but often the pumps. | The mate often checks the pumps. | false",
        "I will not go without a full test run.  | He wants a full test run first.       | false",
      })
  void an_opposite_word_in_the_same_place_says_the_opposite(
      String source, String text, boolean expected) {
    assertThat(Opposites.of(text).oppose(Opposites.of(source))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Noise matters more than smell.                | true",
        "Smell matters more than noise.                | false",
        "Less smell would bring back more of them than less noise. | false",
        "Less noise would bring back more of them than less smell. | true",
        "Noise is the main complaint.                  | true",
        "For the 12 % noise comes first.               | false",
        "Smell comes last.                             | true",
        "Noise comes last of the three.                | false",
        "Noise does not come first.                    | false",
        "Does noise come first?                        | false",
        "Noise is the main reason why they do not return. | true",
        "Smell is the main reason why they do not return. | false",
      })
  void the_answers_of_a_tally_keep_their_ranks(String text, boolean expected) {
    var tally =
        Reading.of(
            "Survey of 80 guests: 61 % name smell as the main complaint, 27 % temperature, 12 % noise.");
    assertThat(TallyRanks.areTurned(text, tally)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Plant with 4 lines renewed for 2 years. | We lost the plant with 4 lines.          | true",
        "Plant with 4 lines renewed for 2 years. | The plant with 4 lines stayed.           | false",
        "Lost deal, plant with 4 lines.          | We did not win the plant.                | false",
        "Lost deal, plant with 4 lines.          | If we had won, the plant would be quiet. | false",
        "Plant renewed for 2 years.              | Managers lose six hours a week on rotas.  | false",
        "Plant renewed for 2 years.              | They have ten seats left.                 | false",
        "Plant renewed for 2 years.              | They left us in May.                      | true",
        "Plant renewed for 2 years.              | The deal was lost.                        | true",
        "Cancelled after the price rise.         | They won't pay twice.                     | false",
      })
  void a_deal_ends_as_the_note_says(String note, String text, boolean expected) {
    assertThat(Dealings.endOtherwise(text, note)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The log cannot be printed.                 | true",
        "Logs can be printed.                       | false",
        "Can the log not be printed?                | false",
        "If the log cannot be printed, call us.     | false",
        "The log cannot be sung.                    | false",
      })
  void what_is_approved_may_not_be_denied(String text, boolean expected) {
    var fact = Reading.of("Logs can be printed or exported as a PDF with the operator's logo.");
    assertThat(Denials.deny(text, fact, Set.of())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Reminders go out by letter.         | true",
        "Reminders go out by e-mail.         | false",
        "Only e-mail reminders go out by e-mail. | true",
        "Nothing goes out by letter.         | false",
      })
  void means_are_those_of_the_fact(String text, boolean expected) {
    assertThat(Means.differ(text, "Reminders go out by text message or e-mail."))
        .isEqualTo(expected);
  }
}
