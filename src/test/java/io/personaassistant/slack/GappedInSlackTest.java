package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.slack.view.ShareForm;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A text of which a sentence was taken out must not go out as if it were finished.
class GappedInSlackTest {
  private static final String TS = "1700000000.000100";
  private static final String UNFINISHED = "Not finished, fill in before you send it: ";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private String blocks() {
    await()
        .until(
            () -> slack.everything().stream().anyMatch(c -> c.get("blocks").contains("\"again\"")));
    return slack.everything().stream()
        .map(c -> c.get("blocks"))
        .filter(b -> b.contains("\"again\""))
        .toList()
        .getLast();
  }

  @Test
  void a_gap_is_told_wherever_the_text_can_be_taken() throws Exception {
    String mail;
    try (var in = getClass().getResourceAsStream("/drafting/answers/email/good.txt")) {
      mail = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    stage
        .model()
        .always(
            Answer.of(
                mail.replace(
                    "Your show-up rate is not your risk.", "In 2031 we send 500 people.")));
    stage.serve(stage.model());

    ack(slack.direct("U1", "annie email our offer to research teams, plan a first study", TS));
    var blocks = blocks();
    var seen = slack.stream(slack.calls("chat.stopStream").getLast().get("ts"));
    assertThat(seen).contains("**5. Body**", "Taken out of “Body” at");

    assertThat(opened("copy", button(blocks, "copy"))).contains(UNFINISHED);
    var form = opened("share", button(blocks, "share"));
    stage.view("views.update", () -> slack.submit("U1", form, Map.of(ShareForm.CHANNEL, "C1")));
    assertThat(slack.calls("chat.postMessage").getLast().get("text"))
        .contains(UNFINISHED, "[…] in line 5", "\n5. Body: ", "Line 5: Taken out of");
    assertThat(slack.calls("chat.postMessage").getLast().get("blocks")).contains(UNFINISHED);
    // a line has the number under which it was seen
    var line =
        SlackStage.menu(SlackStage.read(blocks)).stream()
            .filter(v -> v.endsWith(" n:5"))
            .findFirst()
            .orElseThrow();
    assertThat(opened("line", line)).contains("Body: {First", UNFINISHED);
  }

  private String opened(String action, String value) throws Exception {
    return stage.view("views.open", () -> slack.press("U1", "DU1", TS, false, action, value));
  }
}
