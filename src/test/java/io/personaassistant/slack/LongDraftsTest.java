package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static io.personaassistant.testing.SlackStage.menu;
import static io.personaassistant.testing.SlackStage.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.answering.Program;
import io.personaassistant.slack.view.LineModal;
import io.personaassistant.slack.view.ShareForm;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A draft of one text that is longer than a paragraph or a field of Slack is there to its end
/// wherever it can be read or taken.
class LongDraftsTest {
  private static final String TS = "1700000000.000100";
  private static final String LAST = "Start with one study and compare it with your last.";

  /// Nothing in it needs a source, and no sentence is like another.
  private static final String MORE =
      """
      Picture the week before an important release. The prototype works, the interview questions are written, everybody's calendar is prepared. Missing are the participants who should sit in front of it.

      Somebody on your team starts asking around. One colleague remembers a customer with an available afternoon. Another suggests a friendly neighbour, unfamiliar with anything resembling your product, certainly encouraging throughout the conversation.

      Before Wednesday evening several unfamiliar names appear in the spreadsheet. Some answer immediately, others considerably later, somebody prefers another afternoon. Nobody deserves criticism, nevertheless the meeting-room remains half-empty.

      You begin regardless. The introductory conversation goes wonderfully, the following appointment finishes prematurely, the remaining appointment disappears. Afterwards you reconsider the handwritten observations, wondering whether everything described resembles a pattern or an accident.

      Meanwhile your designers continue. Unanswered questions rarely interrupt somebody surrounded by unfinished screens. They decide instinctively, frequently successfully, occasionally wonderfully.

      Complications appear afterwards, whenever instinct misjudged something fundamental. Identical questions return accompanied by uncomfortable deadlines, while everybody remembers previous research as complicated.

      Imagine spending that particular week differently. You describe the conversation partners you actually wanted, using straightforward everyday language. While you prepare the discussion guide, somebody else approaches suitable candidates, asking precisely the questions you would have asked yourself.

      Whenever convenient, you examine the resulting suggestions. Everybody's individual answers stand beside their description, distinguishing genuine customers from well-meaning strangers before anybody's appointment begins.

      During the appointment itself you concentrate entirely on listening. You observe hesitating fingers, half-finished sentences, surprised expressions. You write down descriptions nobody inside the building would have considered.

      Returning upstairs, you discover the corresponding screen still open on somebody's desk. Understanding arrives while curiosity remains, and subsequent questions approach you without encouragement.

      Conversations about research change accordingly. Colleagues stop presenting finished decisions for confirmation, presenting uncertainties instead, precisely the responsibility you wanted accepting this position.
      """
          .strip()
          .replace("\n", "\\n");

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private Program longMail() throws Exception {
    try (var in = getClass().getResourceAsStream("/drafting/answers/email/good.txt")) {
      var mail = new String(in.readAllBytes(), UTF_8);
      stage
          .model()
          .always(
              Answer.of(
                  mail.replace("You pay per completed", MORE + "\\n\\nYou pay per completed")));
    }
    return stage.serve(stage.model());
  }

  /// The message with the draft; the stored answer may come as a message, too.
  private String drafted() {
    await()
        .until(
            () -> slack.responses().stream().anyMatch(r -> r.get("blocks").contains("\"again\"")));
    return slack.responses().getLast().get("blocks");
  }

  private String opened(String action, String value) throws Exception {
    return stage.view("views.open", () -> slack.press("U1", "DU1", TS, false, action, value));
  }

  @Test
  void a_long_text_keeps_its_end_where_it_is_read_and_wherever_it_is_taken() throws Exception {
    longMail();

    ack(slack.slash("U1", "C1", "annie email story our offer to research teams"));

    var blocks = drafted();
    assertThat(blocks).contains("Picture the week", LAST).doesNotContain("no room here");
    assertThat(opened("copy", button(blocks, "copy"))).contains("Picture the week", LAST);
    var line =
        menu(read(blocks)).stream().filter(v -> v.endsWith(" n:4")).findFirst().orElseThrow();
    var window = opened("line", line);
    assertThat(window).contains("Picture the week", LAST);
    var form = opened("share", button(blocks, "share"));
    stage.view("views.update", () -> slack.submit("U1", form, Map.of(ShareForm.CHANNEL, "C1")));
    assertThat(slack.calls("chat.postMessage").getLast().get("blocks"))
        .contains("Picture the week", LAST);
  }

  @Test
  void a_long_line_is_used_as_it_stands_until_its_end_is_changed() throws Exception {
    var program = longMail();
    ack(slack.slash("U1", "C1", "annie email story our offer to research teams"));
    var line =
        menu(read(drafted())).stream().filter(v -> v.endsWith(" n:4")).findFirst().orElseThrow();
    var window = opened("line", line);
    var ids = read(window).at("/blocks").findValuesAsText("block_id");
    var last = ids.stream().filter(id -> id.startsWith(LineModal.TEXT)).toList().getLast();

    ack(slack.submit("U1", window, Map.of(LineModal.WHAT, LineModal.USE)));
    assertThat(program.feedback().tallies())
        .singleElement()
        .satisfies(t -> assertThat(t.used()).isOne());
    ack(slack.submit("U1", window, Map.of(last, "And that is all.")));
    assertThat(program.feedback().tallies())
        .singleElement()
        .satisfies(t -> assertThat(t.edited()).isOne());
  }
}
