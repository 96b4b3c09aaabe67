package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.drafting.NoModel;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Preferences;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said in a thread after an answer means what it means to a colleague who has read it.
class FollowUpsTest {
  private static final String THREAD = "1700000000.000100";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final ScriptedModel model = stage.model();

  /// What is posted as the first answer to words in the thread.
  private String said(String words) throws Exception {
    int before = slack.calls("chat.postMessage").size();
    ack(slack.mentionInThread("U1", "C1", words, "1700000001.00" + (1000 + before), THREAD));
    await().until(() -> slack.calls("chat.postMessage").size() > before);
    return slack.calls("chat.postMessage").get(before).get("blocks").replace("\u2060", "");
  }

  @Test
  void the_persona_and_what_it_is_about_stay_those_of_the_thread() throws Exception {
    var program = stage.serve(new NoModel());
    program.members().prefer("U1", new Preferences("", "ingrid", "", ""));
    said("annie it costs too much");

    assertThat(said("what about Tomas?")).contains("*Tomas", "You heard: “it costs too much”");
    assertThat(said("she says she has no time for another tool"))
        .contains("*Tomas", "You heard: “she has no time for another tool”")
        .contains("Goes on with what was asked before");
    assertThat(said("and for annie?"))
        .contains("*Annie", "You heard: “she has no time for another tool”");
    assertThat(said("ad linkedin")).contains("*Annie", "LinkedIn");
    assertThat(said("make it funnier")).contains("Only a model can write a draft again");
    // what cannot be done takes nothing from what the thread is about
    assertThat(said("now for Ingrid")).contains("*Ingrid", "LinkedIn");
    assertThat(said("as a cold email")).contains("*Ingrid", "Cold email");
    assertThat(said("and for annie?")).contains("*Annie", "Cold email");
  }

  @Test
  void who_is_not_there_is_no_objection_of_who_is() throws Exception {
    var program = stage.serve(new NoModel());
    said("annie it costs too much");

    for (var words :
        List.of(
            "now for Petra",
            "now for Bertha",
            "same for Petra please",
            "and do this for Petra Klein",
            "what about Petra?",
            "and Petra?",
            "what would Petra say?")) {
      assertThat(said(words))
          .as(words)
          .contains("I did not find a persona")
          .containsPattern("“(Petra|Bertha)")
          .doesNotContain("You heard");
    }
    // it may be a name, or what a customer said
    for (var words : List.of("and for Zlatko?", "and Zlatko?", "what about for Zlatko")) {
      assertThat(said(words))
          .as(words)
          .contains(
              "I do not know “Zlatko”",
              "tomas objections it costs too much",
              "What a customer said");
    }
    // no name of a person, so a customer may have said it
    for (var words :
        List.of("what about Salesforce?", "and SSO?", "now for the invoice", "what about May?")) {
      assertThat(said(words)).as(words).contains("*Annie", "You heard");
    }
    assertThat(said("now for Tomas")).contains("*Tomas");
    assertThat(program.records().library(SlackStage.TODAY).personas()).hasSize(3);
  }

  @Test
  void who_asks_where_the_app_is_not_is_told_to_try_again_not_to_share() throws Exception {
    stage.serve(new NoModel());
    ack(slack.mention("U1", "COUT", "annie", THREAD));

    await().until(() -> !slack.calls("chat.postEphemeral").isEmpty());
    assertThat(slack.calls("chat.postEphemeral").getLast().get("text"))
        .contains("Invite me with /invite, then try again")
        .doesNotContain("share");
  }

  @Test
  void for_another_persona_what_is_on_record_stands_above_the_draft_that_is_made_again()
      throws Exception {
    model.next(Answer.of(lines("Fair, so start with one study.")));
    model.always(Answer.of("{\"lines\":[]}"));
    stage.serve(model);
    said("annie it costs too much");
    await().until(() -> slack.calls("chat.stopStream").size() == 1);

    var tomas = said("what about Tomas?");

    assertThat(tomas)
        .contains("*Tomas", "Twenty subscriptions add up", "for Tomas instead of Annie");
    await().until(() -> model.requests().size() > 1);
    assertThat(model.requests().get(1).user()).contains("It was written for \"Annie\"");
  }

  @Test
  void a_wish_in_words_of_ones_own_is_one_for_the_draft() throws Exception {
    model.next(Answer.of(lines("Fair, so start with one study.")));
    model.next(Answer.of(lines("Start with one study, as a toe in the water.")));
    stage.serve(model);
    said("annie it costs too much");
    await().until(() -> slack.calls("chat.stopStream").size() == 1);

    assertThat(said("add a picture they can see"))
        .contains("as asked: “add a picture they can see”");

    await().until(() -> slack.calls("chat.stopStream").size() == 2);
    assertThat(model.requests().get(1).user())
        .contains("no more than that takes: \"add a picture they can see\"");
    assertThat(slack.calls("chat.startStream").getLast().get("markdown_text"))
        .contains("a toe in the water");
  }

  @Test
  void messages_to_the_app_go_on_with_each_other_for_a_while() throws Exception {
    stage.serve(new NoModel());
    ack(slack.direct("U1", "annie it costs too much", "1700000000.000100"));
    await().until(() -> slack.calls("chat.postMessage").size() == 1);

    ack(slack.direct("U1", "and for Tomas?", "1700000000.000200"));

    await().until(() -> slack.calls("chat.postMessage").size() == 2);
    assertThat(slack.calls("chat.postMessage").get(1).get("blocks"))
        .contains("*Tomas", "You heard: “it costs too much”");
    // others in a channel do not
    ack(slack.mention("U2", "C1", "and for Tomas?", "1700000000.000300"));
    await().until(() -> slack.calls("chat.postMessage").size() == 3);
    assertThat(slack.calls("chat.postMessage").get(2).get("blocks")).doesNotContain("You heard");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          how do I get the research lead to sign | {"personas":["annie"],"do":"objections","about":"to sign"} | *Annie | Read as `annie objections to sign`
          I have somebody on the phone who fears no-shows | {"personas":["annie"],"do":"brief","about":""} | *Annie | Read as `annie`
          prices go up in January, any risk? | {"personas":[],"do":"review","about":"prices go up in January"} | Review for | Read as `review prices go up in January`
          something for linkedin about pilots please | {"personas":[],"do":"post","about":"pilots"} | For whom? | Read as `post pilots`
          how do I get the research lead to sign | {"personas":["annie"],"do":"objections","about":"refunds of 500 euros"} | *Annie | Read as `annie objections how do I get the research lead to sign`
          what is the weather | {"personas":["nobody"],"do":"brief","about":""} | I did not find a persona | ''
          what is the weather | {"personas":["annie"],"do":"delete","about":""} | I did not find a persona | ''
          what is the weather | {"personas":[],"do":"none","about":""} | I did not find a persona | ''
          what is the weather | Sunny, and you should sign now. | I did not find a persona | ''
          """)
  void what_no_rule_can_read_a_model_may_name_by_what_there_is(
      String words, String answer, String title, String note) throws Exception {
    model.next(Answer.of(answer));
    model.always(Answer.of("{\"lines\":[]}"));
    stage.serve(model);

    var first = said(words);

    assertThat(first).contains(title, note);
    assertThat(first).doesNotContain("500 euros", "Sunny");
    assertThat(model.requests().getFirst().user()).contains("<said>\n\"" + words + "\"");
    assertThat(slack.calls("agents.sessions.setStatus").getFirst().get("status"))
        .isEqualTo("processing");
    await()
        .until(() ->
            slack.calls("agents.sessions.setStatus").getLast().get("status").equals("active"));
    // the rest of the thread goes on from there
    if (title.equals("*Annie")) {
      assertThat(said("what about tomas?")).contains("*Tomas");
    }
  }

  @Test
  void the_same_part_of_another_brief_comes_when_somebody_asks_for_another_persona()
      throws Exception {
    stage.serve(new NoModel());

    assertThat(said("annie goals")).contains("*Annie", "Goals").doesNotContain("In their words");
    assertThat(said("what about tomas?"))
        .contains("*Tomas", "Goals")
        .doesNotContain("In their words");
    assertThat(said("tomas")).contains("In their words");
  }

  @Test
  void the_same_topic_is_looked_up_for_another_persona_and_a_draft_is_about_it() throws Exception {
    stage.serve(new NoModel());

    assertThat(said("what do we know about reminders")).contains("Who speaks of “reminders”");
    assertThat(said("only tomas")).contains("On record about “reminders”", "*Tomas");
    assertThat(said("and annie?")).contains("“reminders”", "Annie").doesNotContain("*Tomas");
    assertThat(said("survey")).contains("*Annie", "Pulse survey", "reminders");
  }

  @Test
  void a_model_is_not_asked_what_rules_can_read_nor_in_private_answers() throws Exception {
    stage.serve(model);
    said("help");
    said("annie");
    said("thanks, that helps!");
    ack(slack.slash("U1", "C1", "what is the weather"));

    assertThat(model.requests()).isEmpty();
  }

  @Test
  void what_is_pasted_with_its_marks_is_read_as_the_words_that_it_shows() throws Exception {
    stage.serve(new NoModel());
    for (var words :
        List.of(
            "*Annie* objections _it costs too much_",
            "`annie objections it costs too much`",
            "```annie objections it costs too much```",
            "&gt; annie objections it costs too much",
            "persona annie objections it costs too much")) {
      assertThat(said(words)).as(words).contains("*Annie", "You heard: “it costs too much”");
    }
    assertThat(said("*Annie*")).contains("*Annie · UX Research Lead*").doesNotContain("You heard");
    ack(slack.direct("U1", "hey <@U0BOT> annie", "1700000005.000100"));
    await().until(() -> slack.calls("chat.postMessage").size() == 7);
    assertThat(slack.calls("chat.postMessage").getLast().get("text")).startsWith("Annie");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what about Annie?              | UX Research Lead                   | Did you mean
          no, for Annie                  | UX Research Lead                   | Did you mean
          this is too expensive for Annie | You heard                         | Did you mean
          bring the deck to Annie tomorrow | can be read in several ways      | I do not know
          bring the deck to Annie tomorrow | What a customer said             | Beta selection
          """)
  void a_name_behind_other_words_asks_for_the_brief_or_what_is_meant(
      String words, String told, String untold) throws Exception {
    stage.serve(new NoModel());

    ack(slack.direct("U1", words, "1700000000.000100"));

    await().until(() -> slack.calls("chat.postMessage").size() == 1);
    assertThat(slack.calls("chat.postMessage").getFirst().get("blocks"))
        .contains(told)
        .doesNotContain(untold);
  }
}
