package io.personaassistant.slack.view.keeping;

import io.personaassistant.answering.editing.TrackField;
import io.personaassistant.persona.Approval;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import java.time.LocalDate;

/// The windows in which a talk track is read before it is approved or removed.
public final class ApproveForm {
  public static final String APPROVE = "track_approve";
  public static final String REMOVE = "track_remove";
  public static final String UNTIL = "track_until";
  public static final String WHY = "track_why";

  /// For who is about to approve what they wrote.
  public static final String OWN =
      "*You wrote this.* It is worth more when another curator has read it: they find it in their"
          + " Home tab. Approve it yourself, and answers and the log say"
          + " that its author did.";

  /// For who was about to approve what somebody else decided on meanwhile.
  public static final String DECIDED_WHILE_READ =
      "*Not saved yet: a colleague decided on this while you were reading*; their decision is below."
          + " If you approve too, answers will name you.";

  /// So long an approval is proposed to hold.
  private static final int DAYS = 180;

  private ApproveForm() {}

  /// The window for approving, as JSON.
  ///
  /// @param approver the name that answers will say
  /// @param from where the person came from: the persona's talk tracks or those that wait
  /// @param notice what the person should know, mrkdwn; `""` for nothing
  public static String approve(
      Persona persona,
      TalkTrack track,
      LocalDate today,
      String approver,
      String from,
      String notice) {
    var blocks = read(persona, track, today, notice);
    var last =
        track.approval(today) instanceof Approval.Approved(var _, var until)
            ? until.map(LocalDate::toString).orElse("")
            : today.plusDays(DAYS).toString();
    blocks.input(
        UNTIL,
        "Last day",
        "After it answers say “expired”, and it waits here again. Left empty, it does not expire.",
        Blocks.day(UNTIL, last),
        true);
    blocks.context("Answers will say “approved by " + Mrkdwn.escape(approver) + "” until then.");
    back(blocks, from);
    return Modal.form(
        "Approve a talk track",
        APPROVE,
        "Approve",
        persona.slug() + " " + persona.version() + " " + track.id() + " " + from,
        blocks);
  }

  /// The window that asks before a talk track goes, as JSON.
  public static String remove(Persona persona, TalkTrack track, LocalDate today, String notice) {
    var blocks = read(persona, track, today, notice);
    blocks.section("Answers no longer show it. A former version under *Versions* brings it back.");
    blocks.add(PersonaForm.why(WHY, "", true));
    back(blocks, "tracks " + persona.slug());
    return Modal.form(
        "Remove a talk track",
        REMOVE,
        "Remove",
        persona.slug() + " " + persona.version() + " " + track.id(),
        blocks);
  }

  private static BlockList read(Persona persona, TalkTrack track, LocalDate today, String notice) {
    var blocks = PersonaWindow.begin(persona, notice);
    for (var field : TrackField.values()) {
      var value = field.in(track);
      if (!value.isEmpty() && field != TrackField.TRAIT && field != TrackField.TYPE) {
        blocks.section("*" + TrackForm.label(field) + "*\n" + Mrkdwn.escape(value));
      }
    }
    blocks.context(TracksWindow.state(track, today) + ".");
    return blocks;
  }

  private static void back(BlockList blocks, String from) {
    blocks.actions(Blocks.button(PersonaWindow.GO + "_back", "Back to the talk tracks", from));
  }
}
