package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static io.personaassistant.testing.SlackStage.lines;
import static io.personaassistant.testing.SlackStage.menu;
import static io.personaassistant.testing.SlackStage.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.FeedbackStore.Judgement;
import io.personaassistant.answering.Program;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.slack.view.LineModal;
import io.personaassistant.slack.view.ReasonModal;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Judging a draft, copying it, and taking one line.
class DraftActionsTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private static final String THREAD = "1700000000.000100";

  private Program drafted() throws Exception {
    stage.model().next(Answer.of(lines("So start with one study.", "Then tell me what it costs.")));
    var program = stage.serve(stage.model());
    ack(slack.slash("U1", "C1", "annie objections it costs too much"));
    blocks();
    return program;
  }

  /// Of the first draft; the stored answer may come as a message, too.
  private String blocks() {
    await().until(() -> drafts().findFirst().isPresent());
    return drafts().findFirst().orElseThrow();
  }

  private Stream<String> drafts() {
    return slack.responses().stream()
        .map(r -> r.get("blocks"))
        .filter(b -> b.contains("\"again\""));
  }

  private String draft() {
    return button(blocks(), "copy").replaceAll(".*draft:", "");
  }

  private String opened(int count) {
    await().until(() -> slack.calls("views.open").size() == count);
    return slack.calls("views.open").getLast().get("view");
  }

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

  /// What became of the lines of a draft, such as "1 used by U1"; each with what wrote it and what
  /// it cites.
  private static List<String> uses(Program program, String draft) {
    return program
        .database()
        .read(h ->
            h.select(
                    "SELECT line || ' ' || what || ' by ' || user FROM line_use"
                        + " WHERE draft = ? AND made_by LIKE '%@_%' AND evidence LIKE '[%E001%]'"
                        + " ORDER BY line, user",
                    draft)
                .mapTo(String.class)
                .list());
  }

  @Test
  void a_bad_draft_is_kept_with_the_reason_its_prompt_and_its_evidence() throws Exception {
    var program = drafted();
    assertThat(blocks()).contains("\"feedback_buttons\"");

    ack(slack.press("U1", "C1", "", true, "feedback", "bad draft:" + draft()));
    var modal = opened(1);
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
    ack(slack.press("U1", "C1", "", true, "feedback", "good draft:" + draft()));
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
    var program = drafted();
    var line = menu(read(blocks())).stream().filter(v -> v.contains(" n:")).findFirst();
    program
        .database()
        .write(h -> {
          h.execute("INSERT INTO workspace(name, team) VALUES ('other', 'TOTHER')");
          h.execute("UPDATE draft SET workspace = (SELECT id FROM workspace WHERE name = 'other')");
          return h.execute(
              "UPDATE request SET workspace = (SELECT id FROM workspace WHERE name = 'other')");
        });
    var refine =
        menu(read(blocks())).stream().filter(v -> v.endsWith(":shorter")).findFirst().orElseThrow();
    int told = slack.responses().size();

    ack(slack.press("U1", "C1", "", true, "feedback", "good draft:" + draft()));
    ack(slack.press("U1", "C1", "", true, "refine", refine));
    ack(slack.press("U1", "C1", "", true, "copy", button(blocks(), "copy")));
    ack(slack.press("U1", "C1", "", true, "line", line.orElseThrow()));
    ack(slack.press("U1", "C1", "", true, "evidence", button(blocks(), "evidence")));
    ack(slack.press("U1", "C1", "", true, "share", button(blocks(), "share")));

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
  void two_people_who_change_one_draft_at_once_lose_nothing_of_each_other() throws Exception {
    stage
        .model()
        .next(Answer.of(lines("So start with one study.")))
        .always(Answer.of(lines("One study first.")));
    var program = stage.serve(stage.model());
    ack(slack.mention("U1", "C1", "annie objections it costs too much", THREAD));
    await().until(() -> slack.calls("chat.stopStream").size() == 1);
    var blocks = slack.calls("chat.stopStream").getFirst().get("blocks");
    var options = menu(read(blocks));
    var line = options.stream().filter(v -> v.contains(" n:1")).findFirst().orElseThrow();
    var mine = lineForm("U1", line);
    var theirs = lineForm("U2", line);

    var used = slack.submit("U1", mine, Map.of(LineModal.WHAT, LineModal.USE));
    var edited = slack.submit("U2", theirs, Map.of(LineModal.TEXT, "Start with one."));
    var shorter = slack.press("U1", "C1", THREAD, false, "refine", option(options, "shorter"));
    var warmer = slack.press("U2", "C1", THREAD, false, "refine", option(options, "warmer"));
    for (var ack : List.of(used, edited, shorter, warmer)) {
      ack(ack);
    }

    await().until(() -> slack.calls("chat.stopStream").size() == 3);
    var first = line.replaceAll("draft:(\\S+) .*", "$1");
    assertThat(uses(program, first)).containsExactly("1 used by U1", "1 edited by U2");
    List<String> parents =
        program
            .database()
            .read(h -> h.select("SELECT parent FROM draft ORDER BY id").mapTo(String.class).list());
    assertThat(parents).containsExactly("", first, first);
  }

  private String lineForm(String user, String line) throws Exception {
    return stage.view("views.open", () -> slack.press(user, "C1", THREAD, false, "line", line));
  }

  private static String option(List<String> options, String refinement) {
    return options.stream().filter(v -> v.endsWith(":" + refinement)).findFirst().orElseThrow();
  }

  @Test
  void all_lines_are_copied_as_clean_text() throws Exception {
    drafted();

    ack(slack.press("U1", "C1", "", true, "copy", button(blocks(), "copy")));

    assertThat(opened(1))
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

    assertThat(blocks())
        .containsSubsequence("*Must*", "1. Criterion", "2. Criterion", "*Reject*", "6. Criterion")
        .containsOnlyOnce("*Must*");
    ack(slack.press("U1", "C1", "", true, "copy", button(blocks(), "copy")));
    assertThat(opened(1)).contains("Must\\nCriterion: Set up", "Reject\\nCriterion: Wants");
  }

  @Test
  void who_copies_a_draft_with_places_to_fill_in_is_told_of_them() throws Exception {
    stage.model().next(Answer.of(lines("So start with one study on [date].", "Then talk.")));
    stage.serve(stage.model());
    ack(slack.slash("U1", "C1", "annie objections it costs too much"));

    ack(slack.press("U1", "C1", "", true, "copy", button(blocks(), "copy")));

    assertThat(opened(1)).contains("Not finished, fill in before you send it: [date] in line 1.");
  }

  @Test
  void a_line_is_written_again_once_though_its_window_is_sent_twice() throws Exception {
    drafted();
    stage.model().always(Answer.of(lines("Start with one.")));
    var line = menu(read(blocks())).stream().filter(v -> v.contains(" n:")).findFirst();
    ack(slack.press("U1", "C1", "", true, "line", line.orElseThrow()));
    var modal = ((ObjectNode) read(opened(1))).put("id", "VLINE").toString();
    var again = Map.of(LineModal.AGAIN, "shorter");

    var both = List.of(slack.submit("U1", modal, again), slack.submit("U1", modal, again));

    for (var sent : both) {
      assertThat(ack(sent).payload().isMissingNode()).isTrue();
    }
    await().until(() -> slack.responses().size() == 3);
    ack(slack.slash("U1", "C1", "annie objections it costs too much"));
    await().until(() -> slack.responses().size() == 4);
    assertThat(stage.model().requests()).hasSize(3);
  }

  @Test
  void a_line_that_is_used_changed_or_dropped_is_remembered_as_that() throws Exception {
    var program = drafted();
    var options = menu(read(blocks())).stream().filter(v -> v.contains(" n:")).toList();
    assertThat(options).hasSize(2);
    ack(slack.press("U1", "C1", "", true, "line", options.get(1)));
    var modal = opened(1);
    assertThat(modal).contains("Line 2", "Then tell me what it costs.", "E001");

    var nothing = ack(slack.submit("U1", modal, Map.of())).payload();
    assertThat(nothing.at("/errors/" + LineModal.WHAT).asText()).contains("Choose one, or cancel");
    assertThat(uses(program, draft())).isEmpty();
    ack(slack.submit("U1", modal, Map.of(LineModal.WHAT, LineModal.USE)));
    assertThat(uses(program, draft())).containsExactly("2 used by U1");
    ack(slack.submit("U1", modal, Map.of(LineModal.TEXT, "Tell me what it costs you.")));
    assertThat(uses(program, draft())).containsExactly("2 edited by U1");
    ack(slack.submit("U1", modal, Map.of(LineModal.WHAT, LineModal.DROP)));
    assertThat(uses(program, draft())).containsExactly("2 dropped by U1");
    var empty = ack(slack.submit("U1", modal, Map.of(LineModal.TEXT, ""))).payload();
    assertThat(empty.path("response_action").asText()).isEqualTo("errors");
  }

  /// Where a draft comes, by what somebody does.
  enum Place {
    SLASH,
    CHANNEL_THREAD,
    DIRECT,
    WITHOUT_STREAMS
  }

  /// Has a draft written there, and gives the blocks under it.
  private String drafted(Place place) throws Exception {
    var words = "annie objections it costs too much";
    switch (place) {
      case SLASH -> {
        ack(slack.slash("U1", "C1", words));
        await().until(() -> slack.responses().size() == 1);
        return blocks();
      }
      case CHANNEL_THREAD -> ack(slack.mention("U1", "C1", words, THREAD));
      case DIRECT -> ack(slack.direct("U1", words, THREAD));
      case WITHOUT_STREAMS -> {
        slack.refuses("chat.startStream", "not_allowed");
        ack(slack.mention("U1", "C1", words, THREAD));
        await()
            .until(() ->
                slack.calls("chat.postMessage").stream()
                    .anyMatch(c -> c.get("text").equals("Draft done.")));
        return slack.calls("chat.postMessage").getLast().get("blocks");
      }
    }
    await().until(() -> !slack.calls("chat.stopStream").isEmpty());
    return slack.calls("chat.stopStream").getLast().get("blocks");
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void what_becomes_of_each_line_is_kept_wherever_the_draft_came(Place place) throws Exception {
    stage.model().next(Answer.of(lines("So start with one study.", "Then tell me what it costs.")));
    var program = stage.serve(stage.model());
    var blocks = drafted(place);
    var options = menu(read(blocks)).stream().filter(v -> v.contains(" n:")).toList();
    assertThat(options).hasSize(2);
    var draft = options.getFirst().replaceAll("draft:(\\S+) .*", "$1");
    var channel = place == Place.DIRECT ? "DU1" : "C1";
    boolean isPrivate = place == Place.SLASH;
    var what =
        List.of(
            Map.of(LineModal.WHAT, LineModal.USE),
            Map.of(LineModal.TEXT, "In my own words."),
            Map.of(LineModal.WHAT, LineModal.DROP));
    // somebody else who reads the thread uses a line, too
    for (var user : List.of("U1", "U2")) {
      for (int i = 0; i < what.size(); i++) {
        int opened = slack.calls("views.open").size();
        ack(
            slack.press(
                user, channel, isPrivate ? "" : THREAD, isPrivate, "line", options.get(i % 2)));
        await().until(() -> slack.calls("views.open").size() > opened);
        var modal = slack.calls("views.open").getLast().get("view");
        assertThat(ack(slack.submit(user, modal, what.get(i))).payload().isMissingNode()).isTrue();
      }
    }
    assertThat(uses(program, draft))
        .containsExactly("1 dropped by U1", "1 dropped by U2", "2 edited by U1", "2 edited by U2");
  }

  @Test
  void a_line_is_written_again_where_its_draft_stands_and_is_not_used() throws Exception {
    var program = drafted();
    var draft = draft();
    stage.model().next(Answer.of(lines("What does it cost?")));
    var options = menu(read(blocks())).stream().filter(v -> v.contains(" n:2")).toList();
    ack(slack.press("U1", "C1", "", true, "line", options.getFirst()));

    ack(slack.submit("U1", opened(1), Map.of(LineModal.AGAIN, "shorter")));

    await().until(() -> slack.responses().size() == 3);
    assertThat(uses(program, draft)).isEmpty();
    assertThat(slack.responses().get(1).get("text")).contains("Line 2 again, shorter");
    assertThat(slack.responses().get(2).get("text")).contains("2. They say", "What does it cost?");
  }

  @Test
  void the_evidence_of_a_draft_that_is_gone_is_said_to_be_gone() throws Exception {
    var program = drafted();
    var evidence = button(blocks(), "evidence");
    program.database().write(h -> h.execute("DELETE FROM draft"));

    ack(slack.press("U1", "C1", "", true, "evidence", evidence));

    assertThat(opened(1)).contains("no longer kept", "ask anew").doesNotContain("Nothing is cited");
  }
}
