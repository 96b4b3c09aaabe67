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
    assertThat(out.err()).contains("“2 days ago” counts from the day", "--date YYYY-MM-DD");
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
    "2026-01-14T09:12:00Z, 2026-01-14",
    "5 mo. ago, 2025-10-31",
    "2 yr. ago, 2024-03-31",
    "3 hr. ago, 2026-03-31",
    "vor 3 Std., 2026-03-31",
    "2 sem., 2026-03-17",
    "2w • Edited, 2026-03-17",
    "Mar 7 2026 · (bearbeitet), 2026-03-07"
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

  @Test
  void an_author_is_read_with_who_they_are_to_the_forum() {
    var out =
        imported(
            """
            Jo Lind
            2w • Edited
            The coupling leaks as soon as it freezes.
            Reply
            Mia Roth (Moderator) • Mar 7, 2026
            Please send us the number of the pump.
            Reply
            Ann Sund • Top contributor • 3 mo. ago
            Ours leaks in summer, too.
            Reply
            Pia Falk (Member)
            Mar 9, 2026
            We changed to another seal.
            Reply
            Tim Berg [Staff]
            Mar 9, 2026
            There is a new seal.
            Reply
            ute_k
            •
            1 mo. ago
            •
            Edited 3 days ago
            Top 1% Commenter
            The new seal holds.
            Reply
            eva_m
            3 days ago
            Moderator
            That was answered elsewhere.
            Reply
            """,
            "--date=2026-03-31");

    assertThat(out.out()).contains("3 messages were written by your own side");
    assertThat(said())
        .containsExactly(
            "2026-03-17 The coupling leaks as soon as it freezes.",
            "2025-12-31 Ours leaks in summer, too.",
            "2026-03-09 We changed to another seal.",
            "2026-02-28 The new seal holds.");
  }

  @Test
  void posts_that_cannot_be_told_apart_are_counted() {
    var out =
        imported(
            """
            Jo Lind
            Mar 3, 2026
            The coupling leaks as soon as it freezes.
            Reply
            the one with the green pump, Mar 4, 2026
            Ours does not.
            Reply
            By somebody who left us 2 weeks ago
            Not here either.
            Reply
            Ann Sund
            Mar 7, 2026
            Ours leaks in summer, too.
            Reply
            Related topics
            How to change a seal
            Mar 1, 2026
            12 replies
            Last updated today
            """,
            "--date=2026-03-31");

    assertThat(out.out() + out.err()).contains("line 5", "2 posts could not be told apart");
    assertThat(said()).hasSize(2);
  }

  @Test
  void words_that_are_buttons_elsewhere_end_no_post() {
    imported(
        """
        Jo Lind
        Mar 3, 2026
        Edit
        It was the seal.
        Solved
        More in the thread on pumps.
        Thanks
        The new one holds.
        Quote
        Ann Sund
        Mar 7, 2026
        Ours leaks in summer.
        Helpful
        Ours leaks in winter, too.
        Quote
        Terms of service
        """);

    assertThat(said())
        .containsExactly(
            "2026-03-03 It was the seal.\nMore in the thread on pumps.\nThe new one holds.",
            "2026-03-07 Ours leaks in summer.\nOurs leaks in winter, too.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Date,Text;2026-02-01,\"%s\"", "Text\tDate;\"%s\"\t2026-02-01"})
  void a_page_in_a_cell_of_a_table_stays_in_it(String table) {
    var page =
        "From the forum:;Jo Lind;Mar 3, 2026;It leaks.;Reply;Ann Sund;Mar 7, 2026;Ours, too.;Reply";
    imported(table.formatted(page).replace(';', '\n') + "\n", "--type=survey", "--map=Text=text");

    assertThat(said()).hasSize(1).allMatch(item -> item.startsWith("2026-02-01"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pumps, seals and more\nPosted in: pumps, winter",
        "Home | Pumps, new",
        "[Solved] Seals"
      })
  void the_title_of_a_page_is_no_header_of_a_table(String title) {
    imported(title + "\n" + BEES, "--date=2026-03-10");

    assertThat(said()).hasSize(3);
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
    assertThat(out.err()).contains("That is no table, and no page of posts");
  }
}
