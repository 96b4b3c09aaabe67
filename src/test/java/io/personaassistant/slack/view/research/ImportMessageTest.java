package io.personaassistant.slack.view.research;

import static io.personaassistant.testing.SlackStage.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.slack.view.block.Blocks;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportMessageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Say --dates day-first or --dates month-first, or write 2026-03-05. | Say “dates=day-first” or “dates=month-first” under “Columns”, or write 2026-03-05.
          Say which day with --date YYYY-MM-DD. | Say which day under “Day”.
          `persona import table FILE` brings in what each of them said. | “A table” under “What it is” brings in what each of them said.
          Say it with --type, such as survey, support_ticket or crm_note. | Say it under “How it was collected”, such as Survey, Support ticket or CRM note.
          """)
  void options_of_the_command_line_are_told_as_the_form_calls_them(String sentence, String said) {
    assertThat(ImportFormWords.of(sentence)).isEqualTo(said);
  }

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
