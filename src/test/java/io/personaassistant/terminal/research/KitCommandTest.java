package io.personaassistant.terminal.research;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitCommandTest {
  private final Terminal terminal;

  KitCommandTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  @Test
  void the_kit_has_every_part_the_research_begins_with() {
    var kit = terminal.run("kit").out();

    assertThat(kit)
        .contains("## 1. The objective", "## 2. Three open questions", "## 3. Interview guide")
        .contains("analytics", "support tickets", "social media", "third-party");
    assertThat(terminal.run("kit", "objective").out()).startsWith("## 1.").doesNotContain("## 2.");
    assertThat(terminal.run("kit", "objective", "--json").out())
        .startsWith("{\"parts\":{\"objective\":\"## 1.")
        .doesNotContain("## 2.");
    assertThat(terminal.run("kit", "--json").out()).contains("\"objective\":", "\"interview\":");
    assertThat(terminal.run("kit", "weather").err()).contains("objective, questions, interview");
    assertThat(terminal.run("kit", "weather").exit()).isEqualTo(2);
  }
}
