package io.personaassistant.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We confirm the appointments by phone                      | English
          Text reminders that patients can answer                   | English
          Foot pedal                                                | English
          The car door was open, plus the men had no hat            | English
          Der Kunde sagte "Das ist mir zu teuer", and then he left us | German
          She said "c'est la vie" and I did not ask her again       | English
          Danke, hat geklappt :)                                    | German
          Beim Wechsel von der alten Software fehlen 312 Akten      | German
          Nous perdons les factures dans cette boîte                | French
          Cada mañana llamamos a los pacientes                      | Spanish
          Ogni mattina chiamiamo tutti i pazienti                   | Italian
          Todas as manhãs ligamos para os pacientes                 | Portuguese
          Wij bellen elke ochtend alle patiënten                    | Dutch
          Każdego ranka dzwonimy do pacjentów, żeby potwierdzić     | another language
          毎朝、患者さん全員に電話をかけています                          | another language
          ''                                                        | English
          """)
  void tells_a_language_by_its_function_words(String text, String language) {
    assertThat(Language.of(text)).isEqualTo(language);
  }
}
