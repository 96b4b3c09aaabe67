package io.personaassistant.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthWordsTest {
  @Test
  void counts_are_written_as_in_reports_of_imports() {
    assertThat(HealthWords.count(1, "current item")).isEqualTo("1 current item");
    assertThat(HealthWords.count(3300, "current item")).isEqualTo("3,300 current items");
  }
}
