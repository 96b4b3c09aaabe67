package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.CARD;
import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.answering.Forget;
import io.personaassistant.answering.Program;
import io.personaassistant.persona.Change;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What happens elsewhere while a model writes.
class MeanwhileTest {
  private static final String THREAD = "1700000000.000100";
  private static final String ASKED = "annie objections it costs too much";
  private static final String POST = "chat.postMessage";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final CountDownLatch goOn = new CountDownLatch(1);

  private static List<String> stored(Program program, String sql) {
    return program.database().read(h -> h.select(sql).mapTo(String.class).list());
  }

  /// A line at once, and one more when the test lets it come.
  private Answer twoLines() {
    return Answer.of(
            "{\"lines\":[" + CARD.formatted("So start with one study."),
            "," + CARD.formatted("Then compare two."))
        .waiting(goOn);
  }

  @Test
  void who_is_forgotten_does_not_come_back_with_the_draft() throws Exception {
    var forgetting = new Change("root", Instant.now(), "asked to be forgotten");
    var program = stage.serve(stage.model());
    stage
        .model()
        .answering(_ -> {
          new Forget()
              .run(
                  program.database(),
                  program.workspace().id(),
                  "P-01",
                  forgetting,
                  SlackStage.TODAY);
          return Answer.of(lines("We run maybe six studies a year, so start with one."));
        });

    ack(slack.mention("U1", "C1", ASKED, THREAD));
    await().until(() -> stored(program, "SELECT state FROM request").equals(List.of("done")));

    assertThat(stored(program, "SELECT fields || cites FROM draft_line"))
        .isNotEmpty()
        .allSatisfy(line ->
            assertThat(line).contains("removed at a participant").doesNotContain("six", "E001"));
    assertThat(stored(program, "SELECT evidence FROM draft"))
        .allSatisfy(given -> assertThat(given).contains("E006").doesNotContain("E001"));
  }

  @ParameterizedTest
  @CsvSource({
    "token_revoked, kept",
    "account_inactive, kept",
    "is_archived, done",
    "channel_not_found, done"
  })
  void where_nothing_can_stand_any_more_the_model_is_stopped(String code, String end)
      throws Exception {
    stage.model().always(twoLines().untilStopped());
    var program = stage.serve(stage.model());
    ack(slack.mention("U1", "C1", ASKED, THREAD));
    await().until(() -> slack.calls("chat.startStream").size() == 1);

    slack.refuses("chat.appendStream", code).refuses("chat.startStream", code);
    slack.refuses(POST, code).refuses(POST, code);
    goOn.countDown();

    await().until(() -> stage.model().answered() == 1);
    var ended =
        "SELECT CASE WHEN state <> 'done' AND owner = '' THEN 'kept' ELSE state END FROM request";
    await().until(() -> stored(program, ended).equals(List.of(end)));
    assertThat(stored(program, "SELECT outcome FROM draft")).containsExactly("stopped");
    // the stored answer, the line, the end; and a word to who asked where that can be
    assertThat(slack.calls(POST)).hasSizeBetween(3, 4);
  }

  @Test
  void a_new_connection_and_an_event_that_comes_again_change_nothing_of_an_answer()
      throws Exception {
    stage.model().always(twoLines());
    var program = stage.serve(stage.model());
    ack(slack.mention("U1", "C1", ASKED, THREAD, "Ev7", 0));
    await().until(() -> slack.calls("chat.startStream").size() == 1);

    slack.refreshConnections();
    await().until(() -> slack.calls("apps.connections.open").size() == 2);
    await().until(() -> slack.connections() == 1);
    ack(slack.mention("U1", "C1", ASKED, THREAD, "Ev7", 1));
    goOn.countDown();

    await().until(() -> slack.calls("chat.stopStream").size() == 1);
    assertThat(slack.calls("chat.appendStream").getFirst().get("markdown_text"))
        .contains("Then compare two.");
    assertThat(slack.calls("chat.startStream")).hasSize(1);
    assertThat(slack.calls(POST)).hasSize(1);
    assertThat(stored(program, "SELECT ref FROM draft")).hasSize(1);
    assertThat(stage.model().requests()).hasSize(1);
  }

  @Test
  void who_waits_for_the_drafts_of_others_is_told_once_how_many_are_in_front() throws Exception {
    stage.with("MODEL_CONCURRENCY", "1");
    stage.model().always(twoLines());
    slack.person("U4", "member");
    stage.serve(stage.model());
    ack(slack.mention("U1", "C1", ASKED, THREAD));
    await().until(() -> slack.calls("chat.startStream").size() == 1);

    ack(slack.mention("U2", "C1", ASKED, "1700000000.000200"));
    ack(slack.slash("U3", "C1", ASKED));
    ack(slack.direct("U4", ASKED, "1700000000.000300"));
    await().until(() -> slack.responses().size() == 1);
    await().until(() -> slack.calls("chat.postEphemeral").size() == 1);
    await().until(() -> slack.calls(POST).stream().anyMatch(c -> c.get("text").startsWith("Many")));
    goOn.countDown();

    await().until(() -> slack.calls("chat.stopStream").size() == 3);
    await().until(() -> slack.responses().size() == 2);
    assertThat(slack.calls(POST))
        .filteredOn(c -> c.get("text").startsWith("Many are asking"))
        .singleElement()
        .returns("DU4", c -> c.get("channel"));
    // in a channel nobody else waits for it
    assertThat(slack.calls("chat.postEphemeral"))
        .singleElement()
        .returns("U2", c -> c.get("user"))
        .returns("1700000000.000200", c -> c.get("thread_ts"))
        .extracting(c -> c.get("text"))
        .asString()
        .matches("Many are asking; [123] drafts? (is|are) in front of yours.");
    assertThat(slack.responses().getFirst().get("text")).contains("in front of yours.");
  }
}
