package io.personaassistant.slack.view;

import static io.personaassistant.testing.SlackStage.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportMessageTest {
  @Test
  void a_long_message_loses_none_of_its_lines() {
    var lines = IntStream.range(0, 30).mapToObj(i -> i + " " + "word ".repeat(50).strip()).toList();

    var blocks = read(ImportMessage.sections(String.join("\n", lines)));

    var texts = new ArrayList<String>();
    blocks.forEach(block -> texts.add(block.at("/text/text").asText()));
    assertThat(texts)
        .hasSizeBetween(2, 5)
        .allMatch(t -> t.length() <= Blocks.SECTION)
        .flatExtracting(t -> t.lines().toList())
        .containsExactlyElementsOf(lines);
  }
}
