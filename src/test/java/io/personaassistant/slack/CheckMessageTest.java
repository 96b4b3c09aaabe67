package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.database.Database;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.slack.research.SaveEvidence;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Copy, questions and plans of colleagues, looked at where they stand.
class CheckMessageTest {
  private static final String TS = "1795000000.000100";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private String window(String text) throws Exception {
    int before = slack.calls("views.update").size();
    ack(slack.messageShortcut("U1", "C1", CheckMessage.CALLBACK, "U2", text, TS));
    await().until(() -> slack.calls("views.update").size() > before);
    return slack.calls("views.update").getLast().get("view");
  }

  @Test
  void a_question_is_linted_with_what_to_ask_instead() throws Exception {
    stage.serve(new NoModel());

    assertThat(window("What do you think about this product?"))
        .contains("Findings", "Ask instead", "· survey");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":tada:",
        ":+1::skin-tone-2: :heart:",
        "\uD83D\uDE21",
        "?!",
        "…",
        "<https://x.test/a>"
      })
  void a_message_without_a_word_is_no_text_in_any_shortcut(String text) throws Exception {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CONTRIBUTOR);

    for (var shortcut :
        List.of(CheckMessage.CALLBACK, SuggestReply.CALLBACK, SaveEvidence.CALLBACK)) {
      assertThat(
              stage.view(
                  "views.update",
                  () -> slack.messageShortcut("U1", "C1", shortcut, "U2", text, TS)))
          .contains("holds no text that I can read: emoji,");
    }
    ack(slack.messageShortcut("U1", "C1", ReviewPlan.CALLBACK, "U2", text, TS));
    await().until(() -> slack.responses().size() == 1);
    assertThat(slack.responses().getFirst().get("text")).contains("holds no text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Great :tada:", "好", "4:30:00", "No."})
  void a_word_beside_an_emoji_is_text(String text) throws Exception {
    stage.serve(new NoModel());

    assertThat(window(text)).contains("as text for customers");
  }

  @Test
  void copy_is_checked_as_text_for_customers_with_what_to_do() throws Exception {
    stage.serve(new NoModel());

    assertThat(window("In today's fast-paced world, our panel recruits 95% faster [E012]."))
        .contains("error", "as text for customers", "[E012]", "Take the id out of the text")
        .contains("95%");
    assertThat(window("We would like to hear how you recruit.")).contains("Nothing to object to");
  }

  @Test
  void copy_that_says_what_it_is_is_counted_as_the_platform_counts_it() throws Exception {
    stage.serve(new NoModel());

    assertThat(window("Post x: See who answers before they answer."))
        .contains(
            "“See who answers before they answer.” · as X post", "The X post has 35 characters")
        .doesNotContain("begins with what it is");
    assertThat(window("Note: see who answers before they answer."))
        .contains("“Note: see who", "as text for customers", "begins with what it is");
  }

  @Test
  void the_menu_shows_what_copy_says_it_is_and_counts_it_as_something_else_alone()
      throws Exception {
    stage.serve(new NoModel());
    var said = window("post x: See who answers before they answer.");
    assertThat(said).contains("\"value\":\"post x\"}}");
    assertThat(read(said).findValues("options").getFirst())
        .extracting(o -> o.at("/text/text").asText())
        .contains("Cold email", "Cold email, Outreach message")
        .doesNotHaveDuplicates();

    for (var copy : List.of(said, window("email: See who answers before they answer."))) {
      assertThat(
              stage.view(
                  "views.update",
                  () ->
                      slack.pressInModal(
                          "U1", copy, Map.of(), CheckMessage.PLATFORM, "post linkedin")))
          .contains("“See who answers before they answer.” · as LinkedIn post");
    }
    assertThat(
            stage.view(
                "views.update",
                () -> slack.pressInModal("U1", said, Map.of(), CheckMessage.PLATFORM, "none")))
        .contains("“See who answers before they answer.” · as text for customers");
  }

  @Test
  void copy_is_counted_for_the_platform_that_is_chosen_in_the_window() throws Exception {
    stage.serve(new NoModel());
    var first = window("See who answers before they answer.");
    assertThat(first)
        .contains("\"text\":\"No platform in particular\"", "\"X post\"", "as text for customers");

    var counted =
        stage.view(
            "views.update",
            () -> slack.pressInModal("U1", first, Map.of(), CheckMessage.PLATFORM, "post x"));
    assertThat(counted)
        .contains("“See who answers before they answer.” · as X post", "The X post has 35")
        .contains("\"value\":\"post x\"}}");
    assertThat(
            stage.view(
                "views.update",
                () -> slack.pressInModal("U1", counted, Map.of(), CheckMessage.PLATFORM, "none")))
        .contains("as text for customers");
    assertThat(window("word ".repeat(1_000))).doesNotContain("No platform in particular");
    assertThat(window("How do you book?")).doesNotContain("No platform in particular");
  }

  @Test
  void nothing_of_a_checked_text_is_stored_and_guests_get_no_window() throws Exception {
    stage.serve(new NoModel());
    window("Our panel recruits 95% faster.");
    ack(slack.messageShortcut("UGUEST", "C1", CheckMessage.CALLBACK, "U2", "Hello", TS));

    await().until(() -> slack.responses().size() == 1);
    assertThat(slack.calls("views.open")).hasSize(1);
    try (var database = Database.open(stage.file(), Database.Options.standard().existing())) {
      int asked =
          database.read(h -> h.select("SELECT count(*) FROM request").mapTo(Integer.class).one());
      assertThat(asked).isZero();
    }
    assertThat(window("")).contains("holds no text");
    assertThat(window("word ".repeat(2_500))).contains("10,000 characters", "in parts");
  }

  @Test
  void findings_come_worst_first_without_the_names_of_rules() throws Exception {
    stage.serve(new NoModel());

    var copy = window("Hi Jane, 100% of all teams love our product, and it cost 4.000 euros!!!");
    assertThat(copy).contains("*error*").doesNotContain("customer numbers", "entities supported");
    assertThat(copy.lastIndexOf("*error*"))
        .isLessThan(copy.contains("*warning*") ? copy.indexOf("*warning*") : copy.length());
    assertThat(window("Don't you think that our great tool is easy and fast?"))
        .doesNotContain("_leading_", "_double barrelled_", "_generic_");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          thanks!                                        | no plan
          Great, thanks everyone :tada:                  | no plan
          What is the price?                             | no plan
          Hey, when do we ship the export?               | no plan
          Can someone send me the deck?                  | no plan
          What if we drop the free plan?                 | Review for
          How about raising the price in January?        | Review for
          Should we build an app?                        | Review for
          Is it worth dropping the free plan?            | Review for
          Drop the free plan                             | Review for
          Why don't we recruit from a panel?             | Review for
          When it ships we stop the old one. Okay?       | Review for
          """)
  void a_message_that_holds_no_plan_is_said_to_hold_none(String text, String said)
      throws Exception {
    stage.serve(new NoModel());

    ack(slack.messageShortcut("U1", "C1", ReviewPlan.CALLBACK, "U2", text, TS));

    await().until(() -> slack.responses().size() == 1);
    assertThat(slack.responses().getFirst().get("text")).contains(said);
  }

  @Test
  void a_plan_is_reviewed_through_every_persona_in_a_private_message() throws Exception {
    stage.serve(new NoModel());

    ack(
        slack.messageShortcut(
            "U1",
            "C1",
            ReviewPlan.CALLBACK,
            "U2",
            "We will recruit participants from a panel instead of asking customers.",
            TS));

    await().until(() -> slack.responses().size() == 1);
    assertThat(slack.responses().getFirst().get("text"))
        .contains("Review for", "Annie", "Tomas", "Ask before you decide");
    assertThat(slack.responses().getFirst().get("response_type")).isEqualTo("ephemeral");
    assertThat(slack.calls("chat.postMessage")).isEmpty();

    ack(slack.messageShortcut("U1", "C1", ReviewPlan.CALLBACK, "U2", "", TS));
    ack(slack.messageShortcut("UGUEST", "C1", ReviewPlan.CALLBACK, "U2", "A plan", TS));
    await().until(() -> slack.responses().size() == 3);
    assertThat(slack.responses().toString()).contains("holds no text", "you are a guest");
  }
}
