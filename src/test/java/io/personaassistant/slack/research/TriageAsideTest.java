package io.personaassistant.slack.research;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.persona.Change;
import io.personaassistant.slack.view.research.AsideWindow;
import io.personaassistant.slack.view.research.TriageView;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What fits nothing is set aside: it waits no longer, and can be taken back.
class TriageAsideTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final TriageScreens desk = new TriageScreens(stage);

  @Test
  void what_fits_nothing_is_set_aside_waits_no_longer_and_can_be_taken_back() throws Exception {
    var program = desk.serve("T1,interview,2026-10-01,Q-1,The coffee machine broke again");
    var view = desk.window("U1");
    var aside = new HashMap<String, String>();
    TriageScreens.boxes(view).forEach(item -> aside.put("item:" + item, "nothing"));
    assertThat(desk.next("U1", view, aside)).contains("11 items were set aside. Nothing waits");

    assertThat(desk.home("U1")).contains("No evidence waits for triage.");
    assertThat(TriageScreens.links(program, "T1")).isEmpty();
    assertThat(program.members().log(11))
        .extracting(e -> e.by() + " " + e.action())
        .containsOnly("U1 set aside");
    // still on record
    assertThat(program.records().usable("T1")).contains("T1");

    var window = stage.view("views.push", () -> slack.pressInModal("U1", TriageView.ASIDE, "none"));
    assertThat(window).contains("The coffee machine broke", "set aside by <@U1> on");
    var back = stage.view("views.update", () -> slack.pressInModal("U1", AsideWindow.BACK, "T1"));
    assertThat(back).contains("T1 waits in triage again.").doesNotContain("coffee");
    assertThat(program.members().log(1).getFirst().action()).isEqualTo("take back to triage");
    assertThat(TriageScreens.boxes(desk.window("U1"))).containsExactly("T1");
  }

  @Test
  void what_was_set_aside_waits_again_once_its_words_change_and_a_link_takes_it_up()
      throws Exception {
    var program =
        desk.serve("T1,interview,2026-10-01,Q-1,Our standing desks arrived and nobody stands");
    var by = new Change("U1", Instant.EPOCH, "");
    var aside = program.triage().aside();
    assertThat(aside.put(List.of("T1", "T1", "none"), by)).containsExactly("T1");
    assertThat(aside.put(List.of("T1"), by)).isEmpty();
    stage.evidence(
        program,
        """
        id,source_type,date,participant,text
        T1,interview,2026-10-01,Q-1,Our standing desks arrived and everybody stands
        """);
    assertThat(aside.ids()).isEmpty();
    assertThat(program.triage().count()).isEqualTo(11);

    aside.put(List.of("T1"), by);
    var trait = program.records().library(SlackStage.TODAY).traits("annie").getFirst().trait().id();
    stage.evidence(
        program,
        """
        id,source_type,date,participant,text,supports
        T1,interview,2026-10-01,Q-1,Our standing desks arrived and everybody stands,%s
        """
            .formatted(trait));
    assertThat(aside.ids()).isEmpty();
    assertThat(program.triage().count()).isEqualTo(10);
  }
}
