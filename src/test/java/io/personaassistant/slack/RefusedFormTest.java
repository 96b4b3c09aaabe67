package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static io.personaassistant.testing.SlackStage.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.drafting.NoModel;
import io.personaassistant.slack.view.ShareForm;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.FakeSlack.Call;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A message of which Slack does not take the form is there as plain words, wherever it was to
/// stand.
class RefusedFormTest {
  private static final String THREAD = "1700000000.000100";
  private static final String ASKED = "annie objections it costs too much";
  private static final String POST = "chat.postMessage";
  private static final String LINE = "Start with one study_plan, *not* two.";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private static boolean isPlain(Call call) {
    return call.get("blocks").isEmpty() && call.get("text").length() <= 4_000;
  }

  private void oneLine() {
    stage.model().next(Answer.of(lines(LINE)));
    stage.serve(stage.model());
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_blocks", "{\"ok\": false, \"error\": \"invalid_blocks\"}"})
  void a_private_answer_comes_where_it_was_asked(String body) throws Exception {
    oneLine();
    for (int i = 0; i < 2; i++) {
      slack.replies("response_url", 400, body, Map.of());
      slack.replies("response_url", 200, "ok", Map.of());
    }

    ack(slack.slash("U1", "C1", ASKED));

    await().until(() -> slack.calls("response_url").stream().anyMatch(RefusedFormTest::isPlain));
    assertThat(slack.calls(POST)).isEmpty();
  }

  @Test
  void a_private_answer_whose_address_is_over_comes_in_the_apps_messages() throws Exception {
    oneLine();
    slack.noResponseUrls(404).refuses(POST, "invalid_blocks").refuses(POST, "invalid_blocks");

    ack(slack.slash("U1", "C1", ASKED));

    await()
        .until(() ->
            slack.calls(POST).stream()
                .anyMatch(c -> isPlain(c) && c.get("text").contains("Start with one study_plan")));
    assertThat(slack.calls(POST)).allSatisfy(c -> assertThat(c.get("channel")).isEqualTo("U1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"msg_too_long", "msg_blocks_too_long", "invalid_blocks"})
  void drafted_lines_in_a_thread_without_streams_come_without_marks(String code) throws Exception {
    slack.refuses("chat.startStream", "not_allowed");
    slack.replies(POST, 200, "{\"ok\":true,\"ts\":\"1.2\"}", Map.of()).refuses(POST, code);
    oneLine();

    ack(slack.mention("U1", "C1", ASKED, THREAD));

    await()
        .until(() -> slack.calls(POST).stream().anyMatch(c -> c.get("text").equals("Draft done.")));
    assertThat(slack.calls(POST)).allSatisfy(c -> assertThat(c.get("channel")).isEqualTo("C1"));
    var plain = slack.calls(POST).stream().filter(RefusedFormTest::isPlain).toList();
    assertThat(plain.getFirst().get("thread_ts")).isEqualTo(THREAD);
    assertThat(plain.getFirst().get("text").replace("\u2060", ""))
        .startsWith("Drafted, not approved\n")
        .contains("\n1. They say: It costs", "\nSay: " + LINE, "\nE001")
        .doesNotContain("**", "\\");
  }

  @Test
  void what_slack_takes_in_no_form_is_told_once_and_not_said_to_be_of_the_place() throws Exception {
    slack.refuses(POST, "invalid_blocks").refuses(POST, "no_text");
    stage.serve(new NoModel());

    ack(slack.mention("U1", "C1", ASKED, THREAD));

    await().until(() -> slack.calls(POST).size() == 3);
    var told = slack.calls(POST).getLast();
    assertThat(told.get("channel")).isEqualTo("U1");
    assertThat(told.get("text"))
        .contains("Slack does not take my answer", "not even as plain text (q-", "costs too much")
        .doesNotContain("ask me here", "where I cannot answer");
  }

  @ParameterizedTest
  @CsvSource({"1,It stands in <#C1> now", "2,in no form"})
  void what_is_shared_stands_there_as_plain_words_or_is_said_not_to(int refused, String said)
      throws Exception {
    stage.serve(new NoModel());
    ack(slack.direct("U1", ASKED, THREAD));
    await().until(() -> slack.calls(POST).size() == 1);
    var share = button(slack.calls(POST).getLast().get("blocks"), "share");
    var form =
        stage.view("views.open", () -> slack.press("U1", "DU1", THREAD, false, "share", share));
    for (int i = 0; i < refused; i++) {
      slack.refuses(POST, "msg_blocks_too_long");
    }

    var window =
        stage.view("views.update", () -> slack.submit("U1", form, Map.of(ShareForm.CHANNEL, "C1")));

    assertThat(window).contains(said).doesNotContain("in a minute");
    var there = slack.calls(POST).getLast();
    assertThat(List.of(there.get("channel"), there.get("blocks"))).containsExactly("C1", "");
    assertThat(there.get("text")).startsWith("Shared by <@U1>").contains("pay for each session");
  }
}
