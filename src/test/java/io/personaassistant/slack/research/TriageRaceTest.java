package io.personaassistant.slack.research;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.answering.Program;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two curators who have the same screen of triage open.
class TriageRaceTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final TriageScreens desk = new TriageScreens(stage);
  private Program program;
  private String mine;
  private String theirs;

  @BeforeEach
  void both_open_it() throws Exception {
    program =
        desk.serve(
            "T1,interview,2026-10-02,Q-1,Recruiting participants took weeks again",
            "T2,interview,2026-10-03,Q-2,Half of our people never showed up");
    program.members().give("UADMIN", "U3", Role.CURATOR);
    mine = desk.window("U1");
    theirs = desk.window("U3");
  }

  private static String against(String tick) {
    return "-" + tick.substring(1);
  }

  @Test
  void the_second_is_told_that_somebody_was_there_before() throws Exception {
    var first = TriageScreens.first(mine, "T1");
    assertThat(desk.next("U3", theirs, Map.of("item:T1", first))).contains("1 link was confirmed.");

    assertThat(desk.next("U1", mine, Map.of("item:T1", first)))
        .contains("1 tick changed nothing: that item was decided on, linked or removed meanwhile.")
        .doesNotContain("Nothing was ticked");
    assertThat(desk.next("U1", mine, Map.of("item:T1", "nothing")))
        .contains("1 tick changed nothing")
        .doesNotContain("set aside");
  }

  @Test
  void a_link_is_not_turned_by_who_did_not_see_it() throws Exception {
    var first = TriageScreens.first(mine, "T1");
    desk.next("U3", theirs, Map.of("item:T1", first));

    var said =
        desk.next(
            "U1",
            mine,
            Map.of("item:T1", against(first), "item:T2", TriageScreens.first(mine, "T2")));

    assertThat(said).contains("1 link was confirmed. 1 tick changed nothing");
    assertThat(TriageScreens.links(program, "T1"))
        .containsExactly("supports " + first.substring(1));
  }

  @Test
  void one_item_alone_is_counted_as_one() throws Exception {
    var ids = TriageScreens.boxes(mine);
    var aside = new java.util.HashMap<String, String>();
    ids.subList(1, ids.size()).forEach(id -> aside.put("item:" + id, "nothing"));
    desk.next("U1", mine, aside);

    assertThat(desk.window("U1"))
        .contains("1 item without a link. Tick only")
        .doesNotContain("1 to 1");
  }
}
