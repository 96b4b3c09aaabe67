package io.personaassistant.slack.research;

import static io.personaassistant.slack.research.BuildDesk.keeping;
import static io.personaassistant.slack.research.BuildDesk.open;
import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.answering.building.BuildOutcome;
import io.personaassistant.answering.building.OpenBuild;
import io.personaassistant.slack.view.research.BuildLines;
import io.personaassistant.slack.view.research.BuildReword;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Several curators keep lines of a build and say them in other words.
class ChooseLinesTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final BuildDesk desk = new BuildDesk(stage);

  @Test
  void two_curators_who_tick_different_lines_at_once_lose_nothing() throws Exception {
    var program = desk.serve(6);
    var first = desk.lines("U1");
    var second = desk.lines("U2");
    assertThat(program.guidedBuild().open()).hasSize(1);

    desk.ticking("U1", first, keeping(first, 1));
    desk.ticking("U2", second, keeping(second, 2));

    assertThat(open(program).kept()).extracting(OpenBuild.Line::number).containsExactly(1, 2);
    assertThat(open(program).kept()).extracting(OpenBuild.Line::by).containsExactly("U1", "U2");
    // who has an older window open takes away only what they saw and unticked
    desk.ticking("U1", first, Map.of());
    assertThat(open(program).kept()).hasSize(2);
    var now = desk.lines("U1");
    assertThat(now).contains("Kept by <@U2>");
    desk.ticking("U1", now, Map.of("lines:1:1", ""));
    assertThat(open(program).kept()).extracting(OpenBuild.Line::number).containsExactly(2);
  }

  @Test
  void what_is_made_meanwhile_is_told_to_who_still_ticks() throws Exception {
    var program = desk.serve(6);
    var first = desk.lines("U1");
    desk.ticking("U1", first, keeping(first, 2));
    assertThat(program.guidedBuild().make("U1", open(program).id(), "Bo", ""))
        .isInstanceOf(BuildOutcome.Made.class);

    assertThat(desk.ticking("U2", first, keeping(first, 3)))
        .contains("Somebody finished it meanwhile", "/persona edit bo");
  }

  @Test
  void a_line_is_said_in_other_words_and_a_second_one_who_does_is_told() throws Exception {
    var program = desk.serve(6);
    desk.lines("U1");
    long id = open(program).id();
    var one =
        stage.view("views.push", () -> slack.pressInModal("U1", BuildLines.REWORD, id + " 2"));
    var two =
        stage.view("views.push", () -> slack.pressInModal("U2", BuildLines.REWORD, id + " 2"));

    assertThat(
            ack(slack.submit("U1", one, Map.of(BuildReword.TEXT, "Ask bo@example.com")))
                .payload()
                .path("errors")
                .path(BuildReword.TEXT)
                .asText())
        .contains("personal data");
    assertThat(ack(slack.submit("U1", one, Map.of(BuildReword.TEXT, "Waits for flour"))).payload())
        .isEmpty();
    assertThat(open(program).kept())
        .singleElement()
        .satisfies(l -> assertThat(l.text()).isEqualTo("Waits for flour"));
    await()
        .untilAsserted(() ->
            assertThat(slack.calls("views.update").getLast().get("view"))
                .contains("Waits for flour", "Kept by <@U1>, reworded"));

    var told =
        ack(slack.submit("U2", two, Map.of(BuildReword.TEXT, "Flour is late")))
            .payload()
            .path("view")
            .toString();
    assertThat(told).contains("<@U1> said it in other words meanwhile", "Waits for flour");
    assertThat(told).contains("\"initial_value\":\"Flour is late\"");
    ack(slack.submit("U2", told, Map.of()));
    assertThat(open(program).kept())
        .extracting(OpenBuild.Line::text)
        .containsExactly("Flour is late");
    await()
        .untilAsserted(() ->
            assertThat(slack.calls("views.update").getLast().get("view"))
                .contains("Flour is late"));
    // it goes on under its own words when the evidence is read again
    int lines = open(program).lines().size();
    desk.lines("U2");
    assertThat(open(program).lines()).hasSize(lines);
  }

  @Test
  void ticks_of_a_page_are_kept_when_another_page_is_shown() throws Exception {
    var program = desk.serve(6);
    var lines = desk.lines("U1");

    var page =
        stage.view(
            "views.update",
            () ->
                slack.pressInModal(
                    "U1", lines, keeping(lines, 2), BuildLines.GO, open(program).id() + " 0"));

    assertThat(page).contains("Kept by <@U1>");
    assertThat(open(program).kept()).extracting(OpenBuild.Line::number).containsExactly(2);
  }

  @Test
  void ticks_are_kept_when_another_line_of_the_window_is_said_in_other_words() throws Exception {
    var program = desk.serve(6);
    var mine = desk.lines("U1");
    desk.ticking("U2", desk.lines("U2"), keeping(mine, 3));
    var pressed = open(program).id() + " 2";

    var form =
        stage.view(
            "views.push",
            () -> slack.pressInModal("U1", mine, keeping(mine, 4, 5), BuildLines.REWORD, pressed));
    await()
        .untilAsserted(() ->
            assertThat(slack.calls("views.update").getLast().get("view"))
                .contains("lines:3.4.5.6.7.8:3.4.5", "Kept by <@U2>: deliveries"));
    ack(slack.submit("U1", form, Map.of(BuildReword.TEXT, "Waits for flour")));

    assertThat(open(program).kept()).extracting(OpenBuild.Line::number).containsExactly(2, 3, 4, 5);
  }
}
