package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages that show more of a user than a name, quote others, or write the day below a comment.
class CopiedPageTest {
  private static final String FORUM =
      """
      Which lathe for a school workshop?
      Thread starter
      ketil_b
      Start date
      Feb 2, 2026

      ketil_b
      Well-Known Member
      Joined
      Mar 3, 2011
      Messages
      1,204
      Location
      Bergen
      Feb 2, 2026
      #1
      The old one trips the fuse whenever two pupils start at once.
      Last edited: Feb 3, 2026
      Like Reply
      Reactions:
      olga.turns and 2 others

      olga.turns
      Shavings collector
      Joined: Nov 20, 2024
      Messages: 14
      Yesterday at 4:20 PM
      New
      #2
      ketil_b said:
      The old one trips the fuse whenever two pupils start at once.
      Click to expand...
      We start them one after the other and lose ten minutes of each lesson.
      Like Reply

      maybe_pine
      New Member
      Feb 4, 2026
      #3
      olga.turns said:
      We start them one after the other
      That would be a third of ours.
      Like Reply
      You must log in or register to reply here.
      """;

  private static final String COMMENTS =
      """
      Bakers of the Valley
      Ruth Imhof
      ·
      3d
      ·
      How do you keep the queue short before eight?
      All reactions:
      41
      3 comments
      Like
      Comment
      Share
      View more comments

      Paulo Reis
      We put the bread for regulars in bags the night before.
      2d
      Like
      Reply
      12
      Top fan
      Aino Salo
      Author
      Paulo Reis who writes the names on them?
      2d
      Edited
      Like
      Reply
      Hide 1 Reply
      Anonymous participant
      Nobody here orders by phone any more, they just come.
      Like · Reply · 1d
      how we all do it every single day
      Still no name above this one.
      1d
      Like
      Reply
      Write a comment…
      """;

  private static final String PROFESSIONALS =
      """
      Feed post
      Ida Moreau
       • 2nd
      Buyer at a hospital
      1w • Edited •
      Follow
      Every supplier wants the same certificate on another portal.
      like
      214
      38 comments
      Comment
      View Jon Aas’s profile
      Jon Aas
      • 3rd+
      Electrician
      6d
      Half of them log you out while you fill in the form.
      Like
      ·
      9
      Reply
      """;

  private final Terminal terminal;

  CopiedPageTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private Terminal.Result imported(String text) {
    terminal.file("page.txt", text);
    return terminal.run("import", "table", "page.txt", "--yes", "--date=2026-02-10");
  }

  private List<String> said() {
    return terminal.items().stream()
        .map(item -> item.get("date").asText() + " " + item.get("text").asText())
        .toList();
  }

  @Test
  void what_a_forum_shows_of_its_users_and_what_they_quote_is_nobodys_post() {
    var out = imported(FORUM);

    assertThat(out.out() + out.err()).contains("line 36: From here on 1 post could not be told");
    assertThat(said())
        .containsExactly(
            "2026-02-02 The old one trips the fuse whenever two pupils start at once.",
            "2026-02-09 We start them one after the other and lose ten minutes of each lesson.");
  }

  @Test
  void a_day_below_a_comment_is_that_of_the_name_above_it() {
    var out = imported(COMMENTS);

    assertThat(out.out() + out.err()).contains("1 post could not be told apart");
    assertThat(said())
        .containsExactly(
            "2026-02-07 How do you keep the queue short before eight?",
            "2026-02-08 We put the bread for regulars in bags the night before.",
            "2026-02-08 [name removed] who writes the names on them?",
            "2026-02-09 Nobody here orders by phone any more, they just come.");
    assertThat(terminal.items().getLast().get("participant").asText()).isEmpty();
    assertThat(terminal.run("export").out()).doesNotContain("Reis", "Aino", "Imhof");
  }

  @Test
  void what_somebody_does_for_a_living_is_no_name_and_no_post() {
    imported(PROFESSIONALS);

    assertThat(said())
        .containsExactly(
            "2026-02-03 Every supplier wants the same certificate on another portal.",
            "2026-02-04 Half of them log you out while you fill in the form.");
    assertThat(terminal.run("export").out()).doesNotContain("Electrician", "hospital");
  }

  @ParameterizedTest
  @ValueSource(strings = {FORUM, COMMENTS, PROFESSIONALS})
  void a_page_that_is_taken_for_a_conversation_says_how_it_goes_in(String page) {
    terminal.file("page.txt", page);

    assertThat(terminal.run("import", "transcript", "page.txt").err())
        .contains("That is a page of posts", "persona import table FILE");
  }

  @Test
  void a_text_that_is_no_table_is_not_refused_for_its_commas() {
    terminal.file("notes.txt", "Some notes\nof a visit, and of another\nwithout names, or days\n");

    assertThat(terminal.run("import", "table", "notes.txt", "--yes").err())
        .contains("That is no table", "persona import transcript FILE")
        .doesNotContain("fields");
  }

  @Test
  void a_day_behind_by_and_a_name_begins_a_post_and_what_is_known_of_them_may_end_it() {
    var out =
        imported(
            """
            Board index ‹ Kilns
            Gas or electric for six classes?
            Post by mudlark » Tue Mar 03, 2026 7:12 pm
            The dealer wants the gas line first, and the landlord says no.

            mudlark
            Posts: 211
            Joined: Fri Nov 02, 2012 8:15 am
            Top

            Re: Gas or electric for six classes?
            Post by anna.glaze » Wed Mar 04, 2026 6:55 am
            Electric trips our fuse whenever the wheel runs.

            anna.glaze
            Posts: 58
            Top
            """);

    assertThat(out.exit()).describedAs(out.err()).isZero();
    assertThat(said())
        .containsExactly(
            "2026-03-03 The dealer wants the gas line first, and the landlord says no.",
            "2026-03-04 Electric trips our fuse whenever the wheel runs.");
  }

  @Test
  void reviews_lose_their_stars_and_what_the_company_replied() {
    var out =
        imported(
            """
            Harbour Vets
            4.1
            212 reviews
            Write a review

            Priscilla Odum
            Local Guide · 45 reviews · 12 photos
            ★★★★★ 2 months ago
            They rang me in the evening to ask how the dog was.

            Like
            Share
            Response from the owner 2 months ago
            Thank you, Priscilla!

            tom b
            3 reviews
            ★☆☆☆☆ a year ago
            Quoted 210 and billed 390, and nobody could tell me why.

            Like
            Share
            Wren K.
            5.0 out of 5 stars Survived a toddler
            Reviewed in the United States on January 3, 2026
            Size: Large Verified Purchase
            Two years, and the latch still closes.
            12 people found this helpful
            Helpful
            Report
            """);

    assertThat(out.out())
        .contains("1 message was written by your own side")
        .doesNotContain("told apart");
    assertThat(said())
        .containsExactly(
            "2025-12-10 They rang me in the evening to ask how the dog was.",
            "2025-02-10 Quoted 210 and billed 390, and nobody could tell me why.",
            "2026-01-03 Survived a toddler\nTwo years, and the latch still closes.");
  }
}
