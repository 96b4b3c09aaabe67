package io.personaassistant.slack.keeping;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.answering.Program;
import io.personaassistant.answering.editing.Kept;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.slack.view.keeping.TraitForms;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Curators keep the traits of a persona in Slack.
class KeepTraitsTest {
  private static final String PAIN = "annie-pain-1";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private Program serve() {
    var program = stage.serveCurators("U1", "U2");
    return program;
  }

  private String shown(String value) throws Exception {
    return stage.view("views.update", () -> slack.pressInModal("U1", "keep_go_x", value));
  }

  private String chosen(String value) throws Exception {
    return stage.view("views.update", () -> slack.chooseInModal("U1", "V1", "keep_trait", value));
  }

  private JsonNode submitted(String user, String view, Map<String, String> values)
      throws Exception {
    return ack(slack.submit(user, view, values)).payload();
  }

  private static TraitEvidence trait(Program program, String id) {
    return program.editing().traitEdits().with(id).orElseThrow().trait(id).orElseThrow();
  }

  private static int version(Program program) {
    return program.editing().personaEdits().whole("annie").orElseThrow().persona().version();
  }

  @Test
  void every_trait_stands_there_with_its_status_and_what_it_rests_on() throws Exception {
    var program = serve();
    var listed = program.editing().traitEdits().of("annie").orElseThrow();

    var view =
        stage.view("views.update", () -> slack.pressAtHome("U1", "records_x", "traits annie"));

    assertThat(slack.calls("views.open").getLast().get("view")).contains("Reading the records");
    for (var row : listed.traits()) {
      assertThat(view)
          .contains(row.trait().text().substring(0, 8), row.status().word() + " · ")
          .contains("reword " + row.trait().id());
    }
    var disputed = shown("against annie");
    assertThat(disputed).contains("contested · ").doesNotContain("validated · ", "assumption · ");
  }

  @Test
  void lines_become_traits_that_are_assumptions_and_known_ones_are_left_out() throws Exception {
    var program = serve();
    var known = trait(program, PAIN).trait().text();
    var form = shown("addtraits annie");

    assertThat(submitted("U1", form, Map.of(TraitForms.TEXT, "x".repeat(501))).toString())
        .contains("more than 500 characters");
    var said =
        submitted(
            "U1",
            form,
            Map.of(
                TraitForms.KIND,
                "pain",
                TraitForms.TEXT,
                "Nobody trusts the panel.\n" + known + "\nReports come late."));

    assertThat(said.toString()).contains("*Saved.*", "assumption · no evidence");
    var log = program.members().log(1).getFirst();
    assertThat(log.action()).isEqualTo("add trait");
    assertThat(log.detail()).matches("version 2: annie-pain-\\d+, annie-pain-\\d+");
    assertThat(
            submitted(
                    "U1",
                    form,
                    Map.of(TraitForms.KIND, "pain", TraitForms.TEXT, "Reports come late."))
                .toString())
        .contains("Nothing was changed");
    assertThat(version(program)).isEqualTo(2);
  }

  @Test
  void other_words_keep_the_evidence_and_a_clash_keeps_what_was_typed() throws Exception {
    var program = serve();
    var before = trait(program, PAIN);
    var mine = chosen("reword " + PAIN);
    assertThat(mine).contains("\"text\":\"Pain point\"");
    var block = TraitForms.textBlock(1);
    program.editing().traitEdits().reword("U2", "annie", 1, PAIN, "Recruiting eats three weeks.");

    var clash = submitted("U1", mine, Map.of(block, "Recruiting eats a month."));

    assertThat(clash.path("response_action").asText()).isEqualTo("update");
    assertThat(clash.toString())
        .contains("Not saved yet", "<@U2> changed a pain point: it was “")
        .contains(
            "it is now “Recruiting eats three weeks.” Below stands", "Recruiting eats a month.");
    assertThat(trait(program, PAIN).trait().text()).isEqualTo("Recruiting eats three weeks.");
    assertThat(submitted("U1", clash.path("view").toString(), Map.of()).toString())
        .contains("*Saved.*");
    assertThat(trait(program, PAIN).trait().text()).isEqualTo("Recruiting eats a month.");
    assertThat(trait(program, PAIN).supports()).isEqualTo(before.supports()).isNotEmpty();
  }

  @Test
  void a_trait_that_another_retired_meanwhile_can_be_added_anew() throws Exception {
    var program = serve();
    var mine = chosen("reword " + PAIN);
    program.editing().traitEdits().retire("U2", "annie", 1, PAIN, "");

    var clash = submitted("U1", mine, Map.of(TraitForms.textBlock(1), "Recruiting eats a month."));

    assertThat(clash.toString())
        .contains("somebody else retired this trait", "<@U2> took away a pain point", "trait_add")
        .doesNotContain("it is now")
        .contains("\"initial_value\":\"Recruiting eats a month.\"");
    submitted("U1", clash.path("view").toString(), Map.of());
    var added =
        program.editing().traitEdits().of("annie").orElseThrow().traits().stream()
            .filter(t -> t.trait().text().equals("Recruiting eats a month."))
            .findFirst()
            .orElseThrow();
    // the id of the retired one waits for its evidence
    assertThat(added.trait().id()).isNotEqualTo(PAIN);
    assertThat(added.supports()).isEmpty();
    assertThat(chosen("reword " + PAIN)).contains("no longer there", "Versions");
  }

  @Test
  void retiring_asks_first_and_says_what_becomes_of_the_evidence() throws Exception {
    var program = serve();
    var first = trait(program, PAIN).supports().getFirst();
    var ask = chosen("retire " + PAIN);
    assertThat(ask).contains(first, "Its evidence stays on record", "\"text\":\"Retire\"");
    program.editing().traitEdits().reword("U2", "annie", 1, PAIN, "Recruiting eats three weeks.");

    var clash = submitted("U1", ask, Map.of());
    assertThat(clash.toString())
        .contains("somebody else changed it while you were reading", "eats three weeks")
        .doesNotContain("what you typed");
    var done =
        submitted("U1", clash.path("view").toString(), Map.of(TraitForms.WHY, "Interviews say no"));

    assertThat(done.toString()).contains("*Saved.*").doesNotContain("reword " + PAIN);
    assertThat(program.editing().traitEdits().with(PAIN)).isEmpty();
    assertThat(submitted("U1", clash.path("view").toString(), Map.of()).toString())
        .contains("Nothing was changed");
    assertThat(program.members().log(2))
        .extracting(e -> e.by() + " " + e.action() + " " + e.detail())
        .containsExactly("U1 retire trait version 3: " + PAIN, "U2 edit trait version 2: " + PAIN);
  }

  @Test
  void hundreds_of_traits_come_in_pages() throws Exception {
    var program = serve();
    var lines = new ArrayList<String>();
    for (int i = 0; i < 200; i++) {
      lines.add("Number " + i + " & more");
    }
    assertThat(program.editing().traitEdits().add("U1", "annie", TraitKind.TOOL, lines))
        .isInstanceOf(Kept.Done.class);
    int all = program.editing().traitEdits().of("annie").orElseThrow().traits().size();

    assertThat(shown("traits annie")).contains("1 to 30 of " + all, "Those after");
    assertThat(shown("traits annie 99"))
        .contains("Number 199 &amp; more", " to " + all + " of " + all, "Those before")
        .doesNotContain("Those after");
    assertThat(shown("traits nobody")).contains("no longer there");
  }
}
