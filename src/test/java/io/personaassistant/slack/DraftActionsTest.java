package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static io.personaassistant.testing.SlackStage.lines;
import static io.personaassistant.testing.SlackStage.menu;
import static io.personaassistant.testing.SlackStage.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.answering.FeedbackStore.Judgement;
import io.personaassistant.answering.Program;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.slack.view.ReasonModal;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Judging a draft and copying it.
class DraftActionsTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final DraftDesk desk = new DraftDesk(stage);

  private List<Judgement> judgements(Program program) {
    return program
        .database()
        .read(h ->
            h.select(
                    """
                    SELECT draft, user, good, reason, comment, prompt_version, evidence, at
                    FROM feedback ORDER BY at DESC
                    """)
                .map((r, _) ->
                    new Judgement(
                        r.getString(1),
                        r.getString(2),
                        r.getInt(3) == 1,
                        r.getString(4),
                        r.getString(5),
                        r.getString(6),
                        r.getString(7),
                        Instant.parse(r.getString(8))))
                .list());
  }

  @Test
  void a_bad_draft_is_kept_with_the_reason_its_prompt_and_its_evidence() throws Exception {
    var program = desk.drafted();
    assertThat(desk.blocks()).contains("\"feedback_buttons\"");

    ack(slack.press("U1", "C1", "", true, "feedback", "bad draft:" + desk.draft()));
    var modal = desk.opened(1);
    assertThat(judgements(program))
        .singleElement()
        .satisfies(j -> assertThat(j.reason()).isEmpty());
    ack(
        slack.submit(
            "U1",
            modal,
            Map.of(
                ReasonModal.REASON,
                "generic",
                ReasonModal.COMMENT,
                "Ask maria@example.com first")));

    assertThat(judgements(program))
        .singleElement()
        .satisfies(j -> {
          assertThat(j.good()).isFalse();
          assertThat(j.reason()).isEqualTo("generic");
          assertThat(j.comment()).contains("[email 1]").doesNotContain("maria@");
          assertThat(j.promptVersion()).startsWith("objections@");
          assertThat(j.evidence()).contains("E001");
        });
    ack(slack.press("U1", "C1", "", true, "feedback", "good draft:" + desk.draft()));
    await()
        .untilAsserted(
            () -> assertThat(slack.responses().getLast().get("text")).contains("Thank you"));
    assertThat(judgements(program)).singleElement().satisfies(j -> assertThat(j.good()).isTrue());
  }

  @Test
  void a_draft_that_is_gone_is_told_so_wherever_it_is_pressed() throws Exception {
    stage.serve(new NoModel());

    ack(slack.press("U1", "C1", "", true, "feedback", "good draft:d-gone"));
    ack(slack.press("U1", "C1", "", true, "copy", "request:q draft:d-gone"));
    ack(slack.press("U1", "C1", "", true, "line", "draft:d-gone n:1"));

    await().until(() -> slack.calls("views.open").size() == 2 && slack.responses().size() == 1);
    assertThat(slack.calls("views.open"))
        .allSatisfy(c -> assertThat(c.get("view")).contains("no longer kept"));
    assertThat(slack.responses().getFirst().get("text")).contains("no longer kept");
  }

  @Test
  void a_draft_of_another_workspace_is_like_one_that_is_gone() throws Exception {
    var program = desk.drafted();
    var line = menu(read(desk.blocks())).stream().filter(v -> v.contains(" n:")).findFirst();
    program
        .database()
        .write(h -> {
          h.execute("INSERT INTO workspace(name, team) VALUES ('other', 'TOTHER')");
          h.execute("UPDATE draft SET workspace = (SELECT id FROM workspace WHERE name = 'other')");
          return h.execute(
              "UPDATE request SET workspace = (SELECT id FROM workspace WHERE name = 'other')");
        });
    var refine =
        menu(read(desk.blocks())).stream()
            .filter(v -> v.endsWith(":shorter"))
            .findFirst()
            .orElseThrow();
    int told = slack.responses().size();

    ack(slack.press("U1", "C1", "", true, "feedback", "good draft:" + desk.draft()));
    ack(slack.press("U1", "C1", "", true, "refine", refine));
    ack(slack.press("U1", "C1", "", true, "copy", button(desk.blocks(), "copy")));
    ack(slack.press("U1", "C1", "", true, "line", line.orElseThrow()));
    ack(slack.press("U1", "C1", "", true, "evidence", button(desk.blocks(), "evidence")));
    ack(slack.press("U1", "C1", "", true, "share", button(desk.blocks(), "share")));

    await().until(() -> slack.responses().size() + slack.calls("views.open").size() == told + 6);
    var all = new ArrayList<>(slack.responses().subList(told, slack.responses().size()));
    assertThat(all)
        .hasSize(3)
        .allSatisfy(r ->
            assertThat(r.get("text")).containsAnyOf("no longer kept", "as long as it is kept"));
    assertThat(slack.calls("views.open"))
        .allSatisfy(v -> assertThat(v.get("view")).contains("no longer kept"));
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void all_lines_are_copied_as_clean_text() throws Exception {
    desk.drafted();

    ack(slack.press("U1", "C1", "", true, "copy", button(desk.blocks(), "copy")));

    assertThat(desk.opened(1))
        .contains("So start with one study.", "Then tell me what it costs.")
        .doesNotContain("E001", "\\u2060");
  }

  @Test
  void each_kind_of_line_stands_under_its_title_where_it_is_read_and_where_it_is_copied()
      throws Exception {
    var answer = "/drafting/answers/from-requests/beta-templates-good.txt";
    try (var in = getClass().getResourceAsStream(answer)) {
      stage.model().next(Answer.of(new String(in.readAllBytes(), UTF_8)));
    }
    stage.serve(stage.model());
    ack(
        slack.slash(
            "U1", "C1", "tomas beta a survey builder, 15 testers until the end of January"));

    assertThat(desk.blocks())
        .containsSubsequence("*Must*", "1. Criterion", "2. Criterion", "*Reject*", "6. Criterion")
        .containsOnlyOnce("*Must*");
    ack(slack.press("U1", "C1", "", true, "copy", button(desk.blocks(), "copy")));
    assertThat(desk.opened(1)).contains("Must\\nCriterion: Set up", "Reject\\nCriterion: Wants");
  }

  @Test
  void who_copies_a_draft_with_places_to_fill_in_is_told_of_them() throws Exception {
    stage.model().next(Answer.of(lines("So start with one study on [date].", "Then talk.")));
    stage.serve(stage.model());
    ack(slack.slash("U1", "C1", "annie objections it costs too much"));

    ack(slack.press("U1", "C1", "", true, "copy", button(desk.blocks(), "copy")));

    assertThat(desk.opened(1))
        .contains("Not finished, fill in before you send it: [date] in line 1.");
  }

  @Test
  void the_evidence_of_a_draft_that_is_gone_is_said_to_be_gone() throws Exception {
    var program = desk.drafted();
    var evidence = button(desk.blocks(), "evidence");
    program.database().write(h -> h.execute("DELETE FROM draft"));

    ack(slack.press("U1", "C1", "", true, "evidence", evidence));

    assertThat(desk.opened(1))
        .contains("no longer kept", "ask anew")
        .doesNotContain("Nothing is cited");
  }
}
