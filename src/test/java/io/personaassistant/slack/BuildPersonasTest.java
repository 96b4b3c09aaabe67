package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.answering.BuildOutcome;
import io.personaassistant.answering.OpenBuild;
import io.personaassistant.answering.Program;
import io.personaassistant.slack.view.BuildLines;
import io.personaassistant.slack.view.BuildName;
import io.personaassistant.slack.view.BuildReword;
import io.personaassistant.slack.view.BuildSegments;
import io.personaassistant.slack.view.BuildStart;
import io.personaassistant.slack.view.KitWindow;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.testing.TwoTrades;
import io.personaassistant.workspace.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Personas out of the evidence, built in Slack by several curators. By words alone, which is
/// quick.
class BuildPersonasTest {
  private static final Map<String, String> WHY =
      Map.of(
          BuildStart.OBJECTIVE, "Why trials end", BuildStart.DECISION, "What the release is for");

  @RegisterExtension final SlackStage stage = new SlackStage().with("EMBEDDINGS", "off");
  private final FakeSlack slack = stage.slack();

  private Program serve(int participants) {
    var program = stage.serveCurators("U1", "U2");
    stage.evidence(program, TwoTrades.csv(participants));
    return program;
  }

  private String segments(String user, Map<String, String> why) throws Exception {
    var start = stage.view("views.update", () -> slack.slash(user, "C1", "build"));
    return stage.view("views.update", () -> slack.submit(user, start, why));
  }

  private String segments(String user) throws Exception {
    var start = stage.view("views.update", () -> slack.slash(user, "C1", "build"));
    assertThat(start).contains("What do you need to learn", "Which decision will it inform?");
    return stage.view("views.update", () -> slack.submit(user, start, WHY));
  }

  private String lines(String user) throws Exception {
    return taking(user, segments(user));
  }

  private String taking(String user, String segments) throws Exception {
    var take =
        read(segments).path("blocks").findValues("accessory").stream()
            .filter(a -> a.path("action_id").asText().equals(BuildSegments.TAKE))
            .map(a -> a.path("value").asText())
            .findFirst()
            .orElseThrow();
    return taken(user, take);
  }

  private String taken(String user, String take) throws Exception {
    int before = slack.calls("views.update").size();
    ack(slack.pressInModal(user, BuildSegments.TAKE, take));
    await().until(() -> slack.calls("views.update").size() == before + 2);
    return slack.calls("views.update").getLast().get("view");
  }

  private static List<String> inputs(String view) {
    return read(view).path("blocks").findValuesAsText("block_id");
  }

  private String ticking(String user, String view, Map<String, String> ticks) throws Exception {
    return ack(slack.submit(user, view, ticks)).payload().path("view").toString();
  }

  private static OpenBuild open(Program program) {
    return program.guidedBuild().open().getFirst();
  }

  @Test
  void leads_from_the_objective_over_segments_and_lines_to_a_draft_with_its_evidence()
      throws Exception {
    var program = serve(6);

    var segments = segments("U1");
    assertThat(segments)
        .contains(
            "At hand, in items: interviews 24, surveys 24", "Missing: analytics, tickets and sales")
        .doesNotContain("persona kit")
        .contains("*baker*", "*sailor*", "6 participants · 24 items", "They speak of", "stability");
    assertThat(
            stage.view(
                "views.push", () -> slack.chooseInModal("U1", "V1", KitWindow.OPEN, "interview")))
        .contains("*Interview guide, 40 minutes*", "• Opening (5 min)");
    var lines = lines("U1");
    assertThat(lines)
        .contains("To learn: Why trials end", "Job title", "participants: ")
        .contains("read them before you keep it")
        .containsPattern("the words of [BS]\\d+; near it [BS]\\d+");
    assertThat(inputs(lines)).allMatch(id -> id.matches("line:\\d+:open"));
    var cites = SlackStage.button(read(lines), BuildLines.EVIDENCE);
    assertThat(cites.split(" ")).hasSizeGreaterThanOrEqualTo(2);
    var evidence =
        stage.view("views.push", () -> slack.pressInModal("U1", BuildLines.EVIDENCE, cites));
    assertThat(evidence).contains(cites.split(" "));

    var all = new HashMap<String, String>();
    inputs(lines).forEach(id -> all.put(id, "keep"));
    var name = ticking("U1", lines, all);
    while (name.contains("\"callback_id\":\"" + BuildLines.CALLBACK)) {
      name = ticking("U1", name, Map.of());
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
  void two_curators_who_tick_different_lines_at_once_lose_nothing() throws Exception {
    var program = serve(6);
    var first = lines("U1");
    var second = lines("U2");
    assertThat(program.guidedBuild().open()).hasSize(1);
    var ids = inputs(first);

    ticking("U1", first, Map.of(ids.get(0), "keep"));
    ticking("U2", second, Map.of(ids.get(1), "keep"));

    assertThat(open(program).kept()).extracting(OpenBuild.Line::number).containsExactly(1, 2);
    assertThat(open(program).kept()).extracting(OpenBuild.Line::by).containsExactly("U1", "U2");
    // who has an older window open takes away only what they saw and unticked
    ticking("U1", first, Map.of());
    assertThat(open(program).kept()).hasSize(2);
    var now = lines("U1");
    assertThat(now).contains("Kept by <@U2>");
    ticking("U1", now, Map.of(ids.get(0).replace("open", "keep"), ""));
    assertThat(open(program).kept()).extracting(OpenBuild.Line::number).containsExactly(2);
  }

  @Test
  void what_is_made_meanwhile_is_told_to_who_still_ticks() throws Exception {
    var program = serve(6);
    var first = lines("U1");
    var ids = inputs(first);
    ticking("U1", first, Map.of(ids.get(1), "keep"));
    assertThat(program.guidedBuild().make("U1", open(program).id(), "Bo"))
        .isInstanceOf(BuildOutcome.Made.class);

    assertThat(ticking("U2", first, Map.of(ids.get(2), "keep")))
        .contains("Somebody finished it meanwhile", "/persona edit bo");
  }

  @Test
  void a_line_is_said_in_other_words_and_a_second_one_who_does_is_told() throws Exception {
    var program = serve(6);
    lines("U1");
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
    lines("U2");
    assertThat(open(program).lines()).hasSize(lines);
  }

  @Test
  void a_segment_is_taken_by_its_label_wherever_it_stands_meanwhile() throws Exception {
    var program = serve(6);

    assertThat(taken("U1", "Why\nWhat\nsailor")).contains("Sailor", "To learn: Why");
    assertThat(taken("U1", "Why\nWhat\nminer"))
        .contains("The evidence changed meanwhile, and this segment is no longer in it.");
    assertThat(program.guidedBuild().open()).extracting(OpenBuild::label).containsExactly("sailor");
  }

  @Test
  void who_takes_a_segment_that_is_under_way_is_told_whose_objective_stands() throws Exception {
    serve(6);
    lines("U1");

    var other = Map.of(BuildStart.OBJECTIVE, "Who pays", BuildStart.DECISION, "A price");
    assertThat(taking("U2", segments("U2", other)))
        .contains("<@U1> began this segment on", "What you typed is not stored")
        .contains("To learn: Who pays", "To learn: Why trials end");
    assertThat(taking("U2", segments("U2"))).doesNotContain("What you typed is not stored");
  }

  @Test
  void ticks_of_a_page_are_kept_when_another_page_is_shown() throws Exception {
    var program = serve(6);
    var lines = lines("U1");
    var id = inputs(lines).get(1);

    var page =
        stage.view(
            "views.update",
            () ->
                slack.pressInModal(
                    "U1", lines, Map.of(id, "keep"), BuildLines.GO, open(program).id() + " 0"));

    assertThat(page).contains("Kept by <@U1>");
    assertThat(open(program).kept()).extracting(OpenBuild.Line::number).containsExactly(2);
  }

  @Test
  void the_last_window_tells_what_the_evidence_lacks_from_what_was_left_out() throws Exception {
    var program = serve(6);
    lines("U1");
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
    var program = serve(6);
    var lines = lines("U1");
    assertThat(segments("U1")).contains("or proposals for a persona that is there");
    ticking("U1", lines, Map.of(inputs(lines).get(1), "keep", inputs(lines).get(2), "keep"));
    var kept = open(program).kept().stream().map(OpenBuild.Line::text).toList();
    var name = ticking("U1", lines, Map.of());
    while (name.contains("\"callback_id\":\"" + BuildLines.CALLBACK)) {
      name = ticking("U1", name, Map.of());
    }
    assertThat(name).contains("Or add them to a persona that is there", "Annie, UX Research Lead");
    var form = name;
    int traits = program.traitEdits().of("annie").orElseThrow().traits().size();

    var said = proposing(form);

    assertThat(said)
        .contains("2 lines wait as proposals for Annie", "under “Proposals” in the Home tab");
    assertThat(program.guidedBuild().open()).isEmpty();
    assertThat(program.traitEdits().of("annie").orElseThrow().traits()).hasSize(traits);
    var proposals =
        stage.view("views.update", () -> slack.pressAtHome("U1", DecideProposals.OPEN, "home"));
    assertThat(kept).hasSize(2).allSatisfy(text -> assertThat(proposals).contains(text));
    assertThat(program.members().log(1).getFirst().detail()).isEqualTo("proposals 2, not taken 0");
    assertThat(proposing(form)).contains("Somebody finished it meanwhile");
  }

  private String proposing(String form) throws Exception {
    return stage.view(
        "views.update", () -> slack.submit("U1", form, Map.of(BuildName.FOR, "annie")));
  }

  @Test
  void one_proposal_is_spoken_of_as_one_and_what_was_not_taken_has_its_reason() throws Exception {
    var annie = serve(1).records().library(SlackStage.TODAY).persona("annie").orElseThrow();

    assertThat(
            BuildName.proposed(new BuildOutcome.Proposed(annie, 1, 2, "Annie has 2 lines already")))
        .isEqualTo(
            "1 line waits as a proposal for Annie. Decide on it under “Proposals” in the Home tab."
                + " Not taken: Annie has 2 lines already.");
  }

  @Test
  void a_build_whose_evidence_is_gone_stays_and_the_window_says_so() throws Exception {
    var program = serve(6);
    lines("U1");
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
    var program = serve(6);
    lines("U1");
    long id = open(program).id();
    program.guidedBuild().keep("U1", id, Map.of(2, true));
    program.guidedBuild().make("U1", id, "Bo");

    assertThat(
            stage.view("views.update", () -> slack.pressInModal("U2", BuildName.GIVE_UP, "" + id)))
        .contains("Somebody finished it meanwhile", "/persona edit bo");
  }

  @Test
  void too_little_evidence_is_a_sentence_with_the_next_step() throws Exception {
    serve(1);

    assertThat(segments("U1"))
        .contains("Not enough evidence", "Import research", "New persona by hand")
        .contains("the starting kit has an interview guide")
        .doesNotContain("`persona")
        .doesNotContain(BuildSegments.TAKE);
  }

  @Test
  void thirty_participants_of_each_kind_keep_within_slacks_limits() throws Exception {
    serve(30);

    assertThat(segments("U1")).contains("30 participants · 120 items");
    assertThat(lines("U1")).contains("30 participants: ");
  }

  @Test
  void who_may_not_read_evidence_sees_no_line_of_it() throws Exception {
    var program = serve(6);
    var lines = lines("U1");
    program.members().openEvidence("UADMIN", Role.ADMIN);

    assertThat(stage.view("views.open", () -> slack.slash("U1", "C1", "build")))
        .contains("words of evidence are for admins");
    assertThat(ticking("U1", lines, Map.of())).contains("words of evidence are for admins");
    assertThat(stage.view("views.update", () -> slack.pressInModal("U1", BuildLines.GO, "1 0")))
        .contains("words of evidence are for admins");
  }

  @Test
  void others_get_a_sentence_at_every_step() throws Exception {
    var program = serve(6);
    var lines = lines("U1");
    var ids = inputs(lines);

    ack(slack.globalShortcut("U3", BuildPersonas.BUILD));
    await().until(() -> slack.calls("views.open").getLast().get("view").contains("for curators"));
    assertThat(ack(slack.submit("U3", lines, Map.of(ids.get(0), "keep"))).payload().toString())
        .contains("for curators");
    assertThat(open(program).kept()).isEmpty();
  }
}
