package io.personaassistant.terminal.research;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
  @TempDir static Path folder;

  private final Terminal terminal = new Terminal(folder).with("EMBEDDINGS", "on");

  /// Once for all: the first search computes the vectors.
  @BeforeAll
  static void records() {
    var terminal = new Terminal(folder).withSamples();
    terminal.file(
        "again.csv",
        """
        id,source_type,source_ref,date,text
        R1,survey,Autumn survey,2026-10-01,Booking the hovercraft to the island takes us a whole afternoon.
        R2,survey,Winter survey,2026-11-01,Booking the hovercraft to the island takes us a whole afternoon.
        R3,interview,Call 3,2026-11-02,Booking the hovercraft to the island takes us a whole afternoon!
        """);
    assertThat(terminal.run("import", "evidence", "again.csv").exit()).isZero();
  }

  @Test
  void what_was_said_again_is_one_result_that_names_the_others() {
    var result = terminal.run("search", "--limit", "1", "booking the hovercraft");

    assertThat(result.out().lines().filter(l -> l.contains(" · 2026-")))
        .singleElement()
        .asString()
        .contains(" · the same in R");
    assertThat(result.out()).containsOnlyOnce("takes us a whole afternoon");
    assertThat(terminal.run("search", "--json", "--limit", "3", "booking the hovercraft").out())
        .contains("R1", "R2", "R3");
  }

  @Test
  void asks_for_words_to_look_for() {
    assertThat(terminal.run("search", " ").err()).contains("Give the words to look for");
  }

  @Test
  void prints_items_best_first_and_no_more_than_asked_for() {
    var result = terminal.run("search", "--limit", "2", "it", "costs", "too", "much");

    assertThat(result.exit()).isZero();
    assertThat(result.out().lines().filter(l -> l.matches("E\\d+ · .*"))).hasSize(2);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void answers_json_lines_in_order_and_goes_on_after_a_bad_one() {
    var result =
        terminal
            .typing(
                """
                {"id": 1, "query": "price", "persona": "annie"}
                no json
                {"id": "x", "persona": null}
                {"id": "y", "query": "price", "persona": "nobody of that name"}
                {"id": 3, "query": "recipes for sourdough bread", "persona": null}
                """)
            .run("search", "--limit", "3");

    assertThat(result.exit()).isZero();
    var lines = result.out().lines().toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0))
        .matches(
            "\\{\"id\":1,\"answerable\":true,\"results\":\\[(\\{\"id\":\"E\\d+\",\"score\":[0-9.E-]+},?){3}]}");
    assertThat(lines.get(1)).isEqualTo("{\"id\":null,\"error\":\"The line is no JSON.\"}");
    assertThat(lines.get(2)).isEqualTo("{\"id\":\"x\",\"error\":\"`query` is missing.\"}");
    assertThat(lines.get(3)).startsWith("{\"id\":\"y\",\"error\":\"There is no persona");
    assertThat(lines.get(4)).isEqualTo("{\"id\":3,\"answerable\":false,\"results\":[]}");
  }

  @Test
  void a_code_finds_what_that_participant_said_in_any_case() {
    assertThat(terminal.run("search", "p-07").out()).contains("E007 · interview", " · P-07");
    assertThat(terminal.run("search", "--json", "p-07").out()).contains("{\"id\":\"E007\"");
    assertThat(terminal.run("search", "p-98").out()).isEqualTo("Nothing on record about this.\n");
  }

  @Test
  void an_id_that_is_also_a_code_opens_its_item() {
    terminal.file(
        "island.csv",
        """
        id,source_type,source_ref,date,participant,text
        P-981,interview,Call 8,2026-11-02,P-982,The ferry leaves before the bakery opens.
        R5,interview,Call 9,2026-11-03,P-981,The harbour master answers every second letter.
        """);
    assertThat(terminal.run("import", "evidence", "island.csv").exit()).isZero();

    for (var words :
        List.of("ask p-981", "search p-981", "ask search P-981", "ask evidence P-981")) {
      assertThat(terminal.run(words.split(" ")).out())
          .contains("The ferry leaves")
          .doesNotContain("The harbour master");
    }
    assertThat(terminal.run("ask", "p-982").out()).contains("1 item", "The ferry leaves");
  }

  @Test
  void who_said_much_is_shown_by_the_newest() {
    var rows = new StringBuilder("id,source_type,source_ref,date,participant,text\n");
    for (int day = 11; day < 23; day++) {
      rows.append(
          "M%d,interview,Diary %d,2026-11-%d,P-990,On day %d the loom in hall %d needed oil.%n"
              .formatted(day, day, day, day, day));
    }
    terminal.file("diary.csv", rows);
    assertThat(terminal.run("import", "evidence", "diary.csv").exit()).isZero();

    assertThat(terminal.run("ask", "p-990").out())
        .contains("10 of 12 items of P-990 are shown", "`persona search P-990 --limit 12`")
        .contains("On day 22", "On day 13")
        .doesNotContain("On day 12");
  }

  @Test
  void says_plainly_that_nothing_is_there_and_what_is_nearest() {
    var out = terminal.run("search", "recipes for sourdough bread").out();
    assertThat(out).startsWith("Nothing on record about this.\nNearest, not an answer:\n");
    assertThat(out.lines().filter(l -> l.matches("[ER]\\d+ · .*"))).hasSizeBetween(1, 3);
    assertThat(new Terminal(folder).run("search", "recipes for sourdough bread").out())
        .describedAs("by words alone nothing is near")
        .isEqualTo("Nothing on record about this.\n");
    assertThat(terminal.run("search", "--json", "recipes for sourdough bread").out())
        .isEqualTo("{\"id\":null,\"answerable\":false,\"results\":[]}\n");
  }

  @Test
  void refuses_a_limit_that_makes_no_sense() {
    var result = terminal.run("search", "--limit", "0", "price");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("--limit is a number from 1 to 1000.");
  }
}
