package io.personaassistant.evidence.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetPhrasesTest {
  /// Texts with ` / ` between them, a phrase or word that must be kept, and one that must not be.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We need single sign-on / Single sign-on is missing / IT asks for single sign-on  | single sign-on   | sign
          The cold room fails / A cold room is warm / I open the cold room                 | cold room        | room
          A drop-off box would help / Where is the drop-off box                            | drop-off box     | drop
          The invoice is wrong / My invoice has errors / An invoice for each ship          | invoice          | wrong invoice
          The ship and the crane / A crane without ship / Ship crane / The crane rusts     | crane            | ship crane
          Call [phone number removed] about the boiler / [phone number removed] the boiler | boiler           | phone number
          A well-known brand                                                               | well-known       | brand well
          """)
  void what_belongs_together_stays_together(String texts, String kept, String not) {
    List<String> all = Arrays.stream(texts.split(" / ")).toList();

    var words = all.stream().flatMap(text -> CommonWords.joined(text, all)).toList();

    assertThat(words).contains(kept).doesNotContain(not);
  }
}
