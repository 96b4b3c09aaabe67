package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.answering.FeedbackStore.Tally;
import io.personaassistant.answering.Program;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.slack.view.ReasonModal;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What people think of an answer from the records, as of a draft.
class AnswerFeedbackTest {
  private static final String THREAD = "1700000000.000100";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private static JsonNode thumbs(JsonNode blocks) {
    for (var block : blocks) {
      if (block.path("type").asText().equals("context_actions")) {
        return block.at("/elements/0");
      }
    }
    throw new AssertionError("no feedback buttons");
  }

  private static List<String> kept(Program program) {
    return program
        .database()
        .read(h ->
            h.select(
                    "SELECT user || ' ' || good || ' ' || reason || ' ' || comment || ' '"
                        + " || prompt_version || ' ' || evidence FROM feedback ORDER BY user")
                .mapTo(String.class)
                .list());
  }

  @Test
  void an_answer_without_a_model_is_judged_with_a_reason_and_what_it_cited() throws Exception {
    var program = stage.serve(new NoModel());
    var blocks = stage.answered("U1", "C1", "annie objections it costs too much").path("blocks");
    var thumbs = thumbs(blocks);
    assertThat(blocks.size()).isLessThan(12);
    assertThat(thumbs.at("/negative_button/text/text").asText()).isEqualTo("Bad answer");

    var bad = thumbs.at("/negative_button/value").asText();
    var why = stage.view("views.open", () -> slack.press("U1", "C1", "", true, "feedback", bad));
    ack(
        slack.submit(
            "U1",
            why,
            Map.of(ReasonModal.REASON, "off", ReasonModal.COMMENT, "Ask maria@example.com")));
    var good = thumbs.at("/positive_button/value").asText();
    ack(slack.press("U2", "C1", "", true, "feedback", good));

    await().until(() -> kept(program).size() == 2);
    assertThat(kept(program))
        .anySatisfy(k ->
            assertThat(k)
                .startsWith("U1 0 off Ask [email 1] objections@stored [\"F1\"")
                .contains("E006"))
        .anySatisfy(k -> assertThat(k).startsWith("U2 1  "));
    assertThat(program.feedback().tallies())
        .singleElement()
        .isEqualTo(new Tally("objections", "objections@stored", 1, 1, Map.of("off", 1), 0, 0, 0));
  }

  @Test
  void everybody_in_a_thread_can_judge_it_and_what_is_said_goes_with_the_question()
      throws Exception {
    var program = stage.serve(new NoModel());
    ack(slack.mention("U1", "C1", "annie objections", THREAD));
    await().until(() -> slack.calls("chat.postMessage").size() == 1);
    var good =
        thumbs(read(slack.calls("chat.postMessage").getFirst().get("blocks")))
            .at("/positive_button/value")
            .asText();

    ack(slack.press("U2", "C1", THREAD, false, "feedback", good));
    await().until(() -> kept(program).size() == 1);
    program.database().write(h -> h.execute("DELETE FROM request"));

    assertThat(kept(program)).isEmpty();
    ack(slack.press("U2", "C1", THREAD, false, "feedback", good));
    await().until(() -> slack.responses().size() == 2);
    assertThat(slack.responses().getLast().get("text")).contains("no longer kept");
  }
}
