package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static io.personaassistant.testing.SlackStage.menu;
import static io.personaassistant.testing.SlackStage.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.answering.FeedbackStore.Tally;
import io.personaassistant.answering.Program;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.slack.view.LineModal;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Taking lines of an answer that the records alone gave, which is every answer without a model.
class AnswerLinesTest {
  private static final String THREAD = "1700000000.000100";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private JsonNode answer(String words) throws Exception {
    return stage.answered("U1", "C1", words).path("blocks");
  }

  private JsonNode window(String action, String value) throws Exception {
    return read(stage.view("views.open", () -> slack.press("U1", "C1", "", true, action, value)));
  }

  private static String text(JsonNode window, String block) {
    for (var one : window.path("blocks")) {
      if (one.path("block_id").asText().equals(block)) {
        return one.at("/element/initial_value").asText();
      }
    }
    throw new AssertionError("no input " + block);
  }

  private static List<String> uses(Program program) {
    return program
        .database()
        .read(h ->
            h.select(
                    "SELECT user || ' ' || what || ' ' || made_by || ' ' || evidence FROM line_use"
                        + " ORDER BY user")
                .mapTo(String.class)
                .list());
  }

  @Test
  void a_reply_on_record_is_copied_and_what_became_of_it_is_kept_with_its_evidence()
      throws Exception {
    var program = stage.serve(new NoModel());
    var blocks = answer("annie objections it costs too much");
    var lines = menu(blocks);
    assertThat(lines).singleElement().asString().startsWith("request:q-").contains(" n:1 is:");

    var window = window("line", lines.getFirst());
    var said = text(window, LineModal.TEXT);
    assertThat(said)
        .startsWith("Say: Six studies a year")
        .contains("Ask: What does a week of waiting")
        .doesNotContain("Do not say", "E007", "If it is true");
    assertThat(window.toString())
        .contains("Rests on F1 E006", "Approved by Dana Whitfield")
        .doesNotContain(LineModal.AGAIN);
    var sent = window.toString();
    ack(slack.submit("U1", sent, Map.of(LineModal.TEXT, "Pay for each session alone.")));
    ack(slack.submit("U2", sent, Map.of(LineModal.WHAT, LineModal.USE)));
    ack(slack.submit("U3", sent, Map.of(LineModal.WHAT, LineModal.DROP)));

    assertThat(uses(program))
        .satisfiesExactly(
            u -> assertThat(u).startsWith("U1 edited objections@stored [\"F1\",\"E006\""),
            u -> assertThat(u).startsWith("U2 used objections@stored"),
            u -> assertThat(u).startsWith("U3 dropped objections@stored"));
    assertThat(program.feedback().tallies())
        .containsExactly(new Tally("objections", "objections@stored", 0, 0, Map.of(), 1, 1, 1));
    program.database().write(h -> h.execute("DELETE FROM request"));
    assertThat(uses(program)).isEmpty();
  }

  @Test
  void all_lines_are_copied_below_what_they_answer_and_nothing_else() throws Exception {
    stage.serve(new NoModel());
    var blocks = answer("annie objections");

    var copied = text(window("copy", button(blocks.toString(), "copy")), "copy_0");

    assertThat(menu(blocks)).hasSizeGreaterThan(2);
    assertThat(copied)
        .startsWith("It costs too much for the handful of studies we run. (price)\nSay: ")
        .doesNotContain("Do not say", "Against it", "approved by")
        .doesNotContainPattern("\\b[EF]\\d{1,3}\\b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"annie email", "annie email cold", "annie message", "annie ad google"})
  void a_text_to_send_is_copied_without_the_facts_beside_it(String words) throws Exception {
    stage.serve(new NoModel());
    var blocks = answer(words).toString();

    var copied = text(window("copy", button(blocks, "copy")), "copy_0");

    assertThat(blocks).contains("You pay per completed session, with no minimum");
    assertThat(copied)
        .containsPattern("^(?:Subject|Note|Headline): ")
        .doesNotContain("You pay per completed session", "promise");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "annie reply",
        "annie message",
        "annie email",
        "annie ad google",
        "annie sms",
        "annie post",
        "annie survey",
        "annie interview",
        "annie screener",
        "annie followup",
        "annie drill"
      })
  void what_is_sent_said_or_asked_can_be_taken_line_by_line(String words) throws Exception {
    stage.serve(new NoModel());
    var lines = menu(answer(words));
    assertThat(lines).isNotEmpty().allSatisfy(l -> assertThat(l.length()).isLessThan(76));

    for (var line : List.of(lines.getFirst(), lines.getLast())) {
      assertThat(text(window("line", line), LineModal.TEXT)).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"annie", "compare annie tomas", "annie analysis", "help", "annie health"})
  void what_is_read_and_not_said_has_no_such_menu(String words) throws Exception {
    stage.serve(new NoModel());

    assertThat(answer(words).toString()).doesNotContain("Use a line", "Copy all");
  }

  @Test
  void everybody_in_a_thread_can_take_a_line_and_a_changed_record_is_told() throws Exception {
    var program = stage.serve(new NoModel());
    ack(slack.mention("U1", "C1", "annie objections it costs too much", THREAD));
    await().until(() -> slack.calls("chat.postMessage").size() == 1);
    var line = menu(read(slack.calls("chat.postMessage").getFirst().get("blocks"))).getFirst();

    var window =
        stage.view("views.open", () -> slack.press("U2", "C1", THREAD, false, "line", line));
    program.database().write(h -> h.execute("UPDATE talk_track SET reply = 'Ask Dana first.'"));
    var later =
        stage.view("views.open", () -> slack.press("U3", "C1", THREAD, false, "line", line));

    assertThat(window).contains("Six studies a year");
    assertThat(later).contains("the records have changed since").doesNotContain("Ask Dana first");
    var sent = ack(slack.submit("U2", window, Map.of(LineModal.WHAT, LineModal.USE))).payload();
    assertThat(sent.at("/errors/" + LineModal.TEXT).asText())
        .contains("the records have changed since");
    assertThat(uses(program)).isEmpty();
  }
}
