package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Examples of what can be asked name personas that are there.
class ExamplesTest {
  @TempDir Path folder;

  private Terminal with(String... states) {
    var terminal = new Terminal(folder).withDatabase("own.db");
    var names = new String[] {"aron", "mara", "zoe"};
    var personas = new StringBuilder();
    for (int i = 0; i < states.length; i++) {
      personas
          .append(i == 0 ? "" : ",")
          .append(
              "{\"id\":\"%s\",\"name\":\"%s\",\"state\":\"%s\"}"
                  .formatted(names[i], names[i], states[i]));
    }
    terminal.file("p.json", "{\"personas\":[" + personas + "]}");
    assertThat(terminal.run("import", "personas", "p.json").exit()).isZero();
    return terminal;
  }

  private static String said(Terminal terminal, String... words) {
    var result = terminal.run(words);
    return result.out() + result.err();
  }

  @Test
  void the_first_that_is_in_use_stands_for_all() {
    var terminal = with("draft", "active", "active");

    assertThat(said(terminal, "ask", "help"))
        .contains("`mara objections [", "`compare mara zoe", "`evidence mara`")
        .doesNotContain("annie", "tomas", "aron");
    assertThat(said(terminal, "ask", "help", "ad")).contains("`mara ad").doesNotContain("annie");
    assertThat(said(terminal, "refine", "shorter")).contains("“for zoe”").doesNotContain("annie");
    assertThat(said(terminal, "ask", "qqq")).contains("`mara objections");
    assertThat(said(terminal, "ask", "compare")).doesNotContain("annie");
  }

  @Test
  void where_one_alone_is_there_a_sample_is_the_other() {
    var terminal = with("active");

    assertThat(said(terminal, "ask", "help")).contains("`aron objections [", "`compare aron annie");
  }
}
