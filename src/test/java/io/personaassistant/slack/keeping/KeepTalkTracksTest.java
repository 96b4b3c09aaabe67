package io.personaassistant.slack.keeping;

import static io.personaassistant.testing.SlackStage.TODAY;
import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.answering.Program;
import io.personaassistant.answering.editing.Kept;
import io.personaassistant.answering.editing.TrackField;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.persona.Approval;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.slack.view.keeping.ApproveForm;
import io.personaassistant.slack.view.keeping.TrackForm;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Curators write talk tracks in Slack, approve them and let them expire.
class KeepTalkTracksTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private Program serve() {
    var program = stage.serveCurators("U1", "U2");
    slack.named("U1", "Dana Whitfield");
    slack.named("U2", "Lee Sand");
    return program;
  }

  private String shown(String value) throws Exception {
    return stage.view("views.update", () -> slack.pressInModal("U1", "keep_go_x", value));
  }

  private String chosen(String value) throws Exception {
    return stage.view("views.update", () -> slack.chooseInModal("U1", "V1", "keep_track", value));
  }

  private JsonNode submitted(String user, String view, Map<String, String> values)
      throws Exception {
    return ack(slack.submit(user, view, values)).payload();
  }

  private static String block(TrackField field, int version) {
    return TrackForm.block(field, version);
  }

  private static TalkTrack track(Program program, String id) {
    return program.editing().talkTrackEdits().find(id).orElseThrow().track();
  }

  private static TalkTrack approved(Program program) {
    return program.editing().talkTrackEdits().of("annie").orElseThrow().talkTracks().stream()
        .filter(t -> t.approval(TODAY) instanceof Approval.Approved)
        .findFirst()
        .orElseThrow();
  }

  private static int version(Program program) {
    return program.editing().personaEdits().whole("annie").orElseThrow().persona().version();
  }

  @Test
  void a_new_talk_track_waits_until_another_curator_has_read_and_approved_it() throws Exception {
    var program = serve();
    var form = shown("addtrack annie");
    var typed =
        Map.of(
            block(TrackField.OBJECTION, 1), "My board wants another vendor.",
            block(TrackField.REPLY, 1), "Then let us make the two comparable for them.",
            block(TrackField.PROOF_REFS, 1), "e1, f1",
            block(TrackField.TYPE, 1), "competitor");

    var said = submitted("U1", form, typed).toString();

    assertThat(said).contains("It waits for approval", "Waits for approval", "comparable");
    var added = track(program, "annie-track-1");
    assertThat(added.proofRefs()).containsExactly("E001", "F1");
    assertThat(added.approval(TODAY)).isInstanceOf(Approval.NotApproved.class);
    assertThat(program.members().log(1).getFirst().detail()).isEqualTo("version 2: annie-track-1");
    assertThat(submitted("U1", form, typed).toString()).contains("Nothing was changed");
    assertThat(shown("approvals all")).contains("My board wants another vendor.");
    var read = read("U2");
    assertThat(read)
        .doesNotContain("You wrote this")
        .contains("comparable", "E001 F1", "approved by Lee Sand", "2027-05-23");
    assertThat(
            submitted("U2", read, Map.of(ApproveForm.UNTIL, "2026-11-23"))
                .at("/errors/" + ApproveForm.UNTIL)
                .asText())
        .contains("This day is past");

    assertThat(submitted("U2", read, Map.of()).toString())
        .contains("*Approved* until 2027-05-23.")
        .doesNotContain("My board wants another vendor.");

    assertThat(track(program, "annie-track-1"))
        .returns("Lee Sand", TalkTrack::approver)
        .returns(Optional.of(TODAY), TalkTrack::approvedOn);
    assertThat(program.members().log(1).getFirst())
        .returns("U2", e -> e.by())
        .returns("approve talk track", e -> e.action())
        .returns("version 3: annie-track-1 until 2027-05-23", e -> e.detail());
    assertThat(submitted("U2", read, Map.of()).toString()).contains("approved like this already");
    assertThat(stage.answered("U1", "C1", "annie board wants another vendor").toString())
        .contains("approved by Lee Sand until 2027-05-23")
        // what the reply rests on, though nothing is typed as proof
        .contains("E001 F1", "\"action_id\":\"evidence\"");
  }

  private String read(String user) throws Exception {
    return stage.view("views.update", () -> slack.pressInModal(user, "keep_read", "annie-track-1"));
  }

  @Test
  void who_approves_what_they_wrote_is_said_where_others_could_and_not_where_nobody_can()
      throws Exception {
    var program = serve();
    submitted(
        "U1",
        shown("addtrack annie"),
        Map.of(
            block(TrackField.OBJECTION, 1), "My board wants another vendor.",
            block(TrackField.REPLY, 1), "Then let us make the two comparable for them."));
    var read = read("U1");
    assertThat(read)
        .contains("*You wrote this.*", "answers and the log say that its author did")
        .contains("“approved by Dana Whitfield (its author)”");

    submitted("U1", read, Map.of());

    assertThat(program.members().log(1).getFirst().detail())
        .isEqualTo("version 3: annie-track-1 until 2027-05-23, by its author");
    assertThat(stage.answered("U3", "C1", "annie board wants another vendor").toString())
        .contains("approved by Dana Whitfield (its author) until 2027-05-23");

    program.editing().approvals().expire("U1", "annie", "annie-track-1");
    assertThat(read("U2")).contains("“approved by Lee Sand”").doesNotContain("You wrote this");
    program.members().give("UADMIN", "U2", Role.MEMBER);
    assertThat(read("U1")).contains("You wrote this");
  }

  @Test
  void a_curator_alone_approves_without_a_word_about_it() throws Exception {
    stage.with("PERSONA_ADMINS", "U1");
    var program = stage.serve(new NoModel());
    slack.named("U1", "Dana Whitfield");
    submitted(
        "U1",
        shown("addtrack annie"),
        Map.of(
            block(TrackField.OBJECTION, 1), "My board wants another vendor.",
            block(TrackField.REPLY, 1), "Then let us make the two comparable for them."));
    var read = read("U1");
    assertThat(read).doesNotContain("You wrote this");

    submitted("U1", read, Map.of());

    assertThat(track(program, "annie-track-1").approver()).isEqualTo("Dana Whitfield");
  }

  @Test
  void other_words_take_an_approval_back_and_other_filing_does_not() throws Exception {
    var program = serve();
    var track = approved(program);
    var form = chosen("edit " + track.id());
    assertThat(form).contains("other words take it back", "Approved by");

    submitted("U1", form, Map.of(block(TrackField.TYPE, 1), "other"));
    assertThat(track(program, track.id()))
        .returns(track.approver(), TalkTrack::approver)
        .returns("other", t -> t.type().word())
        .returns(true, TalkTrack::sample);
    var said =
        submitted(
            "U1",
            chosen("edit " + track.id()),
            Map.of(block(TrackField.REPLY, 2), "You pay for what takes place."));

    assertThat(said.toString()).contains("It waits for approval");
    assertThat(track(program, track.id()))
        .returns("You pay for what takes place.", TalkTrack::reply)
        .returns(track.question(), TalkTrack::question)
        .returns(track.doNotSay(), TalkTrack::doNotSay)
        .returns("", TalkTrack::approver);
  }

  @ParameterizedTest
  @ValueSource(strings = {"annie-pain-1", "annie-pain-99"})
  void the_trait_stays_when_something_else_is_edited(String trait) throws Exception {
    var program = serve();
    var id = approved(program).id();
    program.editing().talkTrackEdits().edit("U1", "annie", 1, id, Map.of(TrackField.TRAIT, trait));
    int version = version(program);

    submitted("U1", chosen("edit " + id), Map.of(block(TrackField.TYPE, version), "other"));

    assertThat(track(program, id))
        .returns(trait, TalkTrack::trait)
        .returns("other", t -> t.type().word());
  }

  @Test
  void nobody_approves_words_that_they_have_not_read() throws Exception {
    var program = serve();
    var track = approved(program);
    var read = chosen("approve " + track.id());
    program
        .editing()
        .talkTrackEdits()
        .edit("U2", "annie", 1, track.id(), Map.of(TrackField.REPLY, "It is free of charge."));

    var clash = submitted("U1", read, Map.of());

    assertThat(clash.toString())
        .contains("somebody else changed it while you were reading", "It is free of charge.");
    assertThat(track(program, track.id()).approver()).isEmpty();
    assertThat(submitted("U1", clash.path("view").toString(), Map.of()).toString())
        .contains("*Approved*");
    assertThat(chosen("expire " + track.id())).contains("*Expired.*", "Expired on 2026-11-23");
    assertThat(chosen("expire " + track.id())).contains("Nothing was changed");
    assertThat(program.members().log(3))
        .extracting(e -> e.action())
        .containsExactly("expire talk track", "approve talk track", "edit talk track");
  }

  @Test
  void an_approval_that_a_colleague_ended_does_not_come_back_without_a_word() throws Exception {
    var program = serve();
    var id = approved(program).id();
    submitted("U1", chosen("approve " + id), Map.of(ApproveForm.UNTIL, "2027-01-01"));
    var extending = chosen("approve " + id);
    program.editing().approvals().expire("U2", "annie", id);

    var clash = submitted("U1", extending, Map.of(ApproveForm.UNTIL, "2027-06-01"));

    assertThat(clash.toString()).contains("while you were reading");
    assertThat(track(program, id).approval(TODAY)).isNotInstanceOf(Approval.Approved.class);
    // who read that approves again
    submitted("U1", clash.path("view").toString(), Map.of(ApproveForm.UNTIL, "2027-06-01"));
    assertThat(track(program, id).approval(TODAY)).isInstanceOf(Approval.Approved.class);
    // the same once more, from an older window, changes nothing
    assertThat(submitted("U1", extending, Map.of(ApproveForm.UNTIL, "2027-06-01")).toString())
        .contains("approved like this already");
  }

  @Test
  void two_people_editing_one_talk_track_lose_nothing_silently() throws Exception {
    var program = serve();
    var id = approved(program).id();
    var mine = chosen("edit " + id);
    program
        .editing()
        .talkTrackEdits()
        .edit(
            "U2",
            "annie",
            1,
            id,
            Map.of(TrackField.REPLY, "Theirs.", TrackField.QUESTION, "What else?"));
    program.editing().personaEdits().reviewed("U2", "annie");

    var clash =
        submitted(
            "U1",
            mine,
            Map.of(block(TrackField.REPLY, 1), "Mine.", block(TrackField.PROOF, 1), "Proven."));
    assertThat(clash.toString())
        .contains(
            "Not saved yet",
            "changed the reply of a talk track",
            "it is now “Theirs.” You typed “Mine.”\\n",
            "What else?")
        .doesNotContain("last review");
    submitted("U1", clash.path("view").toString(), Map.of());
    assertThat(track(program, id))
        .returns("Mine.", TalkTrack::reply)
        .returns("Proven.", TalkTrack::proof)
        .returns("What else?", TalkTrack::question);

    var again = chosen("edit " + id);
    var remove = chosen("remove " + id);
    assertThat(program.editing().talkTrackEdits().remove("U2", "annie", version(program), id, ""))
        .isInstanceOf(Kept.Done.class);
    var gone = submitted("U1", again, Map.of(block(TrackField.REPLY, 4), "Once more."));
    assertThat(gone.toString()).contains("<@U2> removed this talk track", "Once more.");
    assertThat(submitted("U1", remove, Map.of()).toString()).contains("removed already");
    assertThat(submitted("U1", gone.path("view").toString(), Map.of()).toString())
        .contains("It waits for approval");
    assertThat(shown("tracks annie")).contains("Once more.");
  }

  @Test
  void who_removes_one_that_somebody_changed_meanwhile_reads_it_first() throws Exception {
    var program = serve();
    var edits = program.editing().talkTrackEdits();
    var id = approved(program).id();
    var remove = chosen("remove " + id);
    edits.edit("U2", "annie", version(program), id, Map.of(TrackField.REPLY, "Theirs."));

    var clash = submitted("U1", remove, Map.of());

    assertThat(clash.toString()).contains("Nothing was done yet", "Theirs.");
    assertThat(edits.find(id)).isPresent();
    assertThat(submitted("U1", clash.path("view").toString(), Map.of()).toString())
        .contains("*Removed.* _Versions_ brings it back.");
    assertThat(edits.find(id)).isEmpty();
  }

  @Test
  void what_cannot_be_is_said_at_its_field() throws Exception {
    var program = serve();
    var form = shown("addtrack annie");
    var said =
        submitted(
            "U1",
            form,
            Map.of(
                block(TrackField.OBJECTION, 1), "My board wants another vendor.",
                block(TrackField.REPLY, 1), "Then compare.",
                block(TrackField.PROOF_REFS, 1), "E999"));
    assertThat(said.at("/errors/" + block(TrackField.PROOF_REFS, 1)).asText())
        .contains("E999 is not on record");
    assertThat(
            submitted(
                    "U1",
                    form,
                    Map.of(
                        block(TrackField.OBJECTION, 1), "Whom do I ask?",
                        block(TrackField.REPLY, 1), "Write to ann@acme.test."))
                .at("/errors/" + block(TrackField.REPLY, 1))
                .asText())
        .contains("holds personal data (e-mail address)");
    var known = approved(program).objection();
    assertThat(
            submitted(
                    "U1",
                    form,
                    Map.of(
                        block(TrackField.OBJECTION, 1),
                        known,
                        block(TrackField.REPLY, 1),
                        "Something else."))
                .at("/errors/" + block(TrackField.OBJECTION, 1))
                .asText())
        .contains("There is a talk track for these words already");
    program.members().give("UADMIN", "U1", Role.CONTRIBUTOR);
    assertThat(
            submitted("U1", form, Map.of(block(TrackField.REPLY, 1), "Mine."))
                .at("/errors/" + block(TrackField.OBJECTION, 1))
                .asText())
        .contains("is for curators");
    assertThat(version(program)).isEqualTo(1);
  }
}
