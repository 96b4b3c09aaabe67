package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.testing.DraftWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is shown when a rival, the status quo or the price is heard, by words alone: read aloud on
/// a call, a reply to something else is worse than none.
class RivalsHeardTest {
  private static final Path HEARD = Path.of("src/test/resources/drafting/heard/rivals.txt");
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MISSED = 1;

  @TempDir private Path folder;

  @Test
  void a_rival_brings_up_the_objection_about_one_or_says_that_there_is_none() throws Exception {
    var terminal = DraftWorld.SAMPLES.in(folder);
    var lines =
        Files.readAllLines(HEARD).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> List.of(line.split(" \\| ", -1)))
            .toList();

    var wrong = new ArrayList<String>();
    for (var line : lines) {
      var asked = line.get(0) + " objections: " + line.get(1);
      var said = terminal.run("ask", "--json", asked, DraftWorld.DAY).out();
      var sections = JSON.readTree(said).findPath("sections");
      var shown = new ArrayList<String>();
      sections.forEach(section -> shown.add(section.toString()));
      boolean none = said.contains("is on record for") || said.contains("Nothing on record");
      boolean right =
          line.get(2).equals("none")
              ? none || said.contains("No objection on record is this one")
              : List.of(line.get(2).split("; ", -1)).stream()
                  .anyMatch(wanted -> shown.stream().anyMatch(s -> s.contains(wanted)));
      if (!right) {
        wrong.add(line + ": " + shown);
      }
    }

    assertThat(lines).hasSizeGreaterThan(35);
    assertThat(wrong).hasSizeLessThanOrEqualTo(MISSED);
  }

  @Test
  void says_that_no_objection_about_a_rival_is_on_record_and_what_to_ask() {
    var terminal = DraftWorld.SAMPLES.in(folder);

    assertThat(terminal.run("ask", "annie objections they already use UserTesting").out())
        .contains("No objection about a rival is on record for Annie.", "What made you choose it")
        .doesNotContain("Your own list", "Perhaps", "Say:");
    assertThat(terminal.run("ask", "annie is comparing us with panelgrove").out())
        .contains("No objection about a rival is on record for Annie.");
    for (var nobody : List.of("our own list", "others", "alternatives", "anyone")) {
      assertThat(terminal.run("ask", "annie we compare you to " + nobody).out())
          .doesNotContain("No objection about a rival");
      assertThat(terminal.run("ask", "annie we are comparing you with " + nobody).out())
          .doesNotContain("No objection about a rival");
    }
  }
}
