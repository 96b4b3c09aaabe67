package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A page of a forum that somebody copied, with its names, days and buttons.
class PastedPostsTest {
  private static final String BEES =
      """
      Hive Talk
      Log in
      Winter losses after the second treatment

      Jana Novak
      2 days ago
      We lost half of the colonies after the second treatment.

      Nobody had told us about the temperature.
      Like · Reply · 3
      12 replies
      hive_tom
      Regular member
      yesterday at 16:20
      Same here, @Jana Novak: the label cannot be read once the glue is wet.
      Reply
      Share
      Dana Weiss
      Dana Weiss
      Community Manager
      5 hours ago
      Thanks for telling us, we look into it.
      Reply
      u/smoker77 • Mar 3, 2026
      I write every visit into a notebook because no app works with gloves.
      Upvote
      12
      Downvote
      """;

  private final Terminal terminal;

  PastedPostsTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private Terminal.Result imported(String text, String... more) {
    terminal.file("page.txt", text);
    return terminal.run(
        Stream.concat(Stream.of("import", "table", "page.txt", "--yes"), Stream.of(more))
            .toArray(String[]::new));
  }

  private List<String> said() {
    return terminal.items().stream()
        .map(item -> item.get("date").asText() + " " + item.get("text").asText())
        .toList();
  }

  @Test
  void each_post_is_an_item_of_its_day_and_without_what_stands_around_it() {
    var out = imported(BEES, "--date=2026-03-10");

    assertThat(out.err()).contains("4 rows, taken for: social post");
    assertThat(out.out()).contains("1 message was written by your own side");
    assertThat(said())
        .containsExactly(
            "2026-03-08 We lost half of the colonies after the second treatment.\n\nNobody had told us"
                + " about the temperature.",
            "2026-03-09 Same here, [name removed]: the label cannot be read once the glue is wet.",
            "2026-03-03 I write every visit into a notebook because no app works with gloves.");
    assertThat(terminal.run("export").out())
        .contains("social_post", "page · line 5")
        .doesNotContain("Novak", "hive_tom", "smoker77");
  }

  @Test
  void days_that_count_from_the_copy_ask_for_its_day() {
    var out = imported(BEES);

    assertThat(out.exit()).isNotZero();
    assertThat(out.err()).contains("“2 days ago” counts from the day", "--date 2026-03-05");
  }

  @ParameterizedTest
  @CsvSource({
    "vor 3 Wochen, 2026-03-10",
    "il y a 2 jours, 2026-03-29",
    "hace un mes, 2026-02-28",
    "Posted a month ago, 2026-02-28",
    "2w, 2026-03-17",
    "3 h, 2026-03-31",
    "last year, 2025-03-31",
    "Edited on 14 January 2026 at 9:12 PM, 2026-01-14",
    "2026-01-14T09:12:00Z, 2026-01-14"
  })
  void a_day_is_read_as_pages_show_it(String shown, String day) {
    imported(
        """
        Elena Duarte
        %s
        Booking a chair for two children takes four calls.
        Reply
        Paul de Vries
        %s
        We went to the other practice because of that.
        Reply
        """
            .formatted(shown, shown),
        "--date=2026-03-31");

    assertThat(said())
        .containsExactly(
            day + " Booking a chair for two children takes four calls.",
            day + " We went to the other practice because of that.");
  }

  @Test
  void stars_badges_and_the_foot_of_the_page_belong_to_nobody() {
    imported(
        """
        ★★☆☆☆
        Petra V.
        Verifizierte Käuferin
        14.02.2026
        Der Sattel wackelt nach zwei Wochen.
        Hilfreich (3)
        Melden
        ★★★★★
        Bo Lindqvist
        ·
        Follow
        · 2w
        👍 4
        Going back cost me the warranty, they said.
        All 3 replies
        Related topics
        Terms of service
        """,
        "--date=2026-03-31");

    assertThat(said())
        .containsExactly(
            "2026-02-14 Der Sattel wackelt nach zwei Wochen.",
            "2026-03-17 Going back cost me the warranty, they said.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Elena Duarte;Mar 3, 2026;Booking a chair takes four calls, and then some.;Reply",
        "Elena Duarte;Mar 3, 2026;We open on Saturdays, too.;Paul Vries;Mar 5, 2026;We moved, and we are glad.",
        "How we set the price of a chair;Mar 3, 2026;It took, well, weeks.;Like"
            + ";Why do we close at noon?;Mar 5, 2026;Because of lunch, mostly.;Like"
      })
  void what_has_another_shape_is_left_as_it_is(String text) {
    var out = imported(text.replace(';', '\n') + "\n", "--type=social_post");

    assertThat(out.exit()).isNotZero();
    assertThat(out.err()).contains("Line 2 cannot be read");
  }
}
