package io.personaassistant.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.CharacterCount;
import io.personaassistant.checking.FieldRule;
import io.personaassistant.checking.Line;
import io.personaassistant.checking.LineRules;
import io.personaassistant.checking.NumberSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
  private static final LineRules CARD =
      new LineRules(
          "card", "", 1, 5, true, false, List.of(field("say", false), field("explore", true)));

  private static FieldRule field(String name, boolean list) {
    return new FieldRule(
        name,
        name,
        "",
        true,
        list,
        0,
        0,
        0,
        0,
        CharacterCount.GRAPHEMES,
        0,
        0,
        List.of(),
        Optional.empty(),
        NumberSource.SOURCED,
        List.of(),
        Set.of());
  }

  private static LineReader reader() {
    return new LineReader(List.of(CARD), List.of("E001", "E012", "F3"));
  }

  private static List<Line> readAll(String text) {
    return reader().read(text);
  }

  @Test
  void hands_over_a_line_the_moment_its_json_closes() {
    var reader = reader();

    assertThat(reader.read("{\"lines\":[{\"kind\":\"card\",\"say\":\"one\"")).isEmpty();
    assertThat(reader.read("}")).hasSize(1);
    assertThat(reader.read(",{\"kind\":\"card\",\"say\":\"two")).isEmpty();
    assertThat(reader.read("\"}]}"))
        .extracting(l -> l.texts("say"))
        .containsExactly(List.of("two"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"lines\":[{\"kind\":\"card\",\"say\":\"hello\"}]}",
        "Here you are:\n```json\n{\"lines\":[{\"kind\":\"card\",\"say\":\"hello\"}]}\n```\nEnjoy!",
        "[{\"kind\":\"card\",\"say\":\"hello\"}]",
        "{\"objections\":[{\"say\":\"hello\"}]}",
        "{\"note\":\"{[}\",\"lines\":[{\"kind\":\"card\",\"say\":\"hello\"}]}",
        "{\"lines\":[{\"kind\":\"card\",\"say\":[\"hello\"],\"extra\":{\"a\":[1,{\"b\":2}]}}]}",
        "oops } ] {\"lines\":[{\"kind\":\"card\",\"say\":\"hello\"}]}",
      })
  void reads_what_models_write_around_the_json(String text) {
    assertThat(readAll(text)).extracting(l -> l.texts("say")).containsExactly(List.of("hello"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Sorry, I cannot help with that.",
        "{}",
        "{\"lines\":[]}",
        "{\"lines\":[{\"kind\":\"card\"",
        "<html>{</html>",
        "{\"lines\":[1,\"x\",null]}",
        "{\"lines\":[{}]}"
      })
  void what_is_no_line_is_no_line(String text) {
    assertThat(readAll(text)).isEmpty();
  }

  @Test
  void brackets_and_quotes_inside_texts_do_not_end_a_line() {
    var lines =
        readAll("{\"lines\":[{\"say\":\"a } ] \\\" { [ \\\\\",\"explore\":[\"x\",\"y]\"]}]}");

    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().texts("say")).containsExactly("a } ] \" { [ \\");
    assertThat(lines.getFirst().texts("explore")).containsExactly("x", "y]");
  }

  @Test
  void ids_are_read_as_they_are_stored() {
    var lines =
        readAll("[{\"say\":\"x\",\"cites\":[\"E12\",\"[e001]\",\"F3\",\"E999\",\"E012\"]}]");

    assertThat(lines.getFirst().cites()).containsExactly("E012", "E001", "F3", "E999");
  }

  @Test
  void the_pieces_a_stream_comes_in_do_not_matter() {
    var text = "{\"lines\":[{\"say\":\"é \\u00e9 😀 }\",\"explore\":[\"a\"]},{\"say\":\"two\"}]}";
    var whole = readAll(text);
    var random = new Random(7);
    for (int round = 0; round < 200; round++) {
      var reader = reader();
      var lines = new ArrayList<Line>();
      for (int at = 0; at < text.length(); ) {
        int end = Math.min(text.length(), at + 1 + random.nextInt(9));
        lines.addAll(reader.read(text.substring(at, end)));
        at = end;
      }
      assertThat(lines).isEqualTo(whole);
    }
  }
}
