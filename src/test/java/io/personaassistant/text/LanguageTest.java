package io.personaassistant.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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

  /// Labelled before they were first seen by the code. Of the 122 in other languages 73 were seen
  /// as such then, and 46 of the 72 in languages it can name were named. Of the 177 English ones 62
  /// were taken for others when the last 117 of them, headlines with names and borrowed words,
  /// came.
  @Test
  void tells_most_short_texts_apart() throws IOException {
    var texts =
        Files.readAllLines(Path.of("src/test/resources/text/short-texts.tsv")).stream()
            .map(line -> line.split("\t", -1))
            .toList();
    var ours = texts.stream().filter(text -> text[0].equals(Language.ENGLISH)).toList();
    var others = texts.stream().filter(text -> !ours.contains(text)).toList();

    assertThat(others.stream().filter(text -> !English.isLikely(text[1])).count())
        .isGreaterThanOrEqualTo(103);
    assertThat(others.stream().filter(text -> Language.of(text[1]).equals(text[0])).count())
        .isGreaterThanOrEqualTo(62);
    assertThat(ours.stream().filter(text -> !English.isLikely(text[1])))
        .hasSizeLessThanOrEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          She sells to schools and asks for an offer by Friday      | German  | true
          She sells to schools and asks for an offer by Friday      | Swedish | true
          She sells to schools and asks for an offer by Friday      | English | false
          Sie verkauft an Schulen und bittet bis Freitag um etwas   | German  | false
          Sie verkauft an Schulen und bittet bis Freitag um etwas   | English | true
          Sie verkauft an Schulen und bittet bis Freitag um etwas   | French  | true
          Предложение нужно школе до пятницы                        | English | true
          Предложение нужно школе до пятницы                        | Russian | false
          """)
  void says_which_text_is_surely_in_another_language(String text, String language, boolean other) {
    assertThat(LanguageGuess.isOther(text, language)).isEqualTo(other);
  }
}
