package io.personaassistant.slack.research;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.evidence.proposal.Proposal;
import io.personaassistant.evidence.proposal.ProposedChange;
import io.personaassistant.persona.Trait;
import io.personaassistant.slack.view.research.ProposeForm;
import io.personaassistant.slack.view.research.TriageView;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A change of a persona is proposed in a window, from the triage desk or the home tab.
class ProposeChangeTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final TriageScreens desk = new TriageScreens(stage);

  @Test
  void a_contributor_reads_and_proposes_and_cannot_link() throws Exception {
    var program =
        desk.serve("T1,interview,2026-10-01,Q-1,Our finance team wants one invoice a year");
    var curators = desk.window("U1");
    var view = desk.window("U2");
    assertThat(TriageScreens.boxes(view)).isEmpty();
    assertThat(view).contains("Our finance team wants one invoice a year", "Curators link them.");
    var refused =
        ack(slack.submit("U2", curators, Map.of("item:T1", TriageScreens.first(curators, "T1"))))
            .payload();
    assertThat(refused.toString()).contains("Approving is for curators");
    assertThat(TriageScreens.links(program, "T1")).isEmpty();

    // laid over triage, which stays as it is
    var form = stage.view("views.push", () -> slack.pressInModal("U2", TriageView.PROPOSE, "T1"));
    assertThat(
            TriageScreens.block(form, ProposeForm.EVIDENCE)
                .at("/element/initial_options/0/value")
                .asText())
        .isEqualTo("T1");
    var said =
        ack(slack.submit(
                "U2",
                form,
                Map.of(
                    ProposeForm.PERSONA, "annie",
                    ProposeForm.WHAT, "add preference",
                    ProposeForm.TEXT, "Wants one invoice a year")))
            .payload()
            .toString();

    assertThat(said).contains("is parked: 1 anecdote, from interview");
    assertThat(program.proposing().open())
        .extracting(Proposal::persona, p -> p.proposed().by(), p -> p.change().text())
        .containsExactly(Tuple.tuple("annie", "U2", "Wants one invoice a year"));
    assertThat(desk.home("U2"))
        .contains("10 items of evidence wait for triage", "1 proposal is parked until independent");
    assertThat(desk.home("U1")).contains("1 proposal is parked");
  }

  @Test
  void a_proposal_that_no_longer_fits_is_told_at_home_and_can_be_opened_there() throws Exception {
    var program = desk.serve("T1,interview,2026-10-01,Q-1,Nobody waits for participants any more");
    var trait = program.records().library(SlackStage.TODAY).traits("annie").getFirst().trait();
    var proposing = program.proposing();
    for (var words : List.of("Waits for weeks", "Waits a little")) {
      proposing.propose(
          "annie", new ProposedChange.Reword(trait.id(), words), List.of("T1"), "U2", "");
    }

    proposing.decide(1, true, List.of(), "U1", "they said so");

    assertThat(desk.home("U1"))
        .contains("1 proposal no longer fits what stands on record now", "proposals_open");
  }

  @Test
  void a_trait_is_proposed_to_be_reworded_or_retired_and_wrong_choices_are_told_at_their_place()
      throws Exception {
    var program = desk.serve("T1,interview,2026-10-01,Q-1,Nobody waits for participants any more");
    ack(slack.pressAtHome("U2", ProposeChange.OPEN, "home"));
    await().until(() -> !slack.calls("views.open").isEmpty());
    var form = slack.calls("views.open").getLast().get("view");
    var found = ack(slack.suggest("U2", ProposeForm.TRAIT, "annie, pain")).payload();
    assertThat(found.toString()).contains("options");
    var trait = program.records().library(SlackStage.TODAY).traits("annie").getFirst().trait();

    assertThat(error(form, Map.of(ProposeForm.PERSONA, "annie"))).contains("one of the two");
    assertThat(error(form, Map.of(ProposeForm.PERSONA, "tomas", ProposeForm.TRAIT, trait.id())))
        .contains("a trait of another persona");
    assertThat(error(form, retired(trait, "T1 T9")))
        .contains(ProposeForm.EVIDENCE, "no evidence “T9”");
    assertThat(error(form, retired(trait, "t1")))
        .contains("Your proposal is parked")
        .contains("when evidence of another source type, not from the same participant, joins it");
    assertThat(error(form, Map.of(ProposeForm.PERSONA, "annie", ProposeForm.TRAIT, trait.id())))
        .contains("The same is proposed already, and nothing was added to it.");
    assertThat(program.proposing().open().getFirst().change().summary())
        .isEqualTo("retire " + trait.id());
    assertThat(error(form, added("Invoices arrive weeks after delivery")))
        .doesNotContain("may say the same");
    assertThat(error(form, added("Our invoices arrive many weeks after the delivery")))
        .contains(
            "It may say the same as proposal 2, “Invoices arrive weeks after delivery” (no evidence yet)");
  }

  private static Map<String, String> retired(Trait trait, String evidence) {
    return Map.of(
        ProposeForm.PERSONA,
        "annie",
        ProposeForm.TRAIT,
        trait.id(),
        ProposeForm.EVIDENCE,
        evidence);
  }

  private static Map<String, String> added(String text) {
    return Map.of(
        ProposeForm.PERSONA, "annie", ProposeForm.WHAT, "add pain", ProposeForm.TEXT, text);
  }

  private String error(String form, Map<String, String> values) throws Exception {
    return ack(slack.submit("U2", form, values)).payload().toString();
  }
}
