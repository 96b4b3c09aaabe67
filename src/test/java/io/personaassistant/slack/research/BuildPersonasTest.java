package io.personaassistant.slack.research;

import static io.personaassistant.slack.research.BuildDesk.inputs;
import static io.personaassistant.slack.research.BuildDesk.keeping;
import static io.personaassistant.slack.research.BuildDesk.open;
import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.answering.building.OpenBuild;
import io.personaassistant.slack.view.research.BuildLines;
import io.personaassistant.slack.view.research.BuildName;
import io.personaassistant.slack.view.research.BuildSegments;
import io.personaassistant.slack.view.research.BuildStart;
import io.personaassistant.slack.view.research.ImportForm;
import io.personaassistant.slack.view.research.KitWindow;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Personas out of the evidence, built in Slack by several curators.
class BuildPersonasTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final BuildDesk desk = new BuildDesk(stage);

  @Test
  void leads_from_the_objective_over_segments_and_lines_to_a_draft_with_its_evidence()
      throws Exception {
    var program = desk.serve(6);

    var segments = desk.segments("U1");
    assertThat(segments)
        .contains(
            "At hand, in items: interviews 24, surveys 24", "Missing: analytics, tickets and sales")
        .doesNotContain("persona kit")
        .contains(
            "*Baker*",
            "*Sailor*",
            "6 participants · 24 items · 10 lines to look at",
            "They speak of",
            "stability");
    assertThat(
            stage.view(
                "views.push", () -> slack.chooseInModal("U1", "V1", KitWindow.OPEN, "interview")))
        .contains("*Interview guide, 40 minutes*", "• Opening (5 min)")
        .contains("Who else was there? Where", "/persona import")
        .doesNotContain("FILE");
    var lines = desk.lines("U1");
    assertThat(lines)
        .contains("0 of 10 lines are kept")
        .contains("To learn: Why trials end", "Job title", "participants: ")
        .contains("read them before you keep it")
        .containsPattern("the words of [BS]\\d+; near it [BS]\\d+");
    // what people said is read one by one, what only names things together
    assertThat(inputs(lines))
        .containsExactly("lines:1:", "lines:2:", "lines:3.4.5.6.7.8:", "lines:9:", "lines:10:");
    for (var line : List.of(open(program).line(2), open(program).line(4))) {
      var cites = line.orElseThrow().cites();
      assertThat(cites).hasSizeGreaterThanOrEqualTo(2);
      var carried = open(program).id() + " " + line.orElseThrow().number();
      assertThat(lines).contains("\"" + carried + "\"");
      var evidence =
          stage.view("views.push", () -> slack.pressInModal("U1", BuildLines.EVIDENCE, carried));
      assertThat(evidence).contains(cites);
    }

    var all = keeping(lines, IntStream.rangeClosed(1, 10).toArray());
    var name = desk.ticking("U1", lines, all);
    while (name.contains("\"callback_id\":\"" + BuildLines.CALLBACK)) {
      name = desk.ticking("U1", name, Map.of());
    }
    assertThat(name).contains("Its name, invented", "so left open", "• _Job title_");
    var form = name;
    var made =
        stage.view(
            "views.update", () -> slack.submit("U1", form, Map.of(BuildName.NAME, "Bo the Baker")));
    assertThat(made).contains("*Bo the Baker is there as a draft*", "Health: ", "Make active");

    var persona = program.records().library(SlackStage.TODAY).persona("bo-the-baker").orElseThrow();
    assertThat(persona.objective()).isEqualTo("Why trials end");
    assertThat(persona.decision()).isEqualTo("What the release is for");
    assertThat(program.records().library(SlackStage.TODAY).traits("bo-the-baker"))
        .isNotEmpty()
        .allSatisfy(t -> assertThat(t.supports()).hasSizeGreaterThanOrEqualTo(2));
    assertThat(program.guidedBuild().open()).isEmpty();
    assertThat(program.members().log(3)).extracting(e -> e.action()).contains("build persona");
  }

  @Test
  void a_segment_is_taken_by_its_label_wherever_it_stands_meanwhile() throws Exception {
    var program = desk.serve(6);

    assertThat(desk.taken("U1", "Why\nWhat\nsailor")).contains("Sailor", "To learn: Why");
    assertThat(desk.taken("U1", "Why\nWhat\nminer"))
        .contains("The evidence changed meanwhile, and this segment is no longer in it.");
    assertThat(program.guidedBuild().open()).extracting(OpenBuild::label).containsExactly("sailor");
  }

  @Test
  void who_takes_a_segment_that_is_under_way_is_told_whose_objective_stands() throws Exception {
    desk.serve(6);
    desk.lines("U1");

    var other = Map.of(BuildStart.OBJECTIVE, "Who pays", BuildStart.DECISION, "A price");
    assertThat(desk.taking("U2", desk.segments("U2", other)))
        .contains("<@U1> began this segment on", "What you typed is not stored")
        .contains("To learn: Who pays", "To learn: Why trials end");
    assertThat(desk.taking("U2", desk.segments("U2")))
        .doesNotContain("What you typed is not stored");
  }

  @Test
  void too_little_evidence_is_a_sentence_with_the_next_step() throws Exception {
    desk.serve(1);

    assertThat(desk.segments("U1"))
        .contains("Not enough evidence", "Import research", "New persona by hand")
        .contains("the starting kit has an interview guide")
        .doesNotContain("`persona")
        .doesNotContain(BuildSegments.TAKE);
  }

  @Test
  void thirty_participants_of_each_kind_keep_within_slacks_limits() throws Exception {
    desk.serve(30);

    assertThat(desk.segments("U1")).contains("30 participants · 120 items");
    assertThat(desk.lines("U1")).contains("30 participants: ");
  }

  @Test
  void who_may_not_read_evidence_sees_no_line_of_it() throws Exception {
    var program = desk.serve(6);
    var lines = desk.lines("U1");
    program.members().openEvidence("UADMIN", Role.ADMIN);

    assertThat(stage.view("views.open", () -> slack.slash("U1", "C1", "build")))
        .contains("words of evidence are for admins");
    assertThat(desk.ticking("U1", lines, Map.of())).contains("words of evidence are for admins");
    assertThat(stage.view("views.update", () -> slack.pressInModal("U1", BuildLines.GO, "1 0")))
        .contains("words of evidence are for admins");
  }

  @Test
  void others_get_a_sentence_at_every_step() throws Exception {
    var program = desk.serve(6);
    var lines = desk.lines("U1");

    ack(slack.globalShortcut("U3", BuildPersonas.BUILD));
    await().until(() -> slack.calls("views.open").getLast().get("view").contains("for curators"));
    assertThat(ack(slack.submit("U3", lines, keeping(lines, 1))).payload().toString())
        .contains("for curators");
    assertThat(open(program).kept()).isEmpty();
  }

  @Test
  void where_there_is_too_little_evidence_nobody_types_an_objective_for_nothing() throws Exception {
    var program = desk.serve(1);
    var start = stage.view("views.update", () -> slack.slash("U1", "C1", "build"));
    assertThat(start).doesNotContain("too little evidence");
    // what is no evidence of a team's own does not make it enough
    program
        .database()
        .write(h -> h.execute("UPDATE evidence SET quarantined = 1 WHERE ref LIKE 'B02%'"));
    program
        .database()
        .write(h -> h.execute("UPDATE evidence SET sample = 1 WHERE ref LIKE 'B03%'"));
    program
        .database()
        .write(h ->
            h.execute(
                "DELETE FROM evidence WHERE ref NOT LIKE 'B01%' AND quarantined = 0 AND sample = 0"));

    start = stage.view("views.update", () -> slack.slash("U1", "C1", "build"));
    assertThat(start).contains("too little evidence", "at least 8 participants", "/persona new");
    // the window goes on to what opens the import
    assertThat(desk.segments("U1")).contains("Not enough evidence");
    assertThat(
            stage.view(
                "views.update", () -> slack.pressInModal("U1", BuildSegments.IMPORT, "import")))
        .contains(ImportForm.FILE);
  }
}
