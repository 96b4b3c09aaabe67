package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static io.personaassistant.testing.SlackStage.lines;
import static io.personaassistant.testing.SlackStage.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.slack.view.ShareForm;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.MovedClock;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An answer in a direct message is shared in a channel that is chosen.
class ShareAnswerTest {
  private static final String TS = "1700000000.000100";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private String form(String share) throws Exception {
    return stage.view("views.open", () -> slack.press("U1", "DU1", TS, false, "share", share));
  }

  private String shared(String form, String channel) throws Exception {
    return stage.view(
        "views.update", () -> slack.submit("U1", form, Map.of(ShareForm.CHANNEL, channel)));
  }

  private long posted(String channel) {
    return slack.calls("chat.postMessage").stream()
        .filter(c -> c.get("channel").equals(channel))
        .count();
  }

  @Test
  void a_stored_answer_goes_to_the_channel_that_is_chosen_with_the_name_of_who_shares()
      throws Exception {
    stage.serve(new NoModel());
    ack(slack.direct("U1", "annie objections it costs too much", TS));
    await().until(() -> posted("DU1") == 1);
    var form = form(button(slack.calls("chat.postMessage").getLast().get("blocks"), "share"));
    assertThat(read(form).at("/blocks/0/element/type").asText()).isEqualTo("conversations_select");

    assertThat(shared(form, "C1")).contains("It stands in <#C1> now, shared by you.");

    var there = slack.calls("chat.postMessage").getLast();
    assertThat(there.get("channel")).isEqualTo("C1");
    assertThat(there.get("thread_ts")).isEmpty();
    assertThat(there.get("blocks")).contains("Shared by <@U1>", "pay for each session");
  }

  @Test
  void a_draft_is_shared_line_by_line_as_it_was_read() throws Exception {
    stage.model().next(Answer.of(lines("Fair, so start with one study on [date].")));
    stage.serve(stage.model());
    ack(slack.direct("U1", "annie objections it costs too much", TS));
    await()
        .until(
            () -> slack.everything().stream().anyMatch(c -> c.get("blocks").contains("\"again\"")));
    var blocks =
        slack.everything().stream()
            .map(c -> c.get("blocks"))
            .filter(b -> b.contains("\"again\""))
            .toList()
            .getLast();

    shared(form(button(blocks, "share")), "C1");

    assertThat(slack.calls("chat.postMessage").getLast().get("text"))
        .contains(
            "Drafted, not approved: Annie · Objections", "Fair, so start with one study on [date].")
        .contains("Not finished, fill in before you send it: [date].")
        // what stands below it in the direct message stands below it here, with its number
        .contains("1. They say", "Sample data: Annie", "Rests on 1 item", "confidence low")
        .contains("Quotes, numbers, dates checked");
    assertThat(stage.model().requests()).hasSize(1);
  }

  @Test
  void what_is_sent_or_pressed_twice_at_once_is_shared_once() throws Exception {
    var clock = new MovedClock(Instant.parse("2026-11-24T09:00:00Z"));
    stage.at(clock).serve(new NoModel());
    slack.channel("C2", "open");
    ack(slack.direct("U1", "annie objections it costs too much", TS));
    await().until(() -> posted("DU1") == 1);
    var form = form(button(slack.calls("chat.postMessage").getLast().get("blocks"), "share"));
    var shown = ((ObjectNode) read(form)).put("id", "VSHARE").toString();

    shared(shown, "C1");
    ack(slack.submit("U1", shown, Map.of(ShareForm.CHANNEL, "C1")));
    var slash = stage.answered("U1", "C2", "annie objections it costs too much");
    var share = button(slash, "share");
    ack(slack.press("U1", "C2", "", true, "share", share));
    ack(slack.press("U1", "C2", "", true, "share", share));

    await().during(Duration.ofMillis(300)).until(() -> posted("C2") == 1);
    assertThat(posted("C1")).isOne();
    clock.pass(Duration.ofSeconds(11));
    ack(slack.press("U1", "C2", "", true, "share", share));
    await().during(Duration.ofMillis(300)).until(() -> posted("C2") == 2);
  }

  @Test
  void where_it_may_not_go_the_window_says_why_and_nothing_is_posted() throws Exception {
    stage.serve(new NoModel());
    slack.channel("CSHARED", "shared").channel("COUT", "outside");
    ack(slack.direct("U1", "annie objections it costs too much", TS));
    await().until(() -> posted("DU1") == 1);
    var share = button(slack.calls("chat.postMessage").getLast().get("blocks"), "share");
    var form = form(share);

    assertThat(refused("U1", form, "CSHARED")).contains("errors", "shared with another company");
    assertThat(refused("U1", form, "COUT")).contains("errors", "Invite me with /invite");
    assertThat(refused("U1", form, "")).contains("errors", "Choose a channel.");
    slack.channel("CLEFT", "open").closed("CLEFT", "U2");
    assertThat(refused("U1", form, "CLEFT")).contains("errors", "that you are in this channel");
    assertThat(refused("U2", form, "C1")).contains("Only who asked can share");
    ack(slack.press("U2", "DU2", TS, false, "share", share));
    await().until(() -> !slack.responses().isEmpty());
    assertThat(slack.responses().getLast().get("text")).contains("Only who asked");
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
  }

  private String refused(String user, String form, String channel) throws Exception {
    return ack(slack.submit(user, form, Map.of(ShareForm.CHANNEL, channel))).payload().toString();
  }

  @ParameterizedTest
  @CsvSource({
    "is_archived,that channel is archived",
    "restricted_action,only some people may post",
    "not_in_channel,/invite"
  })
  void what_slack_refuses_at_the_last_moment_is_said_with_what_helps(String code, String why)
      throws Exception {
    stage.serve(new NoModel());
    ack(slack.direct("U1", "annie objections it costs too much", TS));
    await().until(() -> posted("DU1") == 1);
    var form = form(button(slack.calls("chat.postMessage").getLast().get("blocks"), "share"));
    slack.refuses("chat.postMessage", code);

    var said = shared(form, "C1");

    assertThat(said).contains(why, "share again");
    assertThat(said.contains("/invite")).isEqualTo(why.equals("/invite"));
  }

  @Test
  void it_goes_to_a_private_channel_for_who_is_in_it() throws Exception {
    stage.serve(new NoModel());
    slack.channel("CPRIV", "open").closed("CPRIV", "U2", "U1");
    ack(slack.direct("U1", "annie objections it costs too much", TS));
    await().until(() -> posted("DU1") == 1);
    var form = form(button(slack.calls("chat.postMessage").getLast().get("blocks"), "share"));

    assertThat(shared(form, "CPRIV")).contains("It stands in <#CPRIV> now");
    assertThat(posted("CPRIV")).isOne();
  }
}
