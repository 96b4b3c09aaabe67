package io.personaassistant.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.answering.Program;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.testing.BlockRules;
import io.personaassistant.testing.SampleProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BriefBlocksTest {
  private final Program program;

  BriefBlocksTest(@TempDir Path folder) {
    program = SampleProgram.open(folder, new NoModel());
  }

  @AfterAll
  void close() {
    program.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"annie", "tomas", "ingrid"})
  void a_brief_is_one_screen(String persona) throws JsonProcessingException {
    var answer = program.answering().prepare(persona, "r1").answer();

    var message = AnswerView.of(answer, new Carry("r1", ""), "");

    var blocks = new JsonMapper().readTree(message.blocks());
    assertThat(BlockRules.message(message.text(), message.blocks())).isEmpty();
    assertThat(blocks.size()).isLessThanOrEqualTo(12);
    assertThat(read(blocks))
        .hasSizeBetween(2_000, 2_800)
        .contains("\n> ")
        // Slack takes the mark of a quotation for one only where a line begins
        .doesNotContain("• > ");
  }

  /// What a person reads of the blocks, buttons aside.
  private static String read(JsonNode blocks) {
    var text = new StringBuilder();
    for (var block : blocks) {
      text.append(block.at("/text/text").asText(""));
      if (block.path("type").asText().equals("context")) {
        block.path("elements").forEach(e -> text.append(e.path("text").asText("")));
      }
    }
    return text.toString();
  }
}
