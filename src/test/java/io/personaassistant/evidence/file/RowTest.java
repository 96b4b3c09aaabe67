package io.personaassistant.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RowTest {
  static List<Arguments> texts() {
    return List.of(
        Arguments.of("a\u0000b\u0007c\u009f", "abc"),
        Arguments.of(" a\r\nb\rc\td ", "a\nb\nc\td"),
        Arguments.of("half \ud83d here", "half \ufffd here"),
        Arguments.of("half \ude00", "half \ufffd"),
        Arguments.of("whole \ud83d\ude00", "whole \ud83d\ude00"),
        Arguments.of("\u0645\u0631", "\u0645\u0631"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void takes_out_what_nobody_can_see_and_no_file_can_keep(String typed, String kept) {
    assertThat(Row.clean(typed)).isEqualTo(kept);
  }

  @Test
  void keeps_what_is_stored_for_a_key_that_is_not_there_and_clears_it_for_an_empty_one() {
    var row = new Row(1, Map.of("segment", ""));

    assertThat(row.line("segment", "agency")).isEmpty();
    assertThat(row.line("source_ref", "call")).isEqualTo("call");
    assertThat(row.number("age", 7, 130)).isEqualTo(7);
  }

  @Test
  void takes_a_cell_apart_at_bars_else_at_semicolons() {
    assertThat(new Row(1, Map.of("goals", "a; b|c")).lines("goals", List.of()))
        .containsExactly("a; b", "c");
    assertThat(new Row(1, Map.of("goals", "a; b;")).lines("goals", List.of()))
        .containsExactly("a", "b");
    assertThat(new Row(1, Map.of("supports", "T1; T2,T3 |T1")).ids("supports", List.of()))
        .containsExactly("T1", "T2", "T3");
  }

  @Test
  void refuses_texts_that_are_too_long() {
    var row = new Row(1, Map.of("text", "x".repeat(20_001), "title", "x".repeat(501)));

    assertThatThrownBy(() -> row.text("text", "")).isInstanceOf(RowProblem.class);
    assertThatThrownBy(() -> row.line("title", "")).isInstanceOf(RowProblem.class);
  }
}
