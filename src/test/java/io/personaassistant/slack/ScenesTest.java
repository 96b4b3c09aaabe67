package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.slack.view.DraftForm;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a new team sees first, one scene after the other. `pictures/run readme` makes the README's
/// pictures of it.
class ScenesTest {
  private static final String CARD =
      """
      {"lines":[{"kind":"card","cites":["F1","E006"],"objection":"It costs too much for the handful of studies we run",
       "reply":"You pay per completed session, so a quiet month costs you nothing.",
       "question":"What does your director compare the cost per completed session with?",
       "proof":"No minimum and no yearly plan.","type":"price","behind":"",
       "acknowledge":"A tool that stands idle between studies is hard to defend.",
       "explore":["How do you report the cost of a completed session today?","What happens when somebody does not show up?"],
       "respond":"You pay for people who show up, nothing else.",
       "confirm":"Shall we put one study next to your current cost per session?","concede":"",
       "do_not_say":["It is cheap."]}]}
      """;

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  @Test
  void a_question_in_a_thread_then_home_then_the_form() throws Exception {
    stage.model().always(Answer.of(CARD));
    var program = stage.serve(stage.model());
    program.members().prefer("U1", new Preferences("marketing", "annie", "", ""));

    ack(slack.mention("U1", "C1", "annie it costs too much", "1700000000.000100"));
    await().until(() -> !slack.calls("chat.stopStream").isEmpty());
    ack(slack.opens("U1", "home"));
    await().until(() -> !slack.calls("views.publish").isEmpty());
    ack(slack.pressAtHome("U1", DraftForPersona.OPEN, "home"));
    await().until(() -> !slack.calls("views.open").isEmpty());
    ack(slack.chooseInModal("U1", "V1", DraftForm.TYPE, "type:ad"));
    await().until(() -> slack.calls("views.update").size() == 1);
    ack(slack.chooseInModal("U1", "V1", DraftForm.OPTION + "ad", "type:ad option:google"));
    await().until(() -> slack.calls("views.update").size() == 2);

    var draft = slack.calls("chat.startStream").getFirst().get("markdown_text");
    assertThat(draft).contains("**1. They say** It costs too much", "F1 E006");
    assertThat(read(slack.calls("chat.stopStream").getLast().get("blocks"))).hasSize(2);
    assertThat(slack.calls("views.publish").getLast().get("view")).contains("Annie · Objections");
    assertThat(slack.calls("views.update").getLast().get("view")).contains("Headlines (15)");
  }
}
