package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.database.Database;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.slack.view.ReplyModal;
import io.personaassistant.testing.FakeSlack.Call;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A suggested reply is posted as the app, in the thread of the message that it answers.
class PostReplyTest extends ReplyWindow {
  private static final String MINE =
      "Hi Maria, I move your sessions to Friday and write to you then.";

  /// The window as it stands, with its id, so that what is pressed in it is pressed in this one.
  private String stands(int updates) {
    var view = (ObjectNode) SlackStage.read(window(updates));
    return view.put("id", slack.calls("views.update").getLast().get("view_id")).toString();
  }

  private String chosen() throws Exception {
    choose("U1", MESSAGE);
    return stands(1);
  }

  private String drafted() throws Exception {
    choose("U1", MESSAGE);
    await().until(() -> window(1).contains("Quotes, numbers, dates checked"));
    return stands(1);
  }

  private static List<String> offered(String view) {
    return SlackStage.read(view).findValues("action_id").stream()
        .map(id -> id.asText())
        .filter(id -> id.startsWith(ReplyModal.POST))
        .map(id -> id.substring(ReplyModal.POST.length()))
        .toList();
  }

  private void post(String user, String view, String name, Map<String, String> typed)
      throws Exception {
    var buttons = new ArrayList<String>();
    for (var block : SlackStage.read(view).path("blocks")) {
      for (var element : block.path("elements")) {
        if (element.path("action_id").asText().equals(ReplyModal.POST + name)) {
          buttons.add(element.path("value").asText());
        }
      }
    }
    ack(slack.pressInModal(user, view, typed, ReplyModal.POST + name, buttons.getFirst()));
  }

  /// Posts what somebody wrote in the field of the stored reply.
  private void post(String user, String view, String text) throws Exception {
    post(user, view, "start", Map.of(block(view, "start"), text));
  }

  private List<Call> posted() {
    return slack.calls("chat.postMessage");
  }

  private String refused(int pushes) {
    await().until(() -> slack.calls("views.push").size() >= pushes);
    return slack.calls("views.push").getLast().get("view");
  }

  private List<String> uses() {
    try (var database = Database.open(stage.file(), Database.Options.standard().existing())) {
      return database.read(h ->
          h.select(
                  "SELECT d.type || ' ' || u.line || ' ' || u.user || ' ' || u.what FROM line_use u"
                      + " JOIN draft d ON d.ref = u.draft")
              .mapTo(String.class)
              .list());
    }
  }

  @Test
  void what_stands_in_the_field_is_posted_in_the_thread_with_who_had_it_posted() throws Exception {
    stage.serve(new NoModel());
    var view = chosen();
    assertThat(offered(view)).containsExactly("start");
    assertThat(view)
        .contains("select all, copy", "Or I post it for you in the thread", "\"confirm\"");

    post("U1", view, MINE + " <!channel> <@U3> @here");

    await().until(() -> posted().size() == 1);
    var there = posted().getFirst();
    assertThat(there.get("channel")).isEqualTo("C1");
    assertThat(there.get("thread_ts")).isEqualTo(TS);
    assertThat(there.get("blocks"))
        .contains("From a suggestion of mine, changed and posted for <@U1>", MINE)
        .contains("&lt;!channel&gt; &lt;@U3&gt; @here", "\"verbatim\":true");
    assertThat(there.get("text")).contains(MINE, "&lt;!channel&gt;").doesNotContain("<!", "<@U3");
    assertThat(List.of("unfurl_links", "unfurl_media", "link_names"))
        .allSatisfy(key -> assertThat(there.get(key)).isEqualTo("false"));
    assertThat(window(2)).contains("It stands in the thread in <#C1> now, posted for you.");
  }

  @Test
  void a_message_in_a_thread_is_answered_in_that_thread() throws Exception {
    stage.serve(new NoModel());
    ack(
        slack.shortcutOn(
            "U1",
            "C1",
            SuggestReply.CALLBACK,
            Map.of("user", "U2", "ts", TS, "thread_ts", "1794000000.000100", "text", MESSAGE)));

    post("U1", stands(1), MINE);

    await().until(() -> posted().size() == 1);
    assertThat(posted().getFirst().get("thread_ts")).isEqualTo("1794000000.000100");
  }

  @Test
  void the_tone_that_is_chosen_is_posted_and_kept_as_used_or_edited() throws Exception {
    stage.model().always(Answer.of(DRAFT));
    stage.serve(stage.model());
    var view = drafted();
    assertThat(offered(view)).containsExactly("start", "0", "1");

    post("U1", view, "1", Map.of());

    await().until(() -> posted().size() == 1);
    assertThat(posted().getFirst().get("blocks"))
        .contains("From a suggestion of mine, posted for <@U1>", "Then I can say what helps.")
        .doesNotContain("Maria", "Ask which group before", "E0");
    await().untilAsserted(() -> assertThat(uses()).containsExactly("reply 3 U1 used"));

    var other = drafted();
    post("U1", other, "0", Map.of(block(other, "0"), MINE));
    await().until(() -> posted().size() == 2);
    await()
        .untilAsserted(() ->
            assertThat(uses()).containsExactlyInAnyOrder("reply 3 U1 used", "reply 2 U1 edited"));
  }

  @Test
  void to_post_a_tone_ends_the_draft_that_is_still_written() throws Exception {
    var pieces = DRAFT.split("(?=\\{\"kind\":\"note\")");
    stage.model().next(Answer.of(pieces[0]).untilStopped());
    stage.serve(stage.model());
    choose("U1", MESSAGE);
    await().until(() -> offered(window(1)).contains("1"));

    post("U1", stands(1), "0", Map.of());

    await().until(() -> posted().size() == 1);
    await().until(() -> stage.model().answered() == 1);
    await().until(() -> uses().equals(List.of("reply 2 U1 used")));
    assertThat(window(1)).contains("It stands in the thread in <#C1> now");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CSHARED", "COUT", "CUNKNOWN", "DU2"})
  void where_others_may_read_or_the_app_is_not_in_it_offers_a_text_to_copy_alone(String channel)
      throws Exception {
    var program = stage.serve(new NoModel());
    program.members().allow("UADMIN", Set.of("CSHARED"), Set.of());

    ack(slack.messageShortcut("U1", channel, SuggestReply.CALLBACK, "U2", MESSAGE, TS));

    var view = window(1);
    assertThat(offered(view)).isEmpty();
    assertThat(field(view, "start")).startsWith("Thank you for writing.");
    assertThat(view).contains("You send it under your own name").doesNotContain("I post it");
  }

  @ParameterizedTest
  @CsvSource({"shared,  shared with another company", "outside, Invite me with /invite"})
  void the_channel_is_looked_at_again_when_it_is_pressed(String became, String why)
      throws Exception {
    var program = stage.serve(new NoModel());
    program.members().allow("UADMIN", Set.of("C1"), Set.of());
    var view = chosen();
    slack.channel("C1", became);

    post("U1", view, MINE);

    assertThat(refused(1)).contains(why, "You can copy the text and send it yourself.");
    assertThat(posted()).isEmpty();
    // what was typed stays, and goes when the channel is ours again
    assertThat(slack.calls("views.update")).hasSize(1);
    slack.channel("C1", "open");
    post("U1", view, MINE);
    await().until(() -> posted().size() == 1);
  }

  @Test
  void guests_and_others_than_who_asked_post_nothing() throws Exception {
    stage.serve(new NoModel());
    var view = chosen();

    post("U2", view, MINE);
    assertThat(refused(1)).contains("no longer kept", "choose Suggest a reply");
    slack.person("U1", "guest").person("UGUEST", "guest");
    post("UGUEST", view, MINE);
    await().until(() -> slack.calls("views.open").size() == 2);
    assertThat(slack.calls("views.open").getLast().get("view")).contains("you are a guest");
    assertThat(posted()).isEmpty();
  }

  @Test
  void who_presses_twice_has_it_posted_once() throws Exception {
    stage.serve(new NoModel());
    var view = chosen();
    var release = new CountDownLatch(1);
    slack.holds("chat.postMessage", release);

    post("U1", view, MINE);
    await().until(() -> posted().size() == 1);
    post("U1", view, MINE);
    assertThat(refused(1)).contains("text of this suggestion was posted already, or may have been");
    release.countDown();

    await().until(() -> window(2).contains("posted for you"));
    post("U1", view, MINE);
    refused(2);
    assertThat(posted()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "is_archived,    that channel is archived,     true",
    "ratelimited,    nothing was posted,           true",
    "internal_error, Look into the thread of the message first, false",
    "fatal_error,    Look into the thread of the message first, false"
  })
  void what_slack_did_not_take_can_be_tried_again_unless_it_may_stand_there(
      String code, String why, boolean again) throws Exception {
    stage.serve(new NoModel());
    var view = chosen();
    slack.refuses("chat.postMessage", code);

    post("U1", view, MINE);
    assertThat(refused(1)).contains(why, "You can copy the text");
    post("U1", view, MINE);

    if (again) {
      await().until(() -> window(2).contains("posted for you"));
    } else {
      assertThat(refused(2)).contains("already");
    }
    assertThat(posted()).hasSize(again ? 2 : 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I write to you by [date].          | fill in before you send it: [date]",
        "Dear [person 1], we are on it.     | such as [person 1] stand",
        "We see this often [E001].          | E001",
        "As E003 says, recruiting is slow.  | E003",
        "For a persona like you it is easy. | how we label customers",
        "''                                 | There is no text",
      })
  void nothing_unfinished_and_nothing_that_is_ours_alone_is_posted(String text, String why)
      throws Exception {
    stage.serve(new NoModel());
    var view = chosen();

    post("U1", view, text);

    assertThat(refused(1)).contains(why, "then post it");
    assertThat(posted()).isEmpty();
  }

  @Test
  void a_text_that_is_too_long_for_a_message_is_not_cut() throws Exception {
    stage.serve(new NoModel());
    var view = chosen();

    post("U1", view, "You & me & all. ".repeat(150));

    assertThat(refused(1)).contains("shorten it", "You can copy the text");
    assertThat(posted()).isEmpty();
  }

  @Test
  void after_another_persona_was_taken_it_goes_to_the_same_thread() throws Exception {
    stage.serve(new NoModel());
    var first = chosen();
    ack(slack.pressInModal("U1", first, Map.of(), ReplyModal.FOR, "tomas"));
    var second = stands(2);

    post("U1", second, MINE);

    await().until(() -> posted().size() == 1);
    assertThat(posted().getFirst().get("thread_ts")).isEqualTo(TS);
    assertThat(posted().getFirst().get("channel")).isEqualTo("C1");
  }
}
