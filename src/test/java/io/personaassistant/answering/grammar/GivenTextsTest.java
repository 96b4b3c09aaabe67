package io.personaassistant.answering.grammar;

import static io.personaassistant.answering.grammar.CommandParserTest.PARSER;
import static io.personaassistant.answering.grammar.CommandParserTest.PERSONAS;
import static io.personaassistant.answering.grammar.CommandParserTest.shape;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts that come with a command, typed or from a file, of any length and with any signs.
class GivenTextsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lint                      | lint [] survey [How easy was it?]
          lint annie interview      | lint [annie] interview [How easy was it?]
          annie lint And this?      | 'lint [annie] survey [And this?\\nHow easy was it?]'
          annie objections          | draft annie objections [] [How easy was it?]
          shorter                   | no place for a file
          list                      | no place for a file
          evidence E001             | no place for a file
          objektions                | not understood
          """)
  void a_longer_text_goes_with_the_words_or_is_named_as_too_much(String words, String expected) {
    assertThat(shape(PARSER.parse(words, "How easy was it?", PERSONAS)))
        .isEqualTo(expected.replace("\\n", "\n"));
  }

  @Test
  void keeps_the_line_breaks_of_a_brief() {
    assertThat(shape(PARSER.parse("annie message two\nlines", PERSONAS))).endsWith("[two\nlines]");
  }

  @Test
  void refuses_more_than_the_job_can_use() {
    assertThat(shape(PARSER.parse("annie survey " + "x".repeat(4_001), PERSONAS)))
        .isEqualTo("too long");
    assertThat(shape(PARSER.parse("annie check " + "x".repeat(10_000), PERSONAS)))
        .startsWith("draft annie check");
    assertThat(shape(PARSER.parse("annie check " + "x".repeat(10_001), PERSONAS)))
        .isEqualTo("too long");
    assertThat(shape(PARSER.parse("annie survey", "x".repeat(4_001), PERSONAS)))
        .isEqualTo("too long");
  }

  @Test
  void a_text_from_a_file_is_the_brief_and_never_a_name_or_a_variant() {
    assertThat(shape(PARSER.parse("annie check", "tomas evidence", PERSONAS)))
        .isEqualTo("draft annie check [] [tomas evidence]");
    assertThat(shape(PARSER.parse("annie reply", "email from a customer", PERSONAS)))
        .isEqualTo("draft annie reply [] [email from a customer]");
    assertThat(shape(PARSER.parse("annie reply be short", "Hello.", PERSONAS)))
        .isEqualTo("draft annie reply [] [be short\nHello.]");
    assertThat(shape(PARSER.parse("list", "a text", PERSONAS))).isEqualTo("no place for a file");
    assertThat(shape(PARSER.parse("annie", "a text", PERSONAS))).isEqualTo("no place for a file");
  }

  static Stream<String> anyText() {
    var random = new Random(20_261_124);
    var pieces =
        List.of(
            "annie",
            "objections",
            "survey",
            "the",
            "efficiency seeker",
            " ",
            "\n",
            "\"",
            "'",
            "<@U1>",
            "*",
            "(",
            "\u202E",
            "😀",
            "é",
            "\u0000",
            "E12",
            "for",
            "-",
            "''",
            "AND",
            "%",
            "\\",
            "{{x}}");
    return IntStream.range(0, 300)
        .mapToObj(_ -> {
          var text = new StringBuilder();
          for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())))
                .append(random.nextBoolean() ? " " : "");
          }
          return text.toString();
        });
  }

  @ParameterizedTest
  @MethodSource("anyText")
  void any_text_is_some_command_with_and_without_personas(String text) {
    assertThat(PARSER.parse(text, PERSONAS)).isNotNull();
    assertThat(PARSER.parse(text, List.of())).isNotNull();
  }
}
