package io.personaassistant.terminal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
  @Test
  void who_runs_the_program_is_known_where_no_variable_says_it() {
    assertThat(Surroundings.withUser(Map.of("HOME", "/h"), "dana"))
        .isEqualTo(Map.of("HOME", "/h", "USER", "dana"));
    assertThat(Surroundings.withUser(Map.of("USER", "kim"), "root")).containsEntry("USER", "kim");
    assertThat(Surroundings.withUser(Map.of("USERNAME", "kim"), "root")).doesNotContainKey("USER");
    // a user without a name
    assertThat(Surroundings.withUser(Map.of(), "?")).isEmpty();
  }

  @Test
  void what_a_script_reads_is_not_wrapped_unless_it_says_how_wide() {
    assertThat(Surroundings.columns(Map.of(), false)).isEqualTo(Integer.MAX_VALUE);
    assertThat(Surroundings.columns(Map.of(), true)).isEqualTo(96);
    assertThat(Surroundings.columns(Map.of("COLUMNS", "wide"), true)).isEqualTo(96);
    assertThat(Surroundings.columns(Map.of("COLUMNS", "60"), false)).isEqualTo(60);
  }
}
