package io.personaassistant.slack.view.keeping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.editing.TalkTrackEdits.Owned;
import io.personaassistant.persona.Approval;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// The windows with talk tracks, each with who stands behind it.
public final class TracksWindow {
  /// The menu of a talk track: what to do, then its id.
  public static final String MENU = "keep_track";

  /// The button of a talk track that waits for approval; carries its id.
  public static final String READ = "keep_read";

  static final String TITLE = "Talk tracks";

  private TracksWindow() {}

  /// The talk tracks of a persona, those that wait for approval first, as JSON.
  ///
  /// @param page from 0
  /// @param notice what has just happened, mrkdwn; `""` for nothing
  public static String of(
      Persona persona, List<TalkTrack> tracks, LocalDate today, int page, String notice) {
    var blocks = PersonaWindow.begin(persona, notice);
    blocks.actions(
        Blocks.button(PersonaWindow.GO + "_add", "New talk track", "addtrack " + persona.slug()),
        PersonaWindow.back("window", persona.slug()));
    blocks.context(
        tracks.isEmpty()
            ? "No talk tracks yet. One is an objection in the persona’s words and what to say to"
                + " it."
            : "An answer says “approved” of a talk track only while somebody stands behind it.");
    var ordered =
        tracks.stream()
            .sorted(
                Comparator.comparing(
                    (TalkTrack t) -> t.approval(today) instanceof Approval.Approved))
            .toList();
    var shown = Pages.of(ordered, page);
    for (var track : shown.rows()) {
      blocks.section(row(track, today), menu(track, today));
    }
    shown.buttons(blocks, "tracks " + persona.slug());
    return Modal.window(TITLE, blocks);
  }

  /// The talk tracks that wait for approval, as JSON.
  public static String waiting(List<Owned> waiting, LocalDate today, int page, String notice) {
    var blocks = new BlockList().section(notice);
    blocks.section(
        waiting.isEmpty()
            ? "No talk track waits for approval."
            : "*Read each before you approve it*: answers then name you.");
    var shown = Pages.of(waiting, page);
    for (var owned : shown.rows()) {
      blocks.section(
          Mrkdwn.escape(owned.persona().name()) + "\n" + row(owned.track(), today),
          Blocks.button(READ, "Read", owned.track().id()));
    }
    shown.buttons(blocks, "approvals all");
    return Modal.window(TITLE, blocks);
  }

  private static String row(TalkTrack track, LocalDate today) {
    return "%s\n%s\n_%s_"
        .formatted(
            Mrkdwn.bold(track.objection()), Mrkdwn.escape(track.reply()), state(track, today));
  }

  /// Who stands behind a talk track, in words.
  static String state(TalkTrack track, LocalDate today) {
    return switch (track.approval(today)) {
      case Approval.Approved(var by, var until) ->
          "Approved by "
              + Mrkdwn.person(by)
              + until.map(d -> " until " + d).orElse(", without a last day");
      case Approval.Expired(var by, var on) ->
          "Expired on " + on + "; " + Mrkdwn.person(by) + " had approved it";
      case Approval.NotApproved() -> "Waits for approval";
    };
  }

  private static ObjectNode menu(TalkTrack track, LocalDate today) {
    var edit = Blocks.option("Edit", "edit " + track.id());
    var remove = Blocks.option("Remove", "remove " + track.id());
    return Blocks.overflow(
        MENU,
        track.approval(today) instanceof Approval.Approved
            ? List.of(
                edit,
                Blocks.option("Change the last day", "approve " + track.id()),
                Blocks.option("Expire now", "expire " + track.id()),
                remove)
            : List.of(edit, Blocks.option("Read and approve", "approve " + track.id()), remove));
  }
}
