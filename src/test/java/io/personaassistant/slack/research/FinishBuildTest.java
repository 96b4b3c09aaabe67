package io.personaassistant.slack.research;

import static io.personaassistant.slack.research.BuildDesk.keeping;
import static io.personaassistant.slack.research.BuildDesk.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.answering.building.BuildOutcome;
import io.personaassistant.answering.building.OpenBuild;
import io.personaassistant.slack.view.research.BuildLines;
import io.personaassistant.slack.view.research.BuildName;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a build ends with: a draft, proposals for a persona that is there, or nothing.
class FinishBuildTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final BuildDesk desk = new BuildDesk(stage);

  @Test
  void the_last_window_tells_what_the_evidence_lacks_from_what_was_left_out() throws Exception {
    var program = desk.serve(6);
    desk.lines("U1");
    var open = open(program);
    var kinds = open.lines().stream().flatMap(l -> l.kind().stream()).distinct().toList();
    assertThat(kinds).hasSizeGreaterThan(1);
    var kept =
        open.lines().stream()
            .filter(l -> l.kind().filter(kinds.getFirst()::equals).isPresent())
            .collect(Collectors.toMap(OpenBuild.Line::number, _ -> true));
    program.guidedBuild().keep("U1", open.id(), kept);

    var name = BuildName.of(open(program), List.of());

    assertThat(name).contains("Left out by you, though the evidence bears it:");
    assertThat(kinds).allSatisfy(k -> assertThat(name).doesNotContain(k.heading() + ": look in"));
    assertThat(kinds.stream().skip(1)).allSatisfy(k -> assertThat(name).contains(k.heading()));
  }

  @Test
  void kept_lines_become_proposals_for_a_persona_that_is_there() throws Exception {
    var program = desk.serve(6);
    var lines = desk.lines("U1");
    assertThat(desk.segments("U1")).contains("or proposals for a persona that is there");
    desk.ticking("U1", lines, keeping(lines, 2, 3));
    var kept = open(program).kept().stream().map(OpenBuild.Line::text).toList();
    var name = desk.ticking("U1", lines, Map.of());
    while (name.contains("\"callback_id\":\"" + BuildLines.CALLBACK)) {
      name = desk.ticking("U1", name, Map.of());
    }
    assertThat(name).contains("Or add them to a persona that is there", "Annie, UX Research Lead");
    var form = name;
    int traits = program.editing().traitEdits().of("annie").orElseThrow().traits().size();

    var said = proposing(form);

    assertThat(said)
        .contains("2 lines wait as proposals for Annie", "under “Proposals” in the Home tab");
    assertThat(program.guidedBuild().open()).isEmpty();
    assertThat(program.editing().traitEdits().of("annie").orElseThrow().traits()).hasSize(traits);
    var proposals =
        stage.view("views.update", () -> slack.pressAtHome("U1", DecideProposals.OPEN, "home"));
    assertThat(kept).hasSize(2).allSatisfy(text -> assertThat(proposals).contains(text));
    assertThat(program.members().log(1).getFirst().detail()).isEqualTo("proposals 2, not taken 0");
    assertThat(proposing(form)).contains("Somebody finished it meanwhile");
  }

  @Test
  void one_proposal_is_spoken_of_as_one_and_what_was_not_taken_has_its_reason() throws Exception {
    var annie = desk.serve(1).records().library(SlackStage.TODAY).persona("annie").orElseThrow();

    assertThat(
            BuildName.proposed(new BuildOutcome.Proposed(annie, 1, 2, "Annie has 2 lines already")))
        .isEqualTo(
            "1 line waits as a proposal for Annie. Decide on it under “Proposals” in the Home tab."
                + " Not taken: Annie has 2 lines already.");
  }

  @Test
  void a_persona_of_the_same_people_is_made_twice_only_by_who_was_told() throws Exception {
    var program = desk.serve(6);
    desk.lines("U1");
    var open = open(program);
    open.lines()
        .forEach(l -> program.guidedBuild().keep("U1", open.id(), Map.of(l.number(), true)));
    program.guidedBuild().make("U1", open.id(), "Bo", "");

    assertThat(desk.segments("U2")).contains("Bo stands for them already");
    desk.lines("U2");
    var again = open(program);
    again
        .lines()
        .forEach(l -> program.guidedBuild().keep("U2", again.id(), Map.of(l.number(), true)));
    var name = BuildName.of(open(program), List.of());
    var told =
        stage.view("views.update", () -> slack.submit("U2", name, Map.of(BuildName.NAME, "Bea")));
    assertThat(told)
        .contains("Nothing is made yet: Bo stands for these customers already")
        .contains("Its name, invented");
    assertThat(program.records().library(SlackStage.TODAY).persona("bea")).isEmpty();
    assertThat(
            stage.view(
                "views.update", () -> slack.submit("U2", told, Map.of(BuildName.NAME, "Bea"))))
        .contains("Bea is there as a draft");
  }

  @Test
  void a_build_whose_evidence_is_gone_stays_and_the_window_says_so() throws Exception {
    var program = desk.serve(6);
    desk.lines("U1");
    long id = open(program).id();
    program.guidedBuild().keep("U1", id, Map.of(2, true));
    var name = BuildName.of(open(program), List.of());
    program.database().write(h -> h.execute("UPDATE evidence SET quarantined = 1"));

    assertThat(
            stage.view(
                "views.update", () -> slack.submit("U1", name, Map.of(BuildName.NAME, "Bo"))))
        .contains("is gone or in quarantine, so nothing was made", "Its name, invented");

    assertThat(open(program).kept()).hasSize(1);
    assertThat(program.records().library(SlackStage.TODAY).persona("bo")).isEmpty();
  }

  @Test
  void who_gives_up_what_is_over_is_told_what_came_of_it() throws Exception {
    var program = desk.serve(6);
    desk.lines("U1");
    long id = open(program).id();
    program.guidedBuild().keep("U1", id, Map.of(2, true));
    program.guidedBuild().make("U1", id, "Bo", "");

    assertThat(
            stage.view("views.update", () -> slack.pressInModal("U2", BuildName.GIVE_UP, "" + id)))
        .contains("Somebody finished it meanwhile", "/persona edit bo");
  }

  private String proposing(String form) throws Exception {
    return stage.view(
        "views.update", () -> slack.submit("U1", form, Map.of(BuildName.FOR, "annie")));
  }
}
