package io.personaassistant.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphemesTest {
  @ParameterizedTest
  @CsvSource({"'', 0", "abc, 3", "é, 1", "👨‍👩‍👧 ok, 4", "🇫🇷🇩🇪, 2", "👍🏽, 1", "한국, 2"})
  void counts_what_a_reader_sees(String text, int expected) {
    assertThat(Graphemes.count(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "short, 10, short",
    "fewer missed visits, 13, fewer missed…",
    "Donaudampfschiff, 6, Donau…",
    "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧, 2, 👨‍👩‍👧…",
    "abc, 0, ''"
  })
  void cuts_at_a_word_within_the_limit(String text, int limit, String expected) {
    assertThat(Graphemes.cut(text, limit)).isEqualTo(expected);
    assertThat(Graphemes.count(Graphemes.cut(text, limit))).isLessThanOrEqualTo(limit);
  }

  @ParameterizedTest
  @CsvSource({
    "short, 5, short",
    "fewer missed visits, 13, fewer missed…",
    "👍🏽👍🏽👍🏽, 12, 👍🏽👍🏽👍🏽",
    "👍🏽👍🏽👍🏽, 10, 👍🏽👍🏽…",
    "👍🏽👍🏽👍🏽, 8, 👍🏽…",
    "👍🏽👍🏽👍🏽, 3, …",
    "e\u0301e\u0301e\u0301, 4, e\u0301…",
    "abc, 0, ''"
  })
  void fits_a_limit_of_programs_between_characters(String text, int units, String expected) {
    assertThat(Graphemes.fit(text, units)).isEqualTo(expected);
    assertThat(Graphemes.fit(text, units).length()).isLessThanOrEqualTo(units);
  }

  @ParameterizedTest
  @CsvSource({
    "abcdef, 4, abcd",
    "ab👍🏽cd, 5, ab",
    "ab👍🏽cd, 6, ab👍🏽",
    "👨‍👩‍👧, 3, ''",
    "한국, 9, 한국"
  })
  void a_beginning_ends_between_characters(String text, int units, String expected) {
    assertThat(Graphemes.start(text, units)).isEqualTo(expected);
  }

  @Test
  void offsets_go_both_ways() {
    String text = "🦷 tooth";

    assertThat(Graphemes.codePoints(text, 3)).isEqualTo(2);
    assertThat(Graphemes.utf16(text, 2)).isEqualTo(3);
  }

  @Test
  void a_text_comes_whole_in_pieces_that_end_with_a_paragraph_a_line_or_a_word() {
    assertThat(Graphemes.pieces("One two.\n\nThree four five.", 20))
        .containsExactly("One two.\n\nThree four", "five.");
    assertThat(Graphemes.pieces("One two three.\n\nFour five.", 20))
        .containsExactly("One two three.", "Four five.");
    assertThat(Graphemes.pieces("One two three\nfour five", 20))
        .containsExactly("One two three", "four five");
    assertThat(Graphemes.pieces("👍🏽".repeat(9), 10))
        .allMatch(p -> p.equals("👍🏽👍🏽") || p.equals("👍🏽"));
    assertThat(Graphemes.pieces("", 10)).containsExactly("");
  }
}
