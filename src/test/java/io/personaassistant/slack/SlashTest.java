package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.lines;
import static io.personaassistant.testing.SlackStage.menu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.answering.model.ModelTrouble;
import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.FakeSlack.Ack;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a slash command gets, seen by its asker alone.
class SlashTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final ScriptedModel model = stage.model();
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void a_slash_command_is_acknowledged_with_the_stored_answer_and_drafted_lines_follow()
      throws Exception {
    model.next(Answer.of(lines("Fair, so start with one study.")));
    stage.serve(model);

    var ack = ack(slack.slash("U1", "C1", "annie objections it costs too much"));

    assertThat(ack.payload().path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(ack.payload().path("text").asText())
        .contains("You heard", "Say", "approved by", "E0");
    assertThat(ack.payload().path("blocks")).isNotEmpty();
    await().until(() -> slack.responses().size() == 1);
    var drafted = slack.responses().getFirst();
    assertThat(drafted.get("text"))
        .startsWith("Drafted, not approved: Annie, version 1 · Objections")
        .contains("Fair, so start with one study.", "Quotes, numbers, dates checked");
    assertThat(drafted.get("response_type")).isEqualTo("ephemeral");
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void what_is_not_known_is_asked_once() throws Exception {
    stage.serve(new NoModel());

    var asked = stage.answered("U1", "C1", "anie objections");

    assertThat(asked.path("text").asText())
        .isEqualTo("I do not know “anie”. Did you mean Annie, UX Research Lead?");
    assertThat(asked.path("blocks").toString().split("Did you mean", -1)).hasSize(2);
  }

  @Test
  void a_question_is_linted_in_the_acknowledgement() throws Exception {
    stage.serve(new NoModel());

    var ack = ack(slack.slash("U1", "C1", "lint annie What do you think about this product?"));

    assertThat(ack.payload().toString())
        .contains("Too vague", "How do you currently find research participants");
  }

  @Test
  void without_a_model_the_answer_says_so_and_nothing_follows() throws Exception {
    stage.serve(new NoModel());

    var ack = ack(slack.slash("U1", "C1", "annie objections it costs too much"));

    assertThat(ack.payload().toString()).contains("No model is set up");
    assertThat(slack.responses()).isEmpty();
  }

  @Test
  void model_trouble_is_one_sentence_below_the_stored_answer() throws Exception {
    model.next(
        Answer.of()
            .ending(
                new LanguageModel.ModelOutcome.Failed(
                    Reason.RATE_LIMITED, Duration.ofSeconds(20), LanguageModel.Usage.NONE)));
    stage.serve(model);

    ack(slack.slash("U1", "C1", "annie objections it costs too much"));

    await().until(() -> slack.responses().size() == 1);
    assertThat(slack.responses().getFirst().get("text"))
        .contains("over its rate limit; try again in 20 seconds");
  }

  @Test
  void lines_that_were_sent_are_not_denied_when_the_last_one_stays_a_gap() throws Exception {
    model.next(Answer.of(lines("Fair, so start with one study.", "Then tell me what it costs.")));
    model.next(Answer.of(lines("Start with one study.", "Teams save 73 % with us in one go.")));
    model.always(Answer.of(lines("Teams save 74 % with us in one go.")));
    stage.serve(model);
    ack(slack.slash("U1", "C1", "annie objections it costs too much"));
    await().until(() -> slack.responses().size() == 1);
    var menu = menu(JSON.readTree(slack.responses().getFirst().get("blocks")));
    var shorter = menu.stream().filter(v -> v.endsWith(":shorter")).findFirst().orElseThrow();

    ack(slack.press("U1", "C1", "", true, "refine", shorter));

    await().until(() -> slack.responses().size() == 4);
    assertThat(slack.responses())
        .allSatisfy(r -> assertThat(r.get("text")).doesNotContain("No tailored lines"));
  }

  @Test
  void markup_in_arguments_is_words_and_never_comes_back_as_markup() throws Exception {
    stage.serve(new NoModel());

    var ack =
        ack(
            slack.slash(
                "U1",
                "C1",
                "annie <!channel> <@U2|sam> &lt;b&gt; <https://evil.example|click> *bold*"));

    var text = ack.payload().toString();
    assertThat(text).doesNotContain("<!channel>", "<@U2", "<https").contains("&lt;b&gt;", "click");
  }

  @Test
  void two_hundred_people_at_once_are_each_answered() throws Exception {
    model.always(Answer.of(lines("Fair, so start with one study.")));
    for (int i = 0; i < 200; i++) {
      slack.person("UMANY" + i, "member");
    }
    stage.serve(model);
    var acks = new ArrayList<CompletableFuture<Ack>>();
    for (int i = 0; i < 200; i++) {
      acks.add(slack.slash("UMANY" + i, "C1", "annie objections it costs too much"));
    }
    for (var ack : acks) {
      // on a busy machine the sentence comes first, and the stored answer behind it
      assertThat(ack(ack).payload().path("text").asText())
          .containsAnyOf("You heard", "Looking that up");
    }
    await()
        .until(() ->
            slack.responses().stream()
                    .filter(r -> r.get("text").contains("Fair, so start with one study."))
                    .count()
                == 200);
  }

  @Test
  void the_last_line_is_read_out_as_well() throws Exception {
    stage.serve(new NoModel());

    var answer = stage.answered("U1", "C1", "annie objections it costs too much");

    assertThat(answer.path("text").asText().lines().toList().getLast())
        .isEqualTo(ModelTrouble.notSetUp());
  }
}
