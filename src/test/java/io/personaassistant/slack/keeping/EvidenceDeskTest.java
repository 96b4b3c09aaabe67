package io.personaassistant.slack.keeping;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static io.personaassistant.testing.SlackStage.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.answering.Program;
import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.Stance;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.slack.view.keeping.LinksWindow;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Curators see what evidence is linked to, and take wrong links away there.
class EvidenceDeskTest {
  private static final String PAIN = "annie-pain-1";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private static TraitEvidence trait(Program program) {
    return program.editing().traitLinks().trait(PAIN).orElseThrow();
  }

  /// What a button in a window leads to.
  private String pressed(String user, String action, String value) throws Exception {
    return stage.view("views.update", () -> slack.pressInModal(user, action, value));
  }

  /// The button that stands beside a row whose text has these words.
  private static JsonNode beside(String view, String words) {
    return read(view)
        .path("blocks")
        .valueStream()
        .filter(b -> b.at("/text/text").asText().contains(words))
        .findFirst()
        .orElseThrow()
        .path("accessory");
  }

  /// The window that opens with what an answer cites.
  private String evidence(String user) throws Exception {
    var brief = stage.answered(user, "C1", "annie");
    return stage.view(
        "views.open",
        () ->
            slack.press(
                user, "C1", "", true, EvidenceDesk.EVIDENCE, button(brief, EvidenceDesk.EVIDENCE)));
  }

  @Test
  void a_wrong_link_is_taken_away_where_the_trait_stands_and_can_be_put_back() throws Exception {
    var program = stage.serveCurators("U1");
    var supports = trait(program).supports();
    var item = supports.getFirst();
    var traits =
        stage.view("views.update", () -> slack.pressAtHome("U1", "records_x", "traits annie"));
    assertThat(traits).contains("links " + PAIN);

    var links =
        stage.view(
            "views.update", () -> slack.chooseInModal("U1", "V1", "keep_trait", "links " + PAIN));
    assertThat(links).contains(trait(program).trait().text());
    supports.forEach(id -> assertThat(links).contains("*" + id + "*"));
    assertThat(links).contains("E033*  _for · older than a year, so it does not count");
    var take = beside(links, item);
    assertThat(take.at("/confirm/text/text").asText())
        .startsWith(item + " then no longer counts for “")
        .contains("the log keeps who");

    var taken = pressed("U1", LinksWindow.REMOVE, take.path("value").asText());

    assertThat(taken).contains("*Taken away:* " + item).doesNotContain("*" + item + "*");
    assertThat(trait(program).supports()).doesNotContain(item);
    var log = program.members().log(1).getFirst();
    assertThat(List.of(log.by(), log.action(), log.subject()))
        .containsExactly("U1", "remove link", item + " " + PAIN);
    assertThat(pressed("U1", LinksWindow.REMOVE, take.path("value").asText()))
        .contains("taken away already");

    var back = beside(taken, "*Taken away:*");
    assertThat(back.path("action_id").asText()).isEqualTo(LinksWindow.PUT_BACK);
    assertThat(pressed("U1", LinksWindow.PUT_BACK, back.path("value").asText()))
        .contains("*It is back:* " + item);
    assertThat(trait(program).supports()).containsExactlyElementsOf(supports);
  }

  @Test
  void the_links_of_an_item_are_reached_from_the_evidence_of_an_answer_and_lead_back()
      throws Exception {
    var program = stage.serveCurators("U1");
    var item = trait(program).supports().getFirst();
    var opened = evidence("U1");
    var links = pressed("U1", LinksWindow.OF_ITEM, beside(opened, item).path("value").asText());
    assertThat(links).contains("Supports Annie", trait(program).trait().text());

    var row = beside(links, trait(program).trait().text());
    var taken = pressed("U1", LinksWindow.REMOVE, row.path("value").asText());

    assertThat(taken).contains("*Taken away:* " + item, "“Struggles with slow");
    assertThat(trait(program).supports()).doesNotContain(item);
    var again = pressed("U1", LinksWindow.BACK, button(read(taken), LinksWindow.BACK));
    assertThat(read(again).path("blocks")).hasSameSizeAs(read(opened).path("blocks"));
  }

  @Test
  void a_link_that_somebody_turned_meanwhile_stays_and_who_pressed_is_told() throws Exception {
    var program = stage.serveCurators("U1");
    var item = trait(program).supports().getFirst();
    var seen = "trait " + PAIN + " " + item + " supports 0";
    program.editing().traitLinks().remove("U2", new Link(item, PAIN, Stance.SUPPORTS));
    program.editing().traitLinks().putBack("U2", new Link(item, PAIN, Stance.CONTRADICTS));

    var told = pressed("U1", LinksWindow.REMOVE, seen);

    assertThat(told)
        .contains("Somebody turned that link meanwhile", "*" + item + "*  _against")
        .doesNotContain(LinksWindow.PUT_BACK);
    assertThat(trait(program).contradicts()).contains(item);
  }

  @Test
  void a_link_that_somebody_turned_after_it_was_taken_away_is_not_put_back_over_theirs()
      throws Exception {
    var program = stage.serveCurators("U1");
    var item = trait(program).supports().getFirst();
    var seen = "trait " + PAIN + " " + item + " supports 0";
    pressed("U1", LinksWindow.REMOVE, seen);
    program.editing().traitLinks().putBack("U2", new Link(item, PAIN, Stance.CONTRADICTS));

    assertThat(pressed("U1", LinksWindow.PUT_BACK, seen))
        .contains(
            "Somebody linked " + item + " the other way meanwhile, so the link was not put back.");
    assertThat(trait(program).contradicts()).contains(item);
    assertThat(trait(program).supports()).doesNotContain(item);
  }

  @Test
  void a_link_that_cannot_be_put_back_says_what_to_do_and_can_be_tried_again() throws Exception {
    var program = stage.serveCurators("U1");
    var item = trait(program).supports().getFirst();
    var seen = "trait " + PAIN + " " + item + " supports 0";
    pressed("U1", LinksWindow.REMOVE, seen);
    program
        .database()
        .write(h -> h.execute("UPDATE evidence SET quarantined = 1 WHERE ref = ?", item));

    assertThat(pressed("U1", LinksWindow.PUT_BACK, seen))
        .contains(item + " is in quarantine. The link was not put back. Clear it in triage first")
        .contains(LinksWindow.PUT_BACK)
        .doesNotContain("`persona");
    program
        .database()
        .write(h -> h.execute("UPDATE evidence SET quarantined = 0 WHERE ref = ?", item));
    assertThat(pressed("U1", LinksWindow.PUT_BACK, seen)).contains("*It is back:* " + item);
  }

  @Test
  void who_may_not_change_links_sees_no_button_and_is_told_when_it_is_pressed() throws Exception {
    var program = stage.serveCurators("U1");
    assertThat(evidence("U2")).doesNotContain(LinksWindow.OF_ITEM);
    var value = "trait " + PAIN + " " + trait(program).supports().getFirst() + " supports 0";
    var before = trait(program);
    program.members().give("UADMIN", "U1", Role.CONTRIBUTOR);

    for (var action : List.of(LinksWindow.REMOVE, LinksWindow.PUT_BACK, LinksWindow.OF_ITEM)) {
      int told = slack.calls("views.open").size();
      ack(slack.pressInModal("U1", action, value));
      await().until(() -> slack.calls("views.open").size() > told);
      assertThat(slack.calls("views.open").getLast().get("view"))
          .contains("Changing personas is for curators");
    }
    assertThat(trait(program)).isEqualTo(before);
  }
}
