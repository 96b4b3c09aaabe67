package io.personaassistant.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows of research, and a file of personas that is none.
class JsonTableTest {
  private static final String ROW =
      "{\"text\":\"Nobody shows up\",\"personas\":[{\"name\":\"Mara\"}]}\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ROW + "{\"text\":\"It takes weeks\"}",
        "{\"text\":\"It takes weeks\"}\n" + ROW,
        "{\"rows\":[{\"text\":\"a\"},{\"text\":\"b\"}],\"personas\":[]}",
        "[{\"text\":\"a\",\"personas\":[{\"name\":\"Mara\"}]},{\"text\":\"b\"}]"
      })
  void a_row_may_hold_personas(String json) throws IOException {
    assertThat(new JsonTable().read(new StringReader(json)).rows()).hasSize(2);
  }

  @Test
  void a_file_of_personas_is_no_research() {
    assertThatThrownBy(
            () -> new JsonTable().read(new StringReader("{\"personas\":[{\"name\":\"Mara\"}]}")))
        .hasMessageContaining("holds personas, not research");
  }
}
