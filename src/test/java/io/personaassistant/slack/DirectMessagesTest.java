package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.slack.view.research.ImportMessage;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.MovedClock;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages to the app that Slack delivers in other forms than plain ones.
class DirectMessagesTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private static ObjectNode message(String user, String subtype, String text) {
    var e = JsonNodeFactory.instance.objectNode().put("type", "message").put("channel_type", "im");
    e.put("user", user).put("channel", "DU1").put("text", text).put("ts", "1700000000.000100");
    if (!subtype.isEmpty()) {
      e.put("subtype", subtype);
    }
    return e.put("event_ts", "1700000000.000100");
  }

  private String answered(ObjectNode message) throws Exception {
    ack(slack.event(message));
    await().until(() -> !slack.calls("chat.postMessage").isEmpty());
    return slack.calls("chat.postMessage").getFirst().get("text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file_share", "thread_broadcast", "me_message"})
  void every_form_of_a_message_gets_its_answer(String subtype) throws Exception {
    stage.serve(new NoModel());

    assertThat(answered(message("U1", subtype, "annie it costs too much")))
        .contains("you pay for each session");
  }

  private static ObjectNode withFile(String user, String text, String name) {
    var message = message(user, "file_share", text).put("channel", "D" + user);
    message.putArray("files").addObject().put("id", "F1").put("name", name);
    return message;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "import",
        "please import this for annie",
        "Can you upload it?",
        "Bring these in!"
      })
  void a_file_to_be_read_is_offered_with_a_button_once(String words) throws Exception {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CONTRIBUTOR);

    var said = answered(withFile("U1", words, "calls in May.csv"));
    ack(slack.event(withFile("U1", words, "calls in May.csv")));
    assertThat(said).contains("*calls in May.csv*", "nothing is stored until you send it");
    var offer = slack.calls("chat.postMessage").getFirst();
    assertThat(offer.get("thread_ts")).isEqualTo("1700000000.000100");
    var value = SlackStage.button(offer.get("blocks"), ImportMessage.OFFERED);
    var form =
        stage.view(
            "views.open",
            () -> slack.press("U1", "DU1", "1700000000.1", false, ImportMessage.OFFERED, value));

    assertThat(form).contains("The file: *calls in May.csv*");
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
  }

  @Test
  void a_file_is_offered_when_slacks_trouble_has_passed() throws Exception {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CONTRIBUTOR);
    slack.refuses("chat.postMessage", "internal_error");
    slack.refuses("chat.postMessage", "service_unavailable");

    ack(slack.event(withFile("U1", "import", "calls in May.csv")));

    await().until(() -> slack.calls("chat.postMessage").size() == 3);
    assertThat(slack.calls("chat.postMessage").getLast().get("blocks"))
        .contains("*calls in May.csv*", ImportMessage.OFFERED);
  }

  @Test
  void what_is_not_taken_of_an_offer_for_minutes_is_offered_afterwards_and_nothing_twice()
      throws Exception {
    var clock = new MovedClock(Instant.parse("2026-11-24T09:00:00Z"));
    var program = stage.at(clock).serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CONTRIBUTOR);
    slack.replies("chat.postMessage", 200, "{\"ok\":true,\"ts\":\"1.2\"}", Map.of());
    for (int i = 0; i < 4; i++) {
      slack.refuses("chat.postMessage", "service_unavailable");
    }
    var message = withFile("U1", "", "calls in May.csv");
    message.withArray("files").addObject().put("id", "F2").put("name", "calls in June.csv");

    ack(slack.event(message));
    await().until(() -> slack.calls("chat.postMessage").size() == 5);
    await()
        .until(() -> {
          clock.pass(Duration.ofMinutes(1));
          return slack.calls("chat.postMessage").size() == 6;
        });

    var offers = slack.calls("chat.postMessage");
    assertThat(offers.getFirst().get("blocks")).contains("*calls in May.csv*");
    assertThat(offers.subList(1, 6))
        .allSatisfy(o -> assertThat(o.get("blocks")).contains("*calls in June.csv*", "F2"));
    assertThat(offers.getLast().get("thread_ts")).isEqualTo("1700000000.000100");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          U1 | board.png | I can't read *board.png*
          U1 | x.xlsx    | Import *x.xlsx* as research?
          U3 | calls.csv | is for contributors. An admin can make you one in the app's Home tab. Ask Dana.
          """)
  void who_may_not_and_what_cannot_be_read_are_told(String user, String name, String said)
      throws Exception {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CONTRIBUTOR);
    slack.named("UADMIN", "Dana");

    assertThat(answered(withFile(user, "", name))).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie it costs too much                            | offer.csv  | you pay for each session
          Upload fails on large files. Is it too much, annie? | offer.csv  | “Upload fails on large
          Import of our panel takes days, annie says         | screen.png | “Import of our
          bring in the panel? It costs too much, annie       | notes.txt  | “bring in the panel
          import for annie: it costs too much                | screen.png | “import for annie:
          """)
  void a_file_beside_a_question_is_no_import(String words, String name, String said)
      throws Exception {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CONTRIBUTOR);

    assertThat(answered(withFile("U1", words, name)))
        .contains(said)
        .doesNotContain(name, "as research?");
  }

  @Test
  void whom_a_file_is_for_stands_in_its_form_and_the_words_are_kept() throws Exception {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CONTRIBUTOR);

    answered(withFile("U1", "please import this for Annie", "calls.csv"));
    var value =
        SlackStage.button(
            slack.calls("chat.postMessage").getFirst().get("blocks"), ImportMessage.OFFERED);
    var form =
        stage.view(
            "views.open",
            () -> slack.press("U1", "DU1", "1700000000.1", false, ImportMessage.OFFERED, value));

    assertThat(form).containsPattern("\"initial_option\":\\{[^}]*Annie");
    assertThat(
            program
                .database()
                .<List<String>>read(
                    h -> h.select("SELECT text FROM request").mapTo(String.class).list()))
        .contains("please import this for Annie");
  }

  @Test
  void files_beyond_those_that_are_offered_at_once_are_told_of() throws Exception {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CONTRIBUTOR);
    var message = withFile("U1", "", "calls 0.csv");
    for (int i = 1; i < 7; i++) {
      message.withArray("files").addObject().put("id", "F" + i).put("name", "calls " + i + ".csv");
    }

    answered(message);

    await().until(() -> slack.calls("chat.postMessage").size() == 6);
    assertThat(slack.calls("chat.postMessage").getLast().get("text"))
        .contains("2 more files", "*calls 5.csv*", "*calls 6.csv*");
  }

  @Test
  void words_for_a_window_are_told_where_it_is() throws Exception {
    stage.serve(new NoModel());

    assertThat(answered(message("U1", "", "import")))
        .contains("Import research", "`/persona import`", "Home tab")
        .doesNotContain("ommand line", "`persona ");
  }

  @Test
  void words_that_are_missing_are_acknowledged_and_answered_like_none() throws Exception {
    stage.serve(new NoModel());
    var message = message("U1", "", "");
    message.remove("text");

    assertThat(answered(message)).contains("Customer personas");
  }

  @ParameterizedTest
  @CsvSource({"UGUEST, file_share", "USTRANGE, file_share", "UGUEST, me_message"})
  void guests_and_strangers_get_nothing_in_these_forms_either(String user, String subtype)
      throws Exception {
    stage.serve(new NoModel());

    ack(slack.event(message(user, subtype, "annie")));

    await().until(() -> !slack.calls("chat.postEphemeral").isEmpty());
    assertThat(slack.calls("chat.postEphemeral").getFirst().get("text")).doesNotContain("Annie");
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bot_message"})
  void what_another_app_writes_is_acknowledged_unanswered_and_slack_is_asked_nothing(String subtype)
      throws Exception {
    stage.serve(new NoModel());
    slack.replies("bots.info", 429, "{\"ok\":false}", Map.of("Retry-After", "30"));
    var message = message("", subtype, "annie").put("bot_id", "B0OTHER");
    message.remove("user");

    ack(slack.event(message));
    // with a user, as of apps of today
    ack(slack.event(message("U9", subtype, "annie").put("bot_id", "B0OTHER")));
    // our own, as Slack shows them to us
    ack(slack.event(message(FakeSlack.BOT, "", "annie").put("bot_id", "B1")));

    assertThat(answered(message("U1", "file_share", "tomas"))).contains("Tomas");
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
    assertThat(slack.calls("bots.info")).isEmpty();
  }

  @Test
  void the_apps_own_files_and_what_was_changed_are_no_questions() throws Exception {
    stage.serve(new NoModel());

    ack(slack.event(message(FakeSlack.BOT, "file_share", "annie")));
    ack(slack.event(message("U1", "message_changed", "annie")));
    ack(slack.event(message("U1", "message_deleted", "annie")));

    // the next one is answered alone
    assertThat(answered(message("U1", "file_share", "tomas"))).contains("Tomas");
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
  }
}
