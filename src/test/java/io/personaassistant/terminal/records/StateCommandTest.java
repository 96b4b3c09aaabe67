package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateCommandTest {
  private final Terminal terminal;

  StateCommandTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db").with("USER", "ines");
  }

  @BeforeEach
  void personas() {
    terminal.file(
        "p.json",
        """
        {"personas": [{"id": "rico", "name": "Rico", "state": "draft"},
                      {"id": "hanna", "name": "Hanna Berg", "state": "active"}]}
        """);
    assertThat(terminal.run("import", "personas", "p.json").exit()).isZero();
  }

  private String say(String... words) {
    var result = terminal.run(words);
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out();
  }

  @Test
  void a_draft_is_made_active_and_answers_by_its_name_and_the_log_says_who() {
    assertThat(say("state", "rico"))
        .isEqualTo("Rico is a draft, and nobody has reviewed it yet.\n");

    assertThat(say("state", "rico", "active"))
        .isEqualTo("Rico is active and answers by its name.\n");

    assertThat(say("list")).containsPattern("Rico.*active|Rico(?!.*draft)");
    assertThat(say("audit")).contains("ines", "activate persona");
    assertThat(say("history", "rico").lines()).hasSize(2);
    assertThat(say("state", "rico", "active"))
        .isEqualTo("Rico is active already; nothing was changed.\n");
    assertThat(say("history", "rico").lines()).hasSize(2);
  }

  @Test
  void what_was_archived_comes_back_as_what_it_was() {
    assertThat(say("state", "hanna", "archived"))
        .startsWith("Hanna Berg is archived: it is kept whole")
        .contains("hanna back` brings it back");
    assertThat(say("state", "hanna", "back", "--by", "Otto")).startsWith("Hanna Berg is active");
    say("state", "rico", "archived");
    assertThat(say("state", "rico", "back")).startsWith("Rico is a draft and answers by its id");
    assertThat(say("state", "hanna", "draft")).startsWith("Hanna Berg is a draft");
    assertThat(say("audit"))
        .contains("archive persona", "bring back persona", "make persona a draft", "Otto");
  }

  @Test
  void a_review_is_noted_for_today() {
    assertThat(say("state", "hanna", "reviewed"))
        .isEqualTo("Hanna Berg was reviewed today; that is noted with your name.\n");
    assertThat(say("state", "hanna", "reviewed"))
        .isEqualTo("Hanna Berg was reviewed today already.\n");
    assertThat(say("state", "hanna", "--json"))
        .matches(
            "\\{\"persona\":\"hanna\",\"state\":\"active\",\"last_review\":\"20[-0-9]+\",\"version\":2}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "acitve", "deleted", "activ e"})
  void another_word_changes_nothing_and_says_what_there_is(String word) {
    var result = terminal.run("state", "rico", word);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains(
            "Say active, draft, archived, back (out of the archive, as what it was) or reviewed");
    assertThat(say("history", "rico").lines()).hasSize(1);
  }

  @Test
  void nobody_of_that_name_is_said() {
    assertThat(terminal.run("state", "rica", "active").err()).contains("Did you mean Rico?");
  }
}
