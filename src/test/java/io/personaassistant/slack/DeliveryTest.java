package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static io.personaassistant.testing.SlackStage.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.personaassistant.database.Database;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.MovedClock;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of an answer that Slack does not take.
class DeliveryTest {
  private static final String THREAD = "1700000000.000100";
  private static final String ASKED = "annie objections it costs too much";
  private static final String POST = "chat.postMessage";
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not_in_channel                 | /invite
          channel_not_found              | /invite
          is_archived                    | archived
          restricted_action              | only some people may post
          restricted_action_thread_locked | thread is locked
          thread_not_found               | begin a new one
          missing_scope                  | admin
          ekm_access_denied              | company's keys
          message_limit_exceeded         | used up its messages
          """)
  void where_it_cannot_stand_the_asker_is_told_why_and_the_model_is_stopped(String code, String why)
      throws Exception {
    slack.refuses(POST, code);
    stage.model().always(Answer.of(lines("So start with one study.")).untilStopped());
    stage.serve(stage.model());

    ack(slack.mention("U1", "C1", ASKED, THREAD));

    await().until(() -> slack.calls(POST).size() == 2);
    var told = slack.calls(POST).getLast();
    assertThat(told.get("channel")).isEqualTo("U1");
    assertThat(told.get("text")).contains(why, "it costs too much");
    if (!why.equals("/invite")) {
      assertThat(told.get("text")).doesNotContain("/invite");
    }
    await().until(() -> states().equals(List.of("done")));
    assertThat(slack.calls("chat.startStream")).isEmpty();
    assertThat(slack.calls(POST)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"msg_too_long", "msg_blocks_too_long", "invalid_blocks"})
  void what_is_too_long_comes_as_plain_text_and_the_draft_goes_on(String code) throws Exception {
    slack.refuses(POST, code);
    stage.model().next(Answer.of(lines("So start with one study.")));
    stage.serve(stage.model());

    ack(slack.mention("U1", "C1", ASKED, THREAD));

    await().until(() -> !slack.calls("chat.stopStream").isEmpty());
    var plain = slack.calls(POST).get(1);
    assertThat(plain.get("blocks")).isEmpty();
    assertThat(plain.get("text")).contains("You heard").hasSizeLessThan(4_000);
    assertThat(plain.get("thread_ts")).isEqualTo(THREAD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal_error", "ratelimited", "never_heard_of"})
  void what_may_pass_is_tried_again_and_the_draft_goes_on(String code) throws Exception {
    slack.refuses(POST, code).refuses(POST, code);
    stage.model().next(Answer.of(lines("So start with one study.")));
    stage.serve(stage.model());

    ack(slack.mention("U1", "C1", ASKED, THREAD));

    await().until(() -> !slack.calls("chat.stopStream").isEmpty());
    assertThat(slack.calls(POST))
        .hasSize(3)
        .allSatisfy(c -> assertThat(c.get("text")).contains("You heard"));
    await().until(() -> states().equals(List.of("done")));
  }

  @Test
  void what_does_not_pass_soon_is_left_and_answered_later_once() throws Exception {
    for (int i = 0; i < 4; i++) {
      slack.refuses(POST, "service_unavailable");
    }
    var clock = new MovedClock(Instant.parse("2026-11-24T09:00:00Z"));
    stage.at(clock).serve(new NoModel());

    ack(slack.mention("U1", "C1", ASKED, THREAD));

    await().until(() -> owners().equals(List.of("")));
    assertThat(states()).containsExactly("received");
    clock.pass(Duration.ofMinutes(1));
    await().until(() -> states().equals(List.of("done")));
    assertThat(slack.calls(POST))
        .hasSize(5)
        .allSatisfy(c -> assertThat(c.get("channel")).isEqualTo("C1"));
  }

  @Test
  void a_draft_of_which_slack_took_nothing_is_left_for_later() throws Exception {
    slack.refuses("chat.startStream", "internal_error");
    stage.model().always(Answer.of(lines("So start with one study.")));
    stage.serve(stage.model());
    slack.replies(POST, 200, "{\"ok\":true,\"ts\":\"1.2\"}", Map.of());
    for (int i = 0; i < 5; i++) {
      slack.refuses(POST, "fatal_error");
    }

    ack(slack.mention("U1", "C1", ASKED, THREAD));

    await().until(() -> owners().equals(List.of("")));
    assertThat(states()).containsExactly("stored_shown");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void lines_that_an_edit_did_not_bring_are_sent_at_the_end(int refused) throws Exception {
    slack.refuses("chat.startStream", "not_allowed");
    stage
        .model()
        .next(Answer.of(lines("So start with one study.", "Then two, when it went well.")));
    stage.serve(stage.model());
    slack.replies("chat.update", 200, "{\"ok\":true}", Map.of());
    for (int i = 0; i < refused; i++) {
      slack.refuses("chat.update", "internal_error");
    }

    ack(slack.direct("U1", ASKED, THREAD));

    await().until(() -> states().equals(List.of("done")));
    var last = refused == 1 ? slack.calls("chat.update") : slack.calls(POST);
    assertThat(last.getLast().get("blocks")).contains("confidence");
    assertThat(slack.calls(POST).getLast().get("blocks")).contains("Copy all");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410, 400, 403})
  void tailored_lines_that_their_address_does_not_take_come_in_the_apps_messages(int status)
      throws Exception {
    stage.model().next(Answer.of(lines("So start with one study.")));
    stage.serve(stage.model());
    slack.noResponseUrls(status);

    ack(slack.slash("U1", "C1", ASKED));

    // on a busy machine the stored answer is late and comes there, too, before them
    await()
        .until(() ->
            slack.calls(POST).stream().anyMatch(c -> c.get("text").contains("with one study")));
    assertThat(slack.calls(POST)).hasSizeBetween(1, 2);
    assertThat(slack.calls(POST)).allSatisfy(c -> assertThat(c.get("channel")).isEqualTo("U1"));
    assertThat(slack.calls(POST).getLast().get("text")).contains("start with one study");
  }

  @Test
  void a_private_answer_that_was_left_and_cannot_follow_any_more_is_told() throws Exception {
    stage.model().always(Answer.of(lines("So start with one study.")));
    var clock = new MovedClock(Instant.parse("2026-11-24T09:00:00Z"));
    stage.at(clock).serve(stage.model());
    slack.noResponseUrls(404);
    for (int i = 0; i < 4; i++) {
      slack.refuses(POST, "internal_error");
    }

    ack(slack.slash("U1", "C1", ASKED));
    await().until(() -> owners().equals(List.of("")));
    clock.pass(Duration.ofMinutes(40));

    await().until(() -> slack.calls(POST).size() == 5);
    assertThat(slack.calls(POST).getLast().get("channel")).isEqualTo("U1");
    assertThat(slack.calls(POST).getLast().get("text")).contains("interrupted", "ask it again");
  }

  @Test
  void who_asks_in_private_while_slack_refuses_our_token_is_told_that_and_no_scope()
      throws Exception {
    stage.serve(stage.model());
    // Bolt asks Slack who we are with the first message, and answers none where it does not say
    ack(slack.slash("U1", "C1", "list"));
    slack.uninstalled(true);

    // of this one Slack says nothing
    assertThat(ack(slack.slash("U2", "C1", ASKED)).payload().toString())
        .contains("Slack does not take my token just now", "ask again later")
        .doesNotContain("users:read");
  }

  @Test
  void what_is_asked_when_the_app_is_uninstalled_stops_the_model_and_is_answered_afterwards()
      throws Exception {
    stage.model().next(Answer.of(lines("So start with one study.")).untilStopped());
    stage.model().always(Answer.of(lines("So start with one study.")));
    var clock = new MovedClock(Instant.parse("2026-11-24T09:00:00Z"));
    stage.at(clock).serve(stage.model());
    ack(slack.mention("U1", "C1", "list", "1700000000.000200"));
    await().until(() -> states().equals(List.of("done")));
    int before = slack.calls(POST).size();
    slack.uninstalled(true);

    // who asks, and the channel, is known from before; of the second Slack says nothing
    ack(slack.mention("U1", "C1", ASKED, THREAD));
    ack(slack.mention("U2", "C1", "list", "1700000000.000300"));

    await().until(() -> owners().size() == 3 && owners().subList(1, 3).equals(List.of("", "")));
    for (int i = 0; i < 5; i++) {
      // more often than a request that breaks is tried
      int calls = slack.requests();
      clock.pass(Duration.ofMinutes(1));
      await().until(() -> slack.requests() > calls);
      await().until(() -> owners().subList(1, 3).equals(List.of("", "")));
    }
    assertThat(states()).containsExactly("done", "received", "received");
    assertThat(slack.calls("chat.startStream")).isEmpty();
    int tried = slack.calls(POST).size();
    assertThat(tried - before).isLessThan(5);

    slack.uninstalled(false);
    clock.pass(Duration.ofMinutes(1));
    await().until(() -> states().equals(List.of("done", "done", "done")));
    assertThat(slack.calls(POST).subList(tried, tried + 2))
        .extracting(c -> c.get("thread_ts"))
        .containsExactlyInAnyOrder(THREAD, "1700000000.000300");
  }

  @Test
  void the_model_is_asked_while_the_stored_answer_is_on_its_way_and_its_lines_come_below()
      throws Exception {
    var answered = new CountDownLatch(1);
    slack.holds(POST, answered);
    stage.model().next(Answer.of(lines("So start with one study.", "Then two.")));
    stage.serve(stage.model());

    ack(slack.mention("U1", "C1", ASKED, THREAD));
    // the whole draft is written and stored, and nothing of it sent
    await().until(() -> stage.model().answered() == 1);
    assertThat(slack.calls("chat.startStream")).isEmpty();
    answered.countDown();

    await().until(() -> !slack.calls("chat.stopStream").isEmpty());
    assertThat(slack.calls("chat.startStream").getFirst().get("markdown_text"))
        .contains("So start with one study.");
    assertThat(slack.calls("chat.appendStream").getFirst().get("markdown_text"))
        .contains("Then two.");
  }

  @Test
  void an_event_that_cannot_be_kept_is_not_acknowledged_and_answered_when_it_comes_again()
      throws Exception {
    var program = stage.serve(new NoModel());
    program.database().write(h -> h.execute("ALTER TABLE request RENAME TO away"));
    var lost = slack.mention("U1", "C1", "annie", THREAD, "Ev1", 0);
    assertThat(ack(slack.slash("U1", "C1", "annie")).payload().path("text").asText())
        .contains("could not be stored", "ask again");
    assertThatThrownBy(() -> lost.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    program.database().write(h -> h.execute("ALTER TABLE away RENAME TO request"));

    ack(slack.mention("U1", "C1", "annie", THREAD, "Ev1", 1));

    await().until(() -> slack.calls(POST).size() == 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mention", "slash", "direct"})
  void an_answer_that_breaks_is_told_where_it_was_asked_and_says_nothing_of_the_inside(String where)
      throws Exception {
    var program = stage.serve(new NoModel());
    program.database().write(h -> h.execute("ALTER TABLE evidence RENAME TO away"));

    var acknowledged =
        ack(switch (where) {
              case "mention" -> slack.mention("U1", "C1", ASKED, THREAD);
              case "direct" -> slack.direct("U1", ASKED, THREAD);
              default -> slack.slash("U1", "C1", ASKED);
            })
            .payload()
            .toString();

    await().until(() -> states().equals(List.of("failed")));
    var told = where.equals("slash") ? acknowledged : slack.calls(POST).getLast().get("text");
    assertThat(told)
        .contains("Something went wrong on our side (q-", "an admin finds it in the log")
        .doesNotContainIgnoringCase("exception", "sql", "away");
  }

  @Test
  void slack_is_not_asked_who_we_are_with_each_message() throws Exception {
    stage.serve(new NoModel());
    ack(slack.mention("U1", "C1", "list", THREAD));
    int asked = slack.calls("auth.test").size();

    for (int i = 0; i < 5; i++) {
      ack(slack.mention("U1", "C1", "list", "1700000000.00090" + i));
    }

    assertThat(slack.calls("auth.test")).hasSize(asked);
  }

  @Test
  void a_draft_that_nobody_saw_is_stored_without_its_lines() throws Exception {
    slack.refuses(POST, "not_in_channel");
    stage.model().always(Answer.of(lines("So start with one study.")));
    stage.serve(stage.model());

    ack(slack.mention("U1", "C1", ASKED, THREAD));

    await().until(() -> states().equals(List.of("done")));
    try (var database = Database.open(stage.file(), Database.Options.standard().existing())) {
      assertThat(database.<Integer>read(h -> count(h, "draft_line"))).isZero();
      assertThat(database.<Integer>read(h -> count(h, "token_use"))).isPositive();
    }
  }

  private static int count(Handle handle, String table) {
    return handle.select("SELECT count(*) FROM " + table).mapTo(Integer.class).one();
  }

  private List<String> states() {
    return requests("state");
  }

  /// Who works on each request.
  private List<String> owners() {
    return requests("owner");
  }

  private List<String> requests(String column) {
    try (var database = Database.open(stage.file(), Database.Options.standard().existing())) {
      return database.read(
          h -> h.select("SELECT " + column + " FROM request").mapTo(String.class).list());
    }
  }

  @Test
  void a_window_that_opens_too_late_is_told_where_it_was_pressed() throws Exception {
    stage.serve(new NoModel());
    var answer = ack(slack.slash("U1", "C1", ASKED)).payload();
    slack.refuses("views.open", "expired_trigger_id");

    ack(slack.press("U1", "C1", "", true, "evidence", button(answer, "evidence")));

    await().until(() -> slack.responses().size() == 1);
    assertThat(slack.responses().getFirst().get("text")).contains("did not open in time");
  }

  @Test
  void who_asks_too_much_gets_a_kind_sentence_wherever_they_ask() throws Exception {
    stage.with("SLACK_LIMITS", "on").serve(new NoModel());
    for (int i = 0; i < 30; i++) {
      ack(slack.slash("U1", "C1", "list"));
    }

    assertThat(stage.answered("U1", "C1", "list").path("text").asText())
        .contains("30 questions in ten minutes", "others want answers");
    ack(slack.mention("U1", "C1", "list", THREAD));
    await().until(() -> slack.calls("chat.postEphemeral").size() == 1);
    assertThat(slack.calls("chat.postEphemeral").getFirst().get("text")).contains("30 questions");
    assertThat(stage.answered("U2", "C1", "list").path("text").asText()).contains("personas");
  }
}
