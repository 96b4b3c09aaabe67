package io.personaassistant.slack.research;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.answering.Program;
import io.personaassistant.answering.building.GuidedBuild;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.evidence.proposal.ProposedChange;
import io.personaassistant.persona.PersonaField;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.slack.view.research.ProposalsWindow;
import io.personaassistant.slack.view.research.ProposeForm;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Curators decide on proposals in Slack; whoever proposes reads them.
class DecideProposalsTest {
  private static final String PAIN = "annie-pain-1";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private Program serve() {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CURATOR);
    program.members().give("UADMIN", "U2", Role.CONTRIBUTOR);
    program
        .proposing()
        .propose(
            "annie",
            new ProposedChange.SetField(PersonaField.LOCATION, "Lyon"),
            List.of("E001"),
            "U2",
            "she said so");
    program
        .proposing()
        .propose(
            "annie",
            new ProposedChange.Add(TraitKind.PAIN, "Needs eight people within a week"),
            List.of("E002", "E009"),
            "U2",
            "");
    return program;
  }

  private String shown(Supplier<CompletableFuture<FakeSlack.Ack>> press) throws Exception {
    int before = slack.calls("views.update").size();
    ack(press.get());
    await().until(() -> slack.calls("views.update").size() > before);
    return slack.calls("views.update").getLast().get("view");
  }

  private String list(String user) throws Exception {
    return shown(() -> slack.pressAtHome(user, DecideProposals.OPEN, "home"));
  }

  private String form(String id) throws Exception {
    return shown(() -> slack.pressInModal("U1", ProposalsWindow.DECIDE, id));
  }

  private String decided(String form, String decision, String reason) throws Exception {
    return ack(slack.submit(
            "U1", form, Map.of(ProposalsWindow.DECISION, decision, ProposalsWindow.REASON, reason)))
        .payload()
        .toString();
  }

  @Test
  void what_is_ready_comes_first_and_accepting_it_makes_a_version_with_its_evidence()
      throws Exception {
    var program = serve();

    var list = list("U1");
    assertThat(list.indexOf("*Ready*")).isLessThan(list.indexOf("*Parked*")).isPositive();
    assertThat(list)
        .contains("2 items from interview and survey", "1 anecdote, from interview")
        .contains("by <@U2> on ", ": she said so")
        .contains("Annie, new pain point: “Needs eight people")
        .doesNotContain("annie, add", "add pain");
    var form = form("2");
    assertThat(form).contains("E002, interview", "E009, survey", "Needs eight people");
    assertThat(decided(form, "accept", ""))
        .contains("Accepted: version 2 of Annie has it")
        .contains("*Parked*")
        .doesNotContain("*Ready*");

    var trait =
        program.records().library(SlackStage.TODAY).traits("annie").stream()
            .filter(t -> t.trait().text().startsWith("Needs eight"))
            .findFirst()
            .orElseThrow();
    assertThat(trait.supports()).containsExactlyInAnyOrder("E002", "E009");
    assertThat(trait).extracting(TraitEvidence::status).isEqualTo(TraitStatus.VALIDATED);
    assertThat(program.members().log(5))
        .anySatisfy(e -> {
          assertThat(e.by()).isEqualTo("U1");
          assertThat(e.action()).isEqualTo("accept proposal");
        });
  }

  @Test
  void what_waits_for_a_trait_that_is_gone_says_so_in_its_words_and_claims_no_link()
      throws Exception {
    var program = serve();
    var words = "Struggles with slow participant recruitment and low response rates.";
    var items = List.of("E002", "E009");
    var proposing = program.proposing();
    proposing.propose("annie", new ProposedChange.Reword(PAIN, "Waits"), items, "U2", "");
    proposing.propose("annie", new ProposedChange.Retire(PAIN), items, "U2", "");
    var traits = program.editing().traitEdits();
    traits.retire("U1", "annie", 1, PAIN, "");

    assertThat(decided(form("3"), "accept", ""))
        .contains("“" + words + "” is gone since this was proposed. Decline it, or propose");
    // what it asks for is so already
    assertThat(decided(form("4"), "accept", ""))
        .contains("Accepted: version 2 of Annie is without it.")
        .doesNotContain("evidence linked");
  }

  @Test
  void a_parked_one_and_a_decline_need_a_reason_and_late_decisions_are_told() throws Exception {
    var program = serve();
    slack.named("U1", "Dana Whitfield");
    var form = form("1");
    assertThat(read(form).path("blocks").findValuesAsText("block_id"))
        .contains(ProposalsWindow.REASON);
    assertThat(form).contains("accepting it rests on your word");
    assertThat(decided(form, "accept", ""))
        .contains("{\"" + ProposalsWindow.REASON + "\":\"Proposal 1 is parked");
    assertThat(decided(form, "decline", "")).contains("errors", "Say why proposal 1 is declined");
    assertThat(program.records().library(SlackStage.TODAY).persona("annie").orElseThrow().version())
        .isEqualTo(1);

    assertThat(decided(form, "accept", "I met her there, sent by USDA"))
        .contains("version 2 of Annie");
    assertThat(decided(form, "decline", "no"))
        .contains("was accepted already, by Dana Whitfield on")
        .contains("sent by USDA");
    assertThat(form("1")).contains("Somebody decided on that meanwhile");
    assertThat(
            program.records().library(SlackStage.TODAY).persona("annie").orElseThrow().location())
        .isEqualTo("Lyon");
  }

  @Test
  void contributors_read_and_cannot_decide() throws Exception {
    var program = serve();
    var form = form("2");

    assertThat(list("U2")).contains("*Ready*").doesNotContain(ProposalsWindow.DECIDE);
    var answer =
        ack(slack.submit("U2", form, Map.of(ProposalsWindow.DECISION, ProposalsWindow.ACCEPT)))
            .payload()
            .toString();
    assertThat(answer).contains("Approving is for curators");
    assertThat(program.proposing().open()).hasSize(2);
  }

  @Test
  void who_proposed_it_is_told_what_became_of_it_and_nobody_tells_themselves() throws Exception {
    var program = serve();
    decided(form("2"), "accept", "");
    await().until(() -> slack.calls("chat.postMessage").size() == 1);
    assertThat(slack.calls("chat.postMessage").getFirst())
        .returns("U2", c -> c.get("channel"))
        .extracting(c -> c.get("text"))
        .asString()
        .contains("<@U1> accepted what you proposed: Annie, new pain point: “Needs eight people")
        .contains("Version 2 has it");
    decided(form("1"), "decline", "one study <!channel> only");
    await().until(() -> slack.calls("chat.postMessage").size() == 2);
    assertThat(slack.calls("chat.postMessage").getLast().get("text"))
        .contains("<@U1> declined", "Reason: one study &lt;!channel&gt; only", "Propose it again");

    // nobody who became a guest, and nobody of themselves
    for (var who : List.of("U1", "UGUEST")) {
      program
          .proposing()
          .propose(
              "annie",
              new ProposedChange.SetField(PersonaField.INDUSTRY, "Research of " + who),
              List.of("E001"),
              who,
              "");
    }
    decided(form("3"), "decline", "no");
    decided(form("4"), "decline", "no");
    // of the many lines of a build each would be a message
    program
        .proposing()
        .propose(
            "annie",
            new ProposedChange.SetField(PersonaField.LOCATION, "Bergen"),
            List.of("E001"),
            "U2",
            GuidedBuild.BUILT);
    decided(form("5"), "decline", "no");
    program
        .proposing()
        .propose(
            "annie",
            new ProposedChange.SetField(PersonaField.LOCATION, "Oslo"),
            List.of("E001"),
            "U2",
            "");
    decided(form("6"), "decline", "no");
    await().until(() -> slack.calls("chat.postMessage").size() == 3);
    assertThat(slack.calls("chat.postMessage")).allMatch(c -> c.get("channel").equals("U2"));
  }

  @Test
  void a_persona_that_went_into_the_archive_is_named_as_such_and_gets_no_new_proposals()
      throws Exception {
    var program = serve();
    program.members().give("UADMIN", "U2", Role.CONTRIBUTOR);
    var propose =
        stage.view("views.open", () -> slack.pressAtHome("U2", ProposeChange.OPEN, "home"));
    program.editing().personaEdits().archive("U1", "annie");

    assertThat(list("U1"))
        .contains("Annie (in the archive), location", "Annie (in the archive), new");
    assertThat(decided(form("2"), "accept", "")).contains("version 3 of Annie (in the archive)");
    var refused =
        ack(slack.submit(
                "U2",
                propose,
                Map.of(
                    ProposeForm.PERSONA, "annie",
                    ProposeForm.WHAT, "add pain",
                    ProposeForm.TEXT, "Explains every invoice twice")))
            .payload();
    assertThat(refused.at("/errors/" + ProposeForm.PERSONA).asText())
        .contains("put into the archive meanwhile");
    assertThat(program.proposing().open()).hasSize(1);
  }

  @Test
  void what_may_be_the_second_source_of_an_anecdote_stands_below_it() throws Exception {
    var program = serve();
    proposeAnecdote(program);

    var list = list("U1");

    assertThat(list)
        .contains("May say it too: E009 (survey)")
        .contains("*Decide* shows it, and lets it join.");
    assertThat(list("U2")).contains("If it does, propose the same with it, and it joins.");
    assertThat(form("3")).contains("May say it too:", "E009, survey, 2026-09-21: Slow recruiting.");
  }

  /// Proposal 3, which one interview says.
  private static void proposeAnecdote(Program program) {
    program
        .proposing()
        .propose(
            "annie",
            new ProposedChange.Add(TraitKind.PAIN, "Slow recruiting until the person is booked"),
            List.of("E002"),
            "U2",
            "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          join    | E009      | It is ready: 2 items from interview and survey
          join    | E003      | It is parked: 2 items from interview, one source type
          join    | E002      | It had that evidence already. It is parked: 1 anecdote
          join    | ''        | Choose the evidence that says it too
          join    | E999      | no evidence “E999”
          accept  | E009      | Accepted: version 2 of Annie has it, with its evidence linked
          accept  | E003      | It becomes ready when evidence of another source type
          decline | E009      | Say why proposal 3 is declined
          """)
  void a_curator_lets_evidence_join_before_deciding(String decision, String items, String told)
      throws Exception {
    var program = serve();
    proposeAnecdote(program);
    var answer =
        ack(slack.submit(
                "U1",
                form("3"),
                Map.of(ProposalsWindow.DECISION, decision, ProposalsWindow.EVIDENCE, items)))
            .payload()
            .toString();

    assertThat(answer).contains(told);
    if (!decision.equals("join")) {
      // what was refused has changed nothing
      assertThat(program.proposing().find(3).orElseThrow().evidence())
          .hasSize(told.startsWith("Accepted") ? 2 : 1);
    }
    if (told.startsWith("It is")) {
      assertThat(program.members().log(1).getFirst())
          .returns("U1", e -> e.by())
          .returns("support proposal", e -> e.action());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          U1 | no-shows half of my panel  | E003, interview: Half of my panel mails bounce
          U1 | e9                         | E009, survey: Slow recruiting.
          U2 | E009                       | E009, survey
          U2 | no-shows half of my panel  | {"options":[]}
          UGUEST | E009                   | {"options":[]}
          """)
  void evidence_is_found_by_its_words_or_its_id_by_who_may_read_it(
      String user, String typed, String found) throws Exception {
    var program = serve();
    program.members().openEvidence("UADMIN", Role.CURATOR);

    for (var menu : List.of(ProposalsWindow.EVIDENCE, ProposeForm.EVIDENCE)) {
      assertThat(ack(slack.suggest(user, menu, typed)).payload().toString())
          .contains(found)
          .satisfies(o -> assertThat(o.contains("Slow")).isEqualTo(found.contains("Slow")));
    }
  }
}
