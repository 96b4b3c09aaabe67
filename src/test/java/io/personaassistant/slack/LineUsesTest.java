package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.lines;
import static io.personaassistant.testing.SlackStage.menu;
import static io.personaassistant.testing.SlackStage.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.slack.view.LineModal;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Taking, changing and dropping single lines of a draft.
class LineUsesTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final DraftDesk desk = new DraftDesk(stage);

  private static final String THREAD = "1700000000.000100";

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
    assertThat(desk.uses(program, first)).containsExactly("1 used by U1", "1 edited by U2");
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
  void a_line_is_written_again_once_though_its_window_is_sent_twice() throws Exception {
    desk.drafted();
    stage.model().always(Answer.of(lines("Start with one.")));
    var line = menu(read(desk.blocks())).stream().filter(v -> v.contains(" n:")).findFirst();
    ack(slack.press("U1", "C1", "", true, "line", line.orElseThrow()));
    var modal = ((ObjectNode) read(desk.opened(1))).put("id", "VLINE").toString();
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
    var program = desk.drafted();
    var options = menu(read(desk.blocks())).stream().filter(v -> v.contains(" n:")).toList();
    assertThat(options).hasSize(2);
    ack(slack.press("U1", "C1", "", true, "line", options.get(1)));
    var modal = desk.opened(1);
    assertThat(modal).contains("Line 2", "Then tell me what it costs.", "E001");

    var nothing = ack(slack.submit("U1", modal, Map.of())).payload();
    assertThat(nothing.at("/errors/" + LineModal.WHAT).asText()).contains("Choose one, or cancel");
    assertThat(desk.uses(program, desk.draft())).isEmpty();
    ack(slack.submit("U1", modal, Map.of(LineModal.WHAT, LineModal.USE)));
    assertThat(desk.uses(program, desk.draft())).containsExactly("2 used by U1");
    ack(slack.submit("U1", modal, Map.of(LineModal.TEXT, "Tell me what it costs you.")));
    assertThat(desk.uses(program, desk.draft())).containsExactly("2 edited by U1");
    ack(slack.submit("U1", modal, Map.of(LineModal.WHAT, LineModal.DROP)));
    assertThat(desk.uses(program, desk.draft())).containsExactly("2 dropped by U1");
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
        return desk.blocks();
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
    assertThat(desk.uses(program, draft))
        .containsExactly("1 dropped by U1", "1 dropped by U2", "2 edited by U1", "2 edited by U2");
  }

  @Test
  void a_line_is_written_again_where_its_draft_stands_and_is_not_used() throws Exception {
    var program = desk.drafted();
    var draft = desk.draft();
    stage.model().next(Answer.of(lines("What does it cost?")));
    var options = menu(read(desk.blocks())).stream().filter(v -> v.contains(" n:2")).toList();
    ack(slack.press("U1", "C1", "", true, "line", options.getFirst()));

    ack(slack.submit("U1", desk.opened(1), Map.of(LineModal.AGAIN, "shorter")));

    await().until(() -> slack.responses().size() == 3);
    assertThat(desk.uses(program, draft)).isEmpty();
    assertThat(slack.responses().get(1).get("text")).contains("Line 2 again, shorter");
    assertThat(slack.responses().get(2).get("text")).contains("2. They say", "What does it cost?");
  }
}
