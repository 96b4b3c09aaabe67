package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Longer texts that go with words: from a file or from standard input.
class LongerTextTest {
  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private final PanelDesk desk = new PanelDesk(folder);

  @Test
  void a_file_is_asked_for_again_where_the_answer_asks_back() throws Exception {
    Files.writeString(folder.resolve("q.txt"), "How easy was it to book?");

    for (var words : List.of("compare", "reply", "annie survay")) {
      var all = new ArrayList<>(List.of("ask"));
      all.addAll(List.of(words.split(" ")));
      all.addAll(List.of("--file", "q.txt"));
      assertThat(desk.terminal.run(all.toArray(String[]::new)).out())
          .contains("give it again with the next command");
    }
    assertThat(desk.terminal.run("ask", "compare").out()).doesNotContain("give it again");
    assertThat(desk.terminal.run("ask", "lint", "--file", "q.txt").out())
        .contains("“How easy was it to book?”")
        .doesNotContain("Which question?");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_longer_text_comes_from_a_file_or_from_standard_input(boolean piped) throws Exception {
    var copy = "We fill any study in 3 days.\n" + "Book it today. ".repeat(400);
    Files.writeString(folder.resolve("copy.md"), copy);

    var result =
        piped
            ? desk.terminal.typing(copy).run("ask", "--stored", "annie", "check", "-")
            : desk.terminal.run("ask", "--stored", "annie", "check", "--file", "copy.md");

    assertThat(result.out()).contains("Copy check for: We fill any study in 3 days.");
    assertThat(result.exit()).isZero();
  }

  @Test
  void a_text_that_cannot_be_used_is_refused_in_one_sentence() throws Exception {
    Files.writeString(folder.resolve("long.md"), "x".repeat(10_001));
    Files.writeString(folder.resolve("some.md"), "x".repeat(4_001));
    Files.writeString(folder.resolve("blank.md"), " \n");
    Files.write(folder.resolve("image.png"), new byte[] {(byte) 0x89, 'P', (byte) 0xFF});

    assertThat(file("check", "long.md").err())
        .isEqualTo(
            "persona: long.md is longer than 10,000 characters. Send the part that matters most.\n");
    assertThat(file("survey", "some.md").out()).contains("I read at most 4,000 characters");
    assertThat(file("check", "blank.md").err()).contains("blank.md is empty.");
    assertThat(file("check", "image.png").err()).contains("not text in UTF-8");
    assertThat(file("check", "none.md").err()).contains("There is no file none.md.");
    assertThat(file("check", ".").err()).contains("is a folder");
    assertThat(file("brief", "some.md").out()).contains("A longer text goes with a draft type");
  }

  private Terminal.Result file(String type, String name) {
    return desk.terminal.run("ask", "--stored", "annie", type, "--file", name);
  }
}
