package io.personaassistant.slack.research;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static io.personaassistant.testing.SlackStage.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.answering.Program;
import io.personaassistant.answering.desk.MatchAnswer;
import io.personaassistant.answering.editing.EditedField;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.slack.view.research.MatchForm;
import io.personaassistant.slack.view.research.MatchWindow;
import io.personaassistant.slack.view.research.ProposeForm;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// "Does this match your customers?" under every brief, and what becomes of the answers.
class AskMatchTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private Program serve() {
    var program = stage.serve(new NoModel());
    program
        .editing()
        .personaEdits()
        .edit("UADMIN", "annie", 1, Map.of(EditedField.OWNER, "Dana"), "");
    slack.named("U2", "Dana");
    program.members().give("UADMIN", "U2", Role.CONTRIBUTOR);
    return program;
  }

  private void no(String user, String reason) throws Exception {
    var window =
        stage.view("views.open", () -> slack.press(user, "C1", "", true, MatchForm.NO, "annie 2"));
    ack(slack.submit(user, window, Map.of(MatchForm.BECAUSE, reason)));
  }

  private String home(String user) throws Exception {
    return stage.view("views.publish", () -> slack.opens(user, "home"));
  }

  private String list(String user) throws Exception {
    return stage.view(
        "views.update", () -> slack.pressAtHome(user, MatchWindow.OPEN + "_1", "match annie"));
  }

  @Test
  void every_brief_asks_and_carries_the_version_that_is_shown() throws Exception {
    serve();

    var private_ = stage.answered("U1", "C1", "annie");
    assertThat(button(private_, MatchForm.NO)).isEqualTo("annie 2");
    assertThat(private_.path("text").asText()).endsWith("Does this match your customers?");
    ack(slack.mention("U1", "C1", "annie", "1700000000.000100"));
    await().until(() -> !slack.calls("chat.postMessage").isEmpty());
    assertThat(button(slack.calls("chat.postMessage").getLast().get("blocks"), MatchForm.YES))
        .isEqualTo("annie 2");
    assertThat(stage.answered("U1", "C1", "annie objections").toString())
        .doesNotContain(MatchForm.YES);
  }

  @Test
  void a_no_asks_why_and_is_kept_with_its_reason_once_it_is_sent() throws Exception {
    var program = serve();
    var window =
        stage.view("views.open", () -> slack.press("U1", "C1", "", true, MatchForm.NO, "annie 2"));
    assertThat(window).contains("What does not match?", "*Annie*");
    assertThat(program.matchAnswers().all("")).isEmpty();

    ack(
        slack.submit(
            "U1", window, Map.of(MatchForm.BECAUSE, "Mine ask maria@example.com\nin procurement")));

    assertThat(program.matchAnswers().waiting("annie"))
        .singleElement()
        .satisfies(a -> {
          assertThat(a.because()).isEqualTo("Mine ask [email 1] in procurement");
          assertThat(a.version()).isEqualTo(2);
          assertThat(a.by()).isEqualTo("U1");
        });
    assertThat(program.members().log(1))
        .singleElement()
        .satisfies(e ->
            assertThat(e.action() + e.subject() + e.detail())
                .isEqualTo("answer matchannieno, version 2"));
  }

  @Test
  void a_yes_is_kept_at_once_the_later_answer_of_a_version_counts_and_a_guest_has_none()
      throws Exception {
    var program = serve();
    no("U1", "too old");
    var window =
        stage.view("views.open", () -> slack.press("U1", "C1", "", true, MatchForm.YES, "annie 2"));
    assertThat(window).contains("Thank you, noted");
    assertThat(program.matchAnswers().all(""))
        .singleElement()
        .satisfies(a -> assertThat(a.matches() && a.because().isEmpty()).isTrue());
    assertThat(program.matchAnswers().waiting("")).isEmpty();
    ack(slack.submit("U1", window, Map.of(MatchForm.BECAUSE, "I met six of them")));
    assertThat(program.matchAnswers().waiting(""))
        .extracting(MatchAnswer::because)
        .containsExactly("I met six of them");

    ack(slack.press("UGUEST", "C1", "", true, MatchForm.YES, "annie 2"));
    await().until(() -> !slack.responses().isEmpty());
    assertThat(slack.responses().getLast().get("text")).contains("guest");
    assertThat(program.matchAnswers().all("")).hasSize(1);
  }

  @Test
  void a_member_who_takes_the_owners_name_reads_and_decides_nothing() throws Exception {
    serve();
    no("U1", "They buy through procurement");
    slack.named("U3", "Dana");

    assertThat(home("U3")).doesNotContain("Does this match");
    assertThat(list("U3")).contains("owner decides").doesNotContain("procurement");
  }

  @Test
  void a_yes_pressed_again_keeps_the_reason_and_what_was_decided() throws Exception {
    var program = serve();
    var answers = program.matchAnswers();
    answers.answer("U1", "annie", 2, true, "Just like ours");
    answers.keep(answers.waiting("").getFirst().id(), "U2");

    ack(slack.press("U1", "C1", "", true, MatchForm.YES, "annie 2"));

    assertThat(answers.all("")).hasSize(1);
    assertThat(answers.all("").getFirst().because()).isEqualTo("Just like ours");
    assertThat(answers.waiting("")).isEmpty();
  }

  @Test
  void it_waits_for_the_owner_who_keeps_it_as_a_note() throws Exception {
    var program = serve();
    no("U1", "They buy through procurement");

    assertThat(home("U2")).contains("Annie: 1 answer to “Does this match your customers?”, a no");
    assertThat(home("U3")).doesNotContain("Does this match");
    assertThat(list("U3")).contains("owner decides").doesNotContain("procurement");
    var list = list("U2");
    assertThat(list).contains("*No* · <@U1> on ", "of version 2", "> They buy through procurement");
    assertThat(stage.view("views.update", () -> slack.pressInModal("U3", MatchWindow.KEEP, "1")))
        .contains("owner decides");
    assertThat(program.matchAnswers().waiting("")).hasSize(1);

    assertThat(stage.view("views.update", () -> slack.pressInModal("U2", MatchWindow.KEEP, "1")))
        .contains("It is kept as a note.", "Nothing waits", "Kept as a note by <@U2>");
    assertThat(stage.view("views.update", () -> slack.pressInModal("U2", MatchWindow.KEEP, "1")))
        .contains("was decided on already");
  }

  @Test
  void a_curator_makes_a_proposal_of_it_which_needs_evidence_like_every_other() throws Exception {
    var program = serve();
    program.members().give("UADMIN", "U3", Role.CURATOR);
    var before = statuses(program);
    no("U1", "They buy through procurement");
    // the record names its owner by a name that may be nobody here
    assertThat(home("U3")).contains("Does this match your customers?");

    var form = stage.view("views.update", () -> slack.pressInModal("U3", MatchWindow.PROPOSE, "1"));
    assertThat(read(form).path("private_metadata").asText()).isEqualTo("1");
    assertThat(form).contains("They buy through procurement");
    var said =
        ack(slack.submit(
                "U3",
                form,
                Map.of(
                    ProposeForm.PERSONA,
                    "annie",
                    ProposeForm.WHAT,
                    "add decision",
                    ProposeForm.TEXT,
                    "Buys through procurement",
                    ProposeForm.WHY,
                    "They buy through procurement")))
            .payload()
            .toString();

    assertThat(said).contains("Your proposal is parked");
    assertThat(program.matchAnswers().find(1).orElseThrow().decision().orElseThrow().proposal())
        .isEqualTo(1);
    assertThat(program.matchAnswers().waiting("")).isEmpty();
    assertThat(statuses(program)).isEqualTo(before);
  }

  private static List<TraitStatus> statuses(Program program) {
    return program.records().library(SlackStage.TODAY).traits("annie").stream()
        .map(t -> t.status())
        .toList();
  }

  @Test
  void two_who_say_no_are_a_note_of_health_on_brief_and_list_and_change_no_status()
      throws Exception {
    var program = serve();
    var before = statuses(program);
    no("U1", "too old");
    assertThat(stage.answered("U1", "C1", "annie").toString()).doesNotContain("does not match");
    no("U3", "they buy elsewhere");

    assertThat(stage.answered("U1", "C1", "annie").toString())
        .contains("2 colleagues say it does not match");
    assertThat(stage.answered("U1", "C1", "list").toString())
        .contains("2 colleagues say it does not match");
    assertThat(statuses(program)).isEqualTo(before);

    ack(slack.press("U3", "C1", "", true, MatchForm.YES, "annie 2"));
    await()
        .untilAsserted(() ->
            assertThat(stage.answered("U1", "C1", "annie").toString())
                .doesNotContain("does not match"));
  }

  @Test
  void what_is_archived_meanwhile_takes_no_answer_and_waits_for_nobody() throws Exception {
    var program = serve();
    no("U1", "too old");
    program.editing().personaEdits().archive("UADMIN", "annie");

    assertThat(home("U2")).doesNotContain("Does this match");
    ack(slack.press("U1", "C1", "", true, MatchForm.YES, "annie 2"));
    await().until(() -> !slack.responses().isEmpty());
    assertThat(slack.responses().getLast().get("text")).contains("no longer in use");
    assertThat(stage.answered("U1", "C1", "annie").toString()).doesNotContain(MatchForm.YES);
    program.editing().personaEdits().bringBack("UADMIN", "annie");
    assertThat(home("U2")).contains("Does this match");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UGONE", "UNOBODY", ""})
  void what_waits_for_an_owner_who_has_left_waits_for_curators(String owner) throws Exception {
    var program = serve();
    program.members().give("UADMIN", "U3", Role.CURATOR);
    var edits = program.editing().personaEdits();
    no("U1", "They buy through procurement");
    edits.edit("UADMIN", "annie", 2, Map.of(EditedField.OWNER, "U2"), "");
    assertThat(home("U3")).doesNotContain("Annie: ");

    edits.edit("UADMIN", "annie", 3, Map.of(EditedField.OWNER, owner), "");

    assertThat(home("U3"))
        .contains("Annie: 1 answer to “Does this match", "Annie: evidence speaks against");
    assertThat(home("U1")).doesNotContain("Annie: ");
  }
}
