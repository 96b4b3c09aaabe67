package io.personaassistant.drafting.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.CharacterCount;
import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  private static final List<LineRules> AD =
      List.of(
          new LineRules(
              "headline",
              "Headlines",
              1,
              5,
              true,
              false,
              List.of(field("role", false), field("headline", false))),
          new LineRules(
              "visual", "Visual direction", 1, 1, true, false, List.of(field("scene", false))),
          new LineRules("must", "Must", 1, 5, true, false, List.of(field("criterion", false))),
          new LineRules("reject", "Reject", 1, 5, true, false, List.of(field("criterion", false))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"kind":"Headline","role":"r","headline":"h"}          | headline
          {"kind":"headlines","role":"r","headline":"h"}         | headline
          {"Kind":"HEADLINE","Role":"r","Headline":"h"}          | headline
          {"kind":"Visual direction","scene":"s"}                | visual
          {"kind":"ad headline","role":"r","headline":"h"}       | headline
          {"kind":"hook","role":"r","headline":"h"}              | headline
          {"type":"Reject","criterion":"c"}                      | reject
          {"headline":{"role":"r","headline":"h"}}               | headline
          {"role":"r","headline":"h",}                           | headline
          {"kind":"hook","headline":"h"}                         | ''
          {"kind":"maybe","criterion":"c"}                       | ''
          {"kind":"weather","sun":"yes","cites":[]}              | ''
          """)
  void a_kind_is_read_as_it_is_meant_and_never_guessed(String object, String kind) {
    var reader = new LineReader(AD, List.of());

    var lines = reader.read("{\"lines\":[" + object + "]}");

    assertThat(lines.stream().map(Line::kind).toList())
        .isEqualTo(kind.isEmpty() ? List.of() : List.of(kind));
    assertThat(reader.unread()).isEqualTo(kind.isEmpty() ? 1 : 0);
  }

  @Test
  void a_label_that_is_the_name_of_another_field_is_that_field() {
    var about = field("about", false);
    var labelled =
        new FieldRule(
            about.name(),
            "Note",
            "",
            false,
            false,
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
    var note =
        new LineRules("note", "", 1, 3, true, false, List.of(labelled, field("note", false)));

    var line = new LineReader(List.of(note), List.of()).read("[{\"note\":\"check it\"}]");

    assertThat(line.getFirst().fields()).containsOnlyKeys("note");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"kind":"card","cites":["E12"],"say":"hello"}          | 1 | 0
          {"draft":{"lines":[{"kind":"card","say":"hello"}]}}    | 1 | 0
          {"answer":"hello"}                                     | 0 | 1
          {"lines":["hello","you"]}                              | 0 | 1
          {"kind":"card","cites":[],"text":"hello"}              | 0 | 1
          {"lines":[]}                                           | 0 | 0
          {"lines":[],"note":"nothing on record"}                | 0 | 0
          {}                                                     | 0 | 0
          """)
  void an_answer_that_is_one_line_is_one_and_what_cannot_be_read_is_counted(
      String answer, int lines, int unread) {
    var reader = reader();

    assertThat(reader.read(answer)).hasSize(lines);
    assertThat(reader.unread()).isEqualTo(unread);
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

  @ParameterizedTest
  @CsvSource({
    "E12 E012, E12, E12",
    "E12 E012, E012, E012",
    "E012 E12, E12, E12",
    "E012 E12 E0012, E012, E012",
    "E012 F012, e12, E012",
  })
  void an_id_on_record_is_itself_beside_one_that_differs_in_zeros(
      String given, String typed, String read) {
    var reader = new LineReader(List.of(CARD), List.of(given.split(" ")));

    var lines = reader.read("[{\"say\":\"x\",\"cites\":[\"" + typed + "\"]}]");

    assertThat(lines.getFirst().cites()).containsExactly(read);
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
