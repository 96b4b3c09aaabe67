package io.personaassistant.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A line in another language claims what the line before claims, or less.
class KeptClaimsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          German     | Half of the studies are filled within 3 days. | Alle Studien sind in 3 Tagen besetzt.                 | true
          German     | Half of the studies are filled within 3 days. | Die Hälfte der Studien ist in 3 Tagen besetzt.        | false
          German     | Die Hälfte ist in 3 Tagen besetzt.            | Studien sind in 3 Tagen besetzt.                      | true
          German     | Die Hälfte ist in 3 Tagen besetzt.            | Es geht schnell.                                      | false
          German     | It is set up in 12 minutes at the median.     | Es ist in 12 Minuten eingerichtet.                    | true
          German     | It is set up in 12 minutes at the median.     | Im Median ist es in 12 Minuten eingerichtet.          | false
          German     | You do it in 3 days.                          | Sie machen es in 3 Tagen.                             | false
          German     | Last quarter it took 3 days.                  | Im letzten Quartal hat es 3 Tage gedauert.            | false
          German     | You read the answers first.                   | Sie lesen die Antworten zuerst, mit besten Grüßen.    | false
          German     | You read the answers first.                   | Am besten lesen Sie zuerst die Antworten.             | false
          German     | You read the answers first.                   | Der Rabatt gilt, wenn Sie zuerst lesen.               | true
          German     | Nobody is charged: a no-show is free.         | Wer nicht kommt, ist kostenlos.                       | false
          Dutch      | Most of the 40 teams stay.                    | Alle 40 teams blijven.                                | true
          Dutch      | Most of the 40 teams stay.                    | De meeste van de 40 teams blijven.                    | false
          Italian    | Two thirds of the sessions take place.        | Tutte le sessioni hanno luogo.                        | true
          Italian    | Two thirds of the sessions take place.        | Due terzi delle sessioni hanno luogo.                 | false
          Italian    | It is a good panel.                           | È il migliore panel.                                  | true
          Portuguese | 91 % of the sessions took place.              | Todas as sessões foram realizadas.                    | true
          Portuguese | 91 % of the sessions took place.              | 91 % das sessões foram realizadas.                    | false
          Polish     | You can see the price.                        | Gwarantujemy cenę.                                    | true
          Polish     | You can see the price.                        | Widać cenę.                                           | false
          Swedish    | Half of the 12 answered.                      | Hälften av de 12 svarade.                             | false
          Swedish    | Half of the 12 answered.                      | De 12 svarade.                                        | true
          Finnish    | We answer.                                    | Vastaamme ilmaiseksi.                                 | true
          Turkish    | We answer.                                    | En iyi panel.                                         | true
          Ukrainian  | We answer.                                    | Ми гарантуємо відповідь.                              | true
          Japanese   | Half of the 5 come.                           | 全部の5人が来ます。                                   | true
          Japanese   | Half of the 5 come.                           | 5人の半分が来ます。                                   | false
          Chinese    | We answer.                                    | 我们保证回答。                                        | true
          Korean     | We answer.                                    | 무료로 답합니다.                                      | true
          Esperanto  | Half of the studies are filled.               | Ĉiuj studoj estas plenaj.                             | false
          """)
  void what_grows_is_told(String language, String old, String text, boolean grows) {
    assertThat(KeptClaims.beyond(old, text, language).isPresent()).isEqualTo(grows);
  }
}
