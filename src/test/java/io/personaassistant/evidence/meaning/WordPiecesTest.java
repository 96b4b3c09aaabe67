package io.personaassistant.evidence.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPiecesTest {
  private static final String JSON =
      """
      {"added_tokens": [{"id": 0, "content": "[PAD]"}], "model": {"type": "WordPiece", "vocab":
        {"[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "lease": 4, "##d": 5, "bike": 6, "##s": 7, "!": 8,
         "cafe": 9, "自": 10, "'": 11, "s": 12, "$": 13, "5": 14}}}
      """;

  private final WordPieces pieces = read();

  private static WordPieces read() {
    try {
      return WordPieces.read(new ByteArrayInputStream(JSON.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Leased bikes!       | 2 4 5 6 7 8 3
          ``                  | 2 3
          Café                | 2 9 3
          bike's              | 2 6 11 12 3
          $5                  | 2 13 14 3
          自自                | 2 10 10 3
          bikez bike          | 2 1 6 3
          🙂                  | 2 1 3
          bi\u200Bke \u0000   | 2 6 3
          """)
  void cuts_words_as_the_model_learned_them(String text, String numbers) {
    assertThat(pieces.of(text.translateEscapes(), 20)).containsExactly(numbers(numbers));
  }

  @Test
  void shares_a_vocabulary_that_is_the_same_and_no_other() throws IOException {
    var other =
        WordPieces.read(
            new ByteArrayInputStream(
                JSON.replace("\"bike\": 6", "\"boat\": 6").getBytes(StandardCharsets.UTF_8)));

    assertThat(read().sharing(pieces)).isSameAs(pieces);
    assertThat(other.sharing(pieces)).isSameAs(other);
    assertThat(other.of("bike boat", 20)).containsExactly(2, 1, 6, 3);
  }

  @Test
  void cuts_off_what_is_too_long_and_still_ends() {
    assertThat(pieces.of("bike ".repeat(50), 5)).containsExactly(2, 6, 6, 6, 3);
    assertThat(pieces.of("leased leased", 5)).containsExactly(2, 4, 5, 4, 3);
    assertThat(pieces.of("x".repeat(5000), 5)).containsExactly(2, 1, 3);
  }

  private static long[] numbers(String text) {
    return java.util.Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
  }
}
