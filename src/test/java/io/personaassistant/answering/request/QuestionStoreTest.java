package io.personaassistant.answering.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.database.Database;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionStoreTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  @TempDir Path folder;
  private final QuestionStore store = new QuestionStore();

  /// Each word is a draft type that was asked for; the first time it is asked makes its row.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "message",
        "message survey",
        "survey message",
        "message survey message",
        "survey message survey",
        "message survey email survey",
        "message survey email message",
        "email survey message survey email"
      })
  void a_gap_is_told_in_the_words_of_who_asked_last_under_its_first_id(String asked) {
    var types = asked.split(" ");
    try (var database = Database.open(folder.resolve("persona.db"), Database.Options.standard())) {
      database.write(h -> {
        for (int i = 0; i < types.length; i++) {
          var words = "words " + i;
          var at = START.plusSeconds(i);
          store.count(h, 1, "annie", types[i], "price", words, "Q: " + words, "r" + i, at);
        }
        return true;
      });

      var last = types.length - 1;
      var gaps = database.read(h -> store.open(h, 1, ""));
      assertThat(gaps)
          .singleElement()
          .satisfies(gap -> {
            assertThat(gap.id()).isEqualTo(1);
            assertThat(gap.type()).isEqualTo(types[last]);
            assertThat(gap.asked()).isEqualTo("words " + last);
            assertThat(gap.question()).isEqualTo("Q: words " + last);
            assertThat(gap.times()).isEqualTo(types.length);
            assertThat(gap.lastAsked()).isEqualTo(START.plusSeconds(last));
            assertThat(gap.types()).containsOnly(types).doesNotHaveDuplicates();
          });
    }
  }
}
