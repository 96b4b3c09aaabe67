package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.database.Database;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.slack.view.ReplyModal;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A reply is suggested for a customer's message.
class SuggestReplyTest extends ReplyWindow {
  @Test
  void the_stored_reply_is_there_at_once_with_the_reason_for_the_persona() throws Exception {
    stage.serve(new NoModel());

    choose("U1", MESSAGE);

    var view = window(1);
    assertThat(view).contains("It is nearest to Annie’s", "No model is set");
    assertThat(field(view, "start")).startsWith("Thank you for writing.");
    assertThat(view).contains("You send it under your own name").doesNotContain("reads angry");
    assertThat(slack.calls("chat.postMessage")).isEmpty();
    assertThat(slack.responses()).isEmpty();
    var done = ack(slack.submit("U1", view, Map.of()));
    assertThat(done.payload().isMissingNode()).isTrue();
  }

  @Test
  void to_an_angry_customer_the_plan_and_the_date_come_first() throws Exception {
    stage.serve(new NoModel());

    choose("U1", "This is unacceptable. Recruiting participants took us weeks AGAIN!!");

    var view = window(1);

    assertThat(view).contains("The message reads angry");
    var text = field(view, "start");
    var paragraphs = text.split("\n\n");
    assertThat(paragraphs).hasSizeGreaterThanOrEqualTo(2);
    assertThat(paragraphs[0]).contains("what this does to their work").doesNotContain("Thank you");
    assertThat(paragraphs[1]).contains("[plan]", "by [date]");
  }

  @Test
  void with_a_model_two_tones_come_right_below_the_text_and_nothing_that_was_read_or_typed_moves()
      throws Exception {
    stage.model().next(Answer.of(DRAFT));
    stage.serve(stage.model());

    choose("U1", MESSAGE);

    await().until(() -> window(1).contains("Quotes, numbers, dates checked"));
    var view = window(1);
    assertThat(field(view, "0"))
        .isEqualTo(
            "Thank you for telling us how long recruiting took, Maria Lopez. Which group was the hardest to find for you?");
    assertThat(field(view, "1")).startsWith("Which group was");
    assertThat(view)
        .contains("Drafted, not approved: read it before you send it. Your text above stays.");
    assertThat(view).contains("For you, not to send", "Ask which group before");
    assertThat(view.indexOf(field(view, "1"))).isLessThan(view.indexOf("Approved facts about"));

    // what stood there at first stands at the same place in each view after it
    var views = slack.calls("views.update").stream().map(c -> c.get("view")).toList();
    var before = blocks(views.getFirst());
    assertThat(before).filteredOn(b -> b.contains("Being drafted")).hasSize(2);
    for (var later : views) {
      var now = blocks(later);
      for (int i = 0; i < before.size() - 1; i++) {
        if (!before.get(i).contains("Your text above stays.")
            && !before.get(i).contains("Being drafted")
            && !before.get(i).contains("reply_which_")
            && !before.get(i).contains(ReplyModal.POST)) {
          assertThat(now.get(i)).isEqualTo(before.get(i));
        }
      }
    }
    assertThat(stage.model().requests().getFirst().user()).doesNotContain("Maria");
    assertThat(asked()).allMatch(text -> text.contains("I'm [person 1]."));
  }

  @Test
  void a_draft_that_brings_nothing_says_so_at_the_text_which_stays() throws Exception {
    stage.model().next(Answer.of("no json at all"));
    stage.serve(stage.model());

    choose("U1", MESSAGE);

    await().until(() -> window(1).contains("No drafted reply came of it"));
    assertThat(window(1)).doesNotContain("Being drafted");
    assertThat(field(window(1), "start")).startsWith("Thank you for writing.");
  }

  @Test
  void a_closed_window_costs_no_draft_and_guests_get_none() throws Exception {
    stage.serve(stage.model());
    slack.refuses("views.update", "not_found");

    choose("U1", MESSAGE);
    choose("UGUEST", MESSAGE);

    await().until(() -> slack.responses().size() == 1);
    await().until(() -> !slack.calls("views.update").isEmpty() && states().equals(List.of("done")));
    assertThat(stage.model().requests()).isEmpty();
    assertThat(slack.responses().getFirst().get("text")).contains("you are a guest");
    assertThat(slack.calls("views.open")).hasSize(1);
  }

  private List<String> states() {
    try (var database = Database.open(stage.file(), Database.Options.standard().existing())) {
      return database.read(h -> h.select("SELECT state FROM request").mapTo(String.class).list());
    }
  }

  @Test
  void what_cannot_be_read_or_opened_is_told_with_what_to_do() throws Exception {
    stage.serve(new NoModel());
    choose("U1", "");
    assertThat(window(1)).contains("holds no text");
    choose("U1", "word ".repeat(2_500));
    assertThat(window(2)).contains("10,000 characters");
    slack.refuses("views.open", "expired_trigger_id");
    choose("U1", MESSAGE);
    await().until(() -> slack.responses().size() == 1);
    assertThat(slack.responses().getFirst().get("text"))
        .contains("choose *Suggest a reply* on the message again");
  }

  @Test
  void who_asks_too_much_is_told_so_and_what_they_typed_stays() throws Exception {
    stage.with("SLACK_LIMITS", "on").serve(new NoModel());
    choose("U1", MESSAGE);
    var first = window(1);
    for (int i = 0; i < 29; i++) {
      ack(slack.slash("U1", "C1", "list"));
    }

    take("U1", first, "tomas");
    await().until(() -> !slack.calls("views.push").isEmpty());
    assertThat(slack.calls("views.push").getFirst().get("view")).contains("30 questions");
    assertThat(slack.calls("views.update")).hasSize(1);

    choose("U1", MESSAGE);
    assertThat(window(2)).contains("30 questions in ten minutes");
    choose("U2", MESSAGE);
    assertThat(window(3)).contains("It is nearest to Annie’s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It costs too much | Six studies a year should not cost you",
        "We cannot afford this. | Six studies a year should not cost you",
        "Hi, this is too expensive for us. Why should we pay? | Six studies a year should not cost you"
      })
  void the_approved_answer_or_the_fact_that_is_asked_for_stands_in_the_text_to_copy(
      String message, String start) throws Exception {
    stage.serve(new NoModel());
    var told = stage.answered("U1", "C1", "annie objections " + message).toString();
    var reply = "Six studies a year should not cost you twelve months";
    assertThat(told).contains(reply);

    choose("U1", message);
    var view = window(1);
    if (!view.contains("Annie’s")) {
      take("U1", view, "annie");
      view = window(2);
    }

    assertThat(field(view, "start")).contains(start);
    assertThat(view)
        .contains("Approved answers to this", reply)
        .doesNotContain("an approved answer to");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The invoice PDF of our last session shows the wrong price, can you correct it?",
        "Which of your plans includes single sign-on? We are a school with 40 teachers."
      })
  void a_word_that_is_in_an_objection_by_chance_puts_no_reply_into_the_text(String message)
      throws Exception {
    stage.serve(new NoModel());

    choose("U1", message);
    var view = window(1);
    take("U1", view, "annie");

    assertThat(field(window(2), "start")).doesNotContain("Six studies a year");
  }

  @Test
  void our_own_message_gets_no_reply() throws Exception {
    stage.serve(new NoModel());

    ack(
        slack.shortcutOn(
            "U1",
            "C1",
            SuggestReply.CALLBACK,
            Map.of("user", FakeSlack.BOT, "bot_id", "B1", "ts", TS, "text", MESSAGE)));

    assertThat(window(1)).contains("I wrote this message myself");
  }

  @ParameterizedTest
  @CsvSource({
    "view_too_large, false",
    "ratelimited, true",
    "internal_error, true",
    "invalid_arguments, false"
  })
  void a_view_that_slack_does_not_take_leaves_nobody_before_a_window_that_reads(
      String code, boolean passes) throws Exception {
    stage.serve(new NoModel());
    for (var message : List.of(MESSAGE, "no thanks")) {
      int before = slack.calls("views.update").size();
      slack.refuses("views.update", code);

      choose("U1", message);

      var last = window(before + 2);
      assertThat(last).doesNotContain("Reading the message");
      assertThat(last.contains("Slack did not take what belongs here")).isEqualTo(!passes);
    }
  }

  @Test
  void drafted_replies_that_slack_takes_at_last_are_shown_and_others_not_waited_for()
      throws Exception {
    stage.model().always(Answer.of(DRAFT));
    stage.serve(stage.model());
    choose("U1", MESSAGE);
    await().until(() -> window(1).contains("Quotes, numbers, dates checked"));
    int all = slack.calls("views.update").size();

    for (int i = 0; i < all - 1; i++) {
      slack.replies("views.update", 200, "{\"ok\":true,\"view\":{\"id\":\"V1\"}}", Map.of());
    }
    slack.refuses("views.update", "internal_error");
    choose("U1", MESSAGE);
    await().until(() -> slack.calls("views.update").size() == 2 * all + 1);
    assertThat(window(1)).contains("Quotes, numbers, dates checked");

    for (int i = 0; i < all - 1; i++) {
      slack.replies("views.update", 200, "{\"ok\":true,\"view\":{\"id\":\"V1\"}}", Map.of());
    }
    slack.refuses("views.update", "view_too_large");
    choose("U1", MESSAGE);
    await().until(() -> slack.calls("views.update").size() == 3 * all + 2);
    assertThat(window(1))
        .contains("Slack did not take the drafted replies")
        .doesNotContain("drafted; they come", "Being drafted");
  }
}
