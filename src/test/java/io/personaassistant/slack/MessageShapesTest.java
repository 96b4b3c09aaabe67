package io.personaassistant.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.slack.research.SaveEvidence;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The words of a message stand in its text, in what it forwards, or in what an app shows.
class MessageShapesTest {
  private static final String WORDS =
      "Recruiting participants took us weeks again, and half did not show up.";

  /// A message that was forwarded, as Slack attaches it; `%s` is its text.
  private static final String FORWARDED =
      """
      {"ts":"1794000000.000200","author_id":"UCUST","channel_id":"C9","channel_team":"T0OWN",
       "channel_name":"customers","is_msg_unfurl":true,"is_share":true,"author_name":"maria","text":"%s",
       "from_url":"https://own.slack.com/archives/C9/p1794000000000200","footer":"Posted in #customers",
       "fallback":"[November 6th, 2026 9:00 PM] maria: x","mrkdwn_in":["text"],
       "message_blocks":[{"team":"T0OWN","channel":"C9","ts":"1794000000.000200","message":{"blocks":[
        {"type":"rich_text","block_id":"a","elements":[{"type":"rich_text_section","elements":[
         {"type":"text","text":"Recruiting participants took us weeks again, and half did not show up."}]}]}]}}]}
      """;

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private String window(String shortcut, String message) throws Exception {
    return stage.view("views.update", () -> slack.shortcutOn("U1", "C1", shortcut, message));
  }

  private static String message(String user, String text, String rest) {
    return "{\"user\":\"%s\",\"team\":\"T0OWN\",\"text\":\"%s\"%s}".formatted(user, text, rest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Can anyone take this? | , "attachments":[FORWARDED]
          ''                    | , "attachments":[FORWARDED]
          ''                    | , "attachments":[EMPTY]
          :eyes:                | , "subtype":"thread_broadcast", "attachments":[FORWARDED]
          <https://own.slack.com/archives/C9/p1794000000000200> | , "attachments":[FORWARDED]
          """)
  void what_a_colleague_forwards_is_what_the_customer_said(String text, String rest)
      throws Exception {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CONTRIBUTOR);
    var sent =
        message(
            "U2",
            text,
            rest.replace("FORWARDED", FORWARDED.formatted(WORDS))
                .replace("EMPTY", FORWARDED.formatted("")));

    assertThat(window(SuggestReply.CALLBACK, sent)).contains("It is nearest to Annie’s");
    var saving = window(SaveEvidence.CALLBACK, sent);
    assertThat(saving).contains(WORDS).doesNotContain("Can anyone");
    SlackStage.ack(slack.submit("U1", saving, Map.of()));
    assertThat(
            window(
                SaveEvidence.CALLBACK,
                message("U3", "", ",\"attachments\":[" + FORWARDED.formatted(WORDS) + "]")))
        .contains("already saved as");
  }

  @Test
  void
      what_somebody_writes_above_a_forwarded_message_is_their_copy_and_a_pasted_address_no_forward()
          throws Exception {
    stage.serve(new NoModel());
    var forwarded = ",\"attachments\":[" + FORWARDED.formatted(WORDS) + "]";

    assertThat(window(CheckMessage.CALLBACK, message("U2", "We recruit for you, free.", forwarded)))
        .contains("“We recruit for you, free.”")
        .doesNotContain("took us weeks");
    assertThat(window(CheckMessage.CALLBACK, message("U2", "", forwarded)))
        .contains("“Recruiting participants took us");
    assertThat(
            window(
                SuggestReply.CALLBACK,
                message(
                    "U2",
                    "The report must be on paper, see"
                        + " <https://own.slack.com/archives/C9/p1794000000000200>",
                    forwarded)))
        .doesNotContain("It is nearest to Annie’s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          New ticket | , "blocks":[{"type":"header","text":{"type":"plain_text","text":"Ticket 4711"}},{"type":"section","text":{"type":"mrkdwn","text":"WORDS"}},{"type":"context","elements":[{"type":"mrkdwn","text":"Zendesk"}]}]
          ''         | , "blocks":[{"type":"section","fields":[{"type":"mrkdwn","text":"*From* Maria"},{"type":"mrkdwn","text":"WORDS"}]}]
          ''         | , "blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"user","user_id":"U2"},{"type":"text","text":" wrote:"}]},{"type":"rich_text_quote","elements":[{"type":"text","text":"WORDS"}]}]}]
          ''         | , "blocks":[{"type":"markdown","text":"WORDS"}]
          ''         | , "blocks":[{"type":"rich_text","elements":[{"type":"rich_text_list","style":"bullet","elements":[{"type":"rich_text_section","elements":[{"type":"link","url":"https://shop.test/x","text":"WORDS"},{"type":"emoji","name":"bell"}]}]}]}]
          ''         | , "blocks":[{"type":"rich_text","elements":[{"type":"rich_text_preformatted","elements":[{"type":"text","text":"WORDS"}]}]}]
          New ticket | , "attachments":[{"color":"36a64f","title":"Ticket 4711","text":"WORDS","fields":[{"title":"Plan","value":"Pro","short":true}]}]
          ''         | , "attachments":[{"color":"36a64f","fallback":"[no preview available]","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"WORDS"}}]}]
          ''         | , "attachments":[{"text":"WORDS"},{"from_url":"https://shop.test/x","original_url":"https://shop.test/x","title":"Shop","text":"An alarm clock for cats."}]
          """)
  void what_an_app_shows_of_a_customer_can_be_answered(String text, String rest) throws Exception {
    stage.serve(new NoModel());
    var sent = message("UAPP", text, ",\"bot_id\":\"B1\"" + rest.replace("WORDS", WORDS));

    assertThat(window(SuggestReply.CALLBACK, sent))
        .contains("It is nearest to Annie’s")
        .doesNotContain("clock");
    assertThat(window(CheckMessage.CALLBACK, sent))
        .contains("took us weeks")
        .doesNotContain("Zendesk", "clock");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "author_id":"U0BOT"                    | I wrote this message
          "author_id":"UAPP","bot_id":"B7"       | An app wrote this message
          """)
  void what_no_person_said_is_no_evidence_because_somebody_forwards_it(String by, String said)
      throws Exception {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CONTRIBUTOR);
    var forwarded = FORWARDED.formatted(WORDS).replace("\"author_id\":\"UCUST\"", by);

    assertThat(
            window(
                SaveEvidence.CALLBACK,
                message("U2", "Look", ",\"attachments\":[" + forwarded + "]")))
        .contains(said);
  }

  /// What is answered to a message with a forwarded one, said to the app and in a channel.
  private String answered(String type, String text, String forwarded) throws Exception {
    int before = slack.calls("chat.postMessage").size();
    var event = (ObjectNode) SlackStage.read(message("U1", text, ""));
    event.put("type", type).put("ts", "17000000%02d.000100".formatted(before));
    event.put("channel", type.equals("message") ? "DU1" : "C1").put("channel_type", "im");
    event.set("attachments", SlackStage.read("[" + FORWARDED.formatted(forwarded) + "]"));
    SlackStage.ack(slack.event(event));
    await().until(() -> slack.calls("chat.postMessage").size() > before);
    return slack.calls("chat.postMessage").get(before).get("blocks").replace("\u2060", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie reply to this              | Support reply for: It costs too much for us
          How would Annie react to this?   | You heard: “It costs too much for us”
          annie                            | You heard: “It costs too much for us”
          annie objections                 | You heard: “It costs too much for us”
          what should we say to that?      | For whom?
          ''                               | For whom?
          How would Annie react?           | You heard: “It costs too much for us”
          Look what I got                  | names no persona
          """)
  void what_is_forwarded_to_the_app_is_what_its_words_ask_about(String words, String said)
      throws Exception {
    stage.serve(new NoModel());

    assertThat(answered("message", words, "It costs too much for us")).contains(said);
    assertThat(answered("app_mention", ("<@U0BOT> " + words).strip(), "It costs too much for us"))
        .contains(said);
    // and names and commands in it are a customer's words
    assertThat(answered("message", words, "Tomas email me the list")).doesNotContain("*Tomas");
  }
}
