package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words of posts and reviews that look like what a page writes around them.
class PageWordsTest {
  private final Terminal terminal;

  PageWordsTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private Terminal.Result imported(String text) {
    terminal.file("page.txt", text);
    return terminal.run("import", "table", "page.txt", "--yes", "--date=2026-04-01");
  }

  private List<String> said() {
    return terminal.items().stream()
        .map(item -> item.get("date").asText() + " " + item.get("text").asText())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The room was clean.;Location: great, five minutes from the station.",
        "Location;Close to the pier but loud at night",
        "The list is fine.;Tags;are lost when I export, though.",
        "I wrote twice about the refund.;They never replied;I had to call my bank in the end.",
        "Top;Schnell geliefert und leise.;Top;Der Deckel klemmt aber.",
        "I asked for a late checkout.;The manager said:;no late checkouts in summer.",
        "OK;but the shower has no pressure."
      })
  void words_like_those_of_a_page_stay_in_the_post(String words) {
    var text = words.replace(';', '\n');
    imported(
        """
        Anna Berg
        Mar 3, 2026
        %s
        Helpful
        Tom Lund
        Mar 4, 2026
        Two stars from me.
        Helpful
        """
            .formatted(text));

    assertThat(said()).containsExactly("2026-03-03 " + text, "2026-03-04 Two stars from me.");
  }

  @Test
  void a_short_quotation_takes_no_next_post_with_it() {
    var out =
        imported(
            """
            ketil_b
            Well-Known Member
            Feb 2, 2026
            #1
            The old one trips the fuse whenever two pupils start at once.
            Like Reply

            maybe_pine
            New Member
            Feb 4, 2026
            #2
            ketil_b said:
            The old one trips the fuse
            That would be a third of ours.
            Like Reply

            olga.turns
            Active Member
            Feb 5, 2026
            #3
            maybe_pine said:
            That would be a third of ours. And much more, so that the page folds it.
            Click to expand...
            We start them one after the other and lose ten minutes of each lesson.
            Like Reply
            """);

    assertThat(out.out() + out.err()).contains("1 post could not be told apart");
    assertThat(said())
        .containsExactly(
            "2026-02-02 The old one trips the fuse whenever two pupils start at once.",
            "2026-02-05 We start them one after the other and lose ten minutes of each lesson.");
  }

  @Test
  void two_capitals_are_a_user_or_the_picture_of_the_name_below_or_a_country() {
    var out =
        imported(
            """
            AJ
            Mar 5, 2026
            The shower has no pressure at all.
            Helpful
            PO
            Per Olsen
            GB
            Mar 6, 2026
            No late checkouts in summer.
            Helpful
            Ann Sund
            OP
            GB
            Mar 7, 2026
            The lift was out of order.
            Helpful
            AJ
            OP
            Mar 8, 2026
            They repaired it within a day.
            Helpful
            """);

    assertThat(out.exit()).describedAs(out.err()).isZero();
    assertThat(said())
        .containsExactly(
            "2026-03-05 The shower has no pressure at all.",
            "2026-03-06 No late checkouts in summer.",
            "2026-03-07 The lift was out of order.",
            "2026-03-08 They repaired it within a day.");
    assertThat(terminal.items().stream().map(item -> item.get("participant").asText()).distinct())
        .hasSize(3);
  }

  @Test
  void a_day_directly_below_a_name_is_no_lost_post() {
    var page =
        Stream.of("Ida Moreau", "Jon Aas", "Kim Lund")
            .map(name ->
                name + "\nMar 3, 2026\nFollow\nWe keep a folder with them.\nLike\nComment\n")
            .reduce("", String::concat);
    var out = imported(page);

    assertThat(out.out() + out.err()).doesNotContain("told apart");
    assertThat(said()).hasSize(3);
  }

  @Test
  void the_title_of_a_review_is_its_first_line() {
    imported(
        """
        Wren K.
        1.0 out of 5 stars Broke after two weeks and the shop is silent
        Reviewed in the United States on January 3, 2026
        Verified Purchase
        The hinge snapped.
        Helpful
        Report
        Jo Hall
        5.0 out of 5 stars
        Reviewed in the United States on January 5, 2026
        It fits my van.
        Helpful
        Report
        """);

    assertThat(said())
        .containsExactly(
            "2026-01-03 Broke after two weeks and the shop is silent\nThe hinge snapped.",
            "2026-01-05 It fits my van.");
  }
}
