package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.answering.CommandWords;
import io.personaassistant.answering.grammar.PointingWords;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// With the optional scope of history a mention in a thread can point at the message above it.
class ThreadHistoryTest {
  private static final String ROOT = "1700000000.000100";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private void granted(String more) {
    slack.replies(
        "auth.test",
        200,
        "{\"ok\":true,\"team_id\":\"T0OWN\",\"team\":\"Own\",\"user_id\":\"U0BOT\",\"user\":\"persona\"}",
        Map.of("X-OAuth-Scopes", "chat:write,app_mentions:read" + more));
  }

  private void above(String... messages) {
    slack.replies(
        "conversations.replies",
        200,
        "{\"ok\":true,\"messages\":[" + String.join(",", messages) + "]}",
        Map.of());
  }

  private static String message(String user, String text) {
    return "{\"user\":\"%s\",\"text\":\"%s\"}".formatted(user, text);
  }

  private String asked(String words) throws Exception {
    ack(slack.mentionInThread("U1", "C1", words, "1700000000.000900", ROOT));
    await().until(() -> slack.calls("chat.postMessage").size() == 1);
    return slack.calls("chat.postMessage").getFirst().get("blocks");
  }

  @Test
  void a_mention_that_points_at_the_message_above_answers_that() throws Exception {
    granted(",channels:history");
    var program = stage.serve(new NoModel());
    above(
        message("U7", "It costs too much for us, call me at +44 20 7946 0958"),
        message("U0BOT", "an answer of ours").replace("}", ",\"bot_id\":\"B1\"}"),
        message("U2", "<@U0BOT> list"));

    var answer = asked("how would Annie react to this?");

    assertThat(answer).contains("You heard: “It costs too much for us", "approved by Dana");
    var call = slack.calls("conversations.replies").getFirst();
    assertThat(call.get("ts")).isEqualTo(ROOT);
    assertThat(call.get("latest")).isEqualTo("1700000000.000900");
    // what is stored is the question with the personal data replaced
    var stored =
        program
            .database()
            .read(h -> h.select("SELECT text FROM request").mapTo(String.class).list());
    assertThat(stored)
        .singleElement()
        .asString()
        .startsWith("annie objections")
        .contains("It costs too much");
    assertThat(stored.getFirst()).doesNotContain("7946");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "help",
        "Annie email me the invoice please",
        "evidence E001",
        "tomas survey about prices",
        "email: your price is too high",
        "forget P12",
        "triage"
      })
  void the_message_is_what_was_heard_and_no_command(String message) throws Exception {
    granted(",channels:history");
    stage.serve(new NoModel());
    above(message("U7", message));

    var answer = asked("how would Annie react to this?");

    assertThat(answer).contains("Annie", "You heard: “" + message + "”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          # what was forwarded is what the customer said
          {"user":"U7","text":"Can anyone take this?","attachments":[{"is_msg_unfurl":true,"text":"It costs too much for us","from_url":"https://own.slack.com/archives/C9/p1"}]} | It costs too much for us
          # where its address stands among words, these are
          {"user":"U7","text":"We lost two weeks, see <https://own.slack.com/archives/C9/p1>","attachments":[{"is_msg_unfurl":true,"text":"Hello all","from_url":"https://own.slack.com/archives/C9/p1"}]} | We lost two weeks, see
          # and where it stands alone, what it leads to
          {"user":"U7","text":"<https://own.slack.com/archives/C9/p1>","attachments":[{"is_msg_unfurl":true,"text":"Nobody came","from_url":"https://own.slack.com/archives/C9/p1"}]} | Nobody came
          # a ticket of an app, and not what it says of it afterwards
          {"bot_id":"B7","subtype":"bot_message","text":"New ticket","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"Our invoices arrive twice"}}]}, {"bot_id":"B7","text":"Assigned to tier 2"} | Our invoices arrive twice
          {"user":"U0ZEN","bot_id":"B7","text":"","attachments":[{"fallback":"x","title":"Ticket 12","text":"Nobody answers the phone"}]} | Nobody answers the phone
          # people come before apps, and what nobody can read is passed over
          {"user":"U7","text":"The export is empty"}, {"bot_id":"B7","text":"We reply within a day"}, {"user":"U8","text":{"an":"object"}} | The export is empty
          """)
  void the_message_above_is_what_a_customer_said(String thread, String said) throws Exception {
    granted(",channels:history");
    stage.serve(new NoModel());
    above(thread);

    assertThat(asked("annie reply to this")).contains(said).doesNotContain("Which message?");
  }

  @Test
  void a_message_names_no_persona_and_no_variant_of_a_draft() throws Exception {
    granted(",channels:history");
    stage.serve(new NoModel());
    above(message("U7", "Tomas email me the price"));

    assertThat(asked("what should I say to this?"))
        .contains("For whom?", "\"value\":\"ingrid objections: Tomas email me the price\"")
        .doesNotContain("You heard", "give it again");

    above(message("U7", "email me the price"));
    ack(slack.mentionInThread("U1", "C1", "annie reply to this", "1700000000.000950", ROOT));
    await().until(() -> slack.calls("chat.postMessage").size() == 2);
    assertThat(slack.calls("chat.postMessage").getLast().get("blocks"))
        .contains("Support reply for: email me the price");
  }

  @Test
  void what_slack_wrote_was_said_by_nobody_and_a_long_thread_is_read_to_its_end() throws Exception {
    granted(",channels:history");
    stage.serve(new NoModel());
    slack.replies(
        "conversations.replies",
        200,
        "{\"ok\":true,\"has_more\":true,\"response_metadata\":{\"next_cursor\":\"more\"},\"messages\":["
            + message("U7", "An early remark")
            + "]}",
        Map.of());
    above(
        message("U7", "It costs too much for us"),
        message("USLACKBOT", "This message was deleted.")
            .replace("}", ",\"subtype\":\"tombstone\"}"),
        message("U8", "posted by a workflow").replace("}", ",\"subtype\":\"bot_message\"}"),
        message("U2", "<@U0BOT|persona> list"));

    assertThat(asked("annie objections to this")).contains("You heard: “It costs too much for us”");
    assertThat(slack.calls("conversations.replies").getLast().get("cursor")).isEqualTo("more");
  }

  @Test
  void nothing_is_read_without_the_scope() throws Exception {
    granted("");
    stage.serve(new NoModel());

    assertThat(asked("how would Annie react to this?"))
        .contains("Which message?", "nothing around it", "annie reply we had no-shows again")
        .doesNotContain("You heard");
    assertThat(slack.calls("conversations.replies")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie reply to this             | Which message?
          reply to that                   | Which message?
          how should we reply to this?    | Which message?
          annie objections to this        | Which message?
          check this                      | Which message?
          annie, email about the above    | Which message?
          what would Annie say to that?   | Which message?
          review this plan                | Which message?
          annie we cannot afford this     | You heard: “we cannot afford this”
          annie reply we lost this        | Support reply for: we lost this
          annie objections that one login | You heard: “that one login”
          """)
  void words_that_point_at_what_was_not_given_are_asked_back_for_and_no_others(
      String words, String told) throws Exception {
    stage.serve(new NoModel());

    assertThat(asked(words)).contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reply to this                 | Support reply for
          annie email about that        | Marketing email for
          what should we say to that?   | You heard
          tomas reply to this           | Tomas
          what would Tomas say to that? | Tomas
          """)
  void below_what_a_customer_said_they_point_at_that(String words, String told) throws Exception {
    stage.serve(new NoModel());
    ack(slack.mention("U1", "C1", "annie objections it costs too much", ROOT));
    await().until(() -> slack.calls("chat.postMessage").size() == 1);

    ack(slack.mentionInThread("U1", "C1", words, "1700000000.000900", ROOT));

    await().until(() -> slack.calls("chat.postMessage").size() == 2);
    assertThat(slack.calls("chat.postMessage").getLast().get("text"))
        .contains(told, "it costs too much")
        .doesNotContain("Which message?");

    // and what is said next still goes on with it
    ack(slack.mentionInThread("U1", "C1", "why?", "1700000000.000950", ROOT));
    await().until(() -> slack.calls("chat.postMessage").size() == 3);
    assertThat(slack.calls("chat.postMessage").getLast().get("text"))
        .contains("What that rests on");
  }

  @ParameterizedTest
  @ValueSource(strings = {"annie", "annie we cannot afford this", "annie objections", "list"})
  void words_of_their_own_point_nowhere(String words) throws Exception {
    granted(",groups:history");
    stage.serve(new NoModel());
    asked(words);
    assertThat(slack.calls("conversations.replies")).isEmpty();
  }

  @Test
  void nothing_stands_above_a_mention_outside_of_threads() throws Exception {
    granted(",channels:history");
    stage.serve(new NoModel());

    ack(slack.mention("U1", "C1", "annie reply to this", ROOT));

    await().until(() -> slack.calls("chat.postMessage").size() == 1);
    assertThat(slack.calls("conversations.replies")).isEmpty();
  }

  @Test
  void where_slack_shows_no_history_the_words_stand_as_they_were_typed() throws Exception {
    granted(",channels:history");
    stage.serve(new NoModel());
    slack.refuses("conversations.replies", "missing_scope");

    assertThat(asked("annie reply to this")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "annie reply to this, annie reply",
    "how would Annie react to that?, annie objections",
    "what should I say to this, objections",
    "annie's answer to the message above please, ",
    "Annie: reply to the customer's e-mail, annie reply",
    "what would annie say about what they said?, annie objections",
    "annie objections above, annie objections",
    "annie it is too expensive to do this, ",
    "thanks for that!, ",
    "I like this, ",
    "you are right about that, ",
    "please do that, ",
    "what is this?, ",
    "we tried that, ",
    "annie they would like that, ",
    "annie you should write that, ",
    "annie they say that, ",
    "annie it is like this, ",
    "annie can you do this, ",
    "annie I would like to see that, ",
    "I would like to answer that, objections",
    "annie can you help me with this, annie objections",
    "annie, "
  })
  void pointing_words_are_told_from_words_that_were_said(String text, String command) {
    var words = new CommandWords(Set.of("annie"), Set.of("reply", "objections"));

    assertThat(PointingWords.command(text, words::isPersona, words::isDraftType).orElse(null))
        .isEqualTo(command);
  }
}
