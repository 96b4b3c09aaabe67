package io.personaassistant.evidence.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We confirm the appointments by phone                 | confirm appointments phone
          Die Rechnung ist nicht mit dem Befund verbunden      | rechnung befund verbunden
          Nous perdons les factures dans cette boîte           | perdons factures boîte
          Call [phone number removed] about the invoice        | invoice
          [e-mail address removed]                             | ''
          """)
  void tells_what_a_text_is_about_and_no_language_or_placeholder(String text, String words) {
    assertThat(String.join(" ", CommonWords.without(text).toList())).isEqualTo(words);
  }
}
