package io.personaassistant.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
  private static final String STREAM =
      ": hello\n\ndata: one \u00e9\u20ac\ud83d\ude00\n\nid: 7\nevent: error\ndata:two\ndata: lines\n\n\ndata: last";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void reads_the_same_wherever_the_network_cuts(int seed) {
    for (String lineEnd : List.of("\n", "\r\n", "\r")) {
      assertThat(read(STREAM.replace("\n", lineEnd), new Random(seed)))
          .containsExactly("|one \u00e9\u20ac\ud83d\ude00", "error|two\nlines", "|last");
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          'data: a',          '|a'
          'data:a',           '|a'
          'data:  a',         '| a'
          'data: ',           '|'
          """)
  void takes_one_space_after_the_colon(String line, String event) {
    assertThat(read(line, new Random(1))).containsExactly(event);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", ": comment\n\n", "event: ping\n\n", "<html>\n\n", "data\n\n"})
  void makes_no_event_of_what_has_no_data(String text) {
    assertThat(read(text, new Random(1))).isEmpty();
  }

  private static List<String> read(String text, Random random) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    EventReader reader = new EventReader();
    List<StreamEvent> events = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      int length = Math.min(bytes.length - at, 1 + random.nextInt(6));
      events.addAll(reader.read(ByteBuffer.wrap(bytes, at, length)));
      at += length;
    }
    events.addAll(reader.end());
    return events.stream().map(event -> event.event() + "|" + event.data()).toList();
  }
}
