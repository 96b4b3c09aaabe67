package io.personaassistant.slack.keeping;

import io.personaassistant.answering.editing.Approvals;
import io.personaassistant.answering.editing.Kept;
import io.personaassistant.answering.editing.TalkTrackEdits;
import io.personaassistant.answering.editing.TalkTrackEdits.Owned;
import io.personaassistant.answering.editing.TrackField;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.persona.WholePersona;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.view.keeping.ApproveForm;
import io.personaassistant.slack.view.keeping.Notices;
import io.personaassistant.slack.view.keeping.TrackForm;
import io.personaassistant.slack.view.keeping.TracksWindow;
import io.personaassistant.workspace.Right;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// Talk tracks, kept in Slack: written, approved, expired. Thread-safe.
public final class KeepTalkTracks {
  /// What leads to the talk tracks that wait for approval.
  static final String WAITING = "approvals all";

  private final TalkTrackEdits tracks;
  private final Approvals approvals;
  private final Office office;

  public KeepTalkTracks(Office office) {
    this.office = office;
    this.tracks = office.program().editing().talkTrackEdits();
    this.approvals = office.program().editing().approvals();
  }

  /// Adds its buttons, menus and windows.
  public void routes(Routes routes) {
    routes.button(TracksWindow.MENU, Right.EDIT, this::menu);
    routes.button(TracksWindow.READ, Right.APPROVE, this::read);
    routes.submit(TrackForm.CALLBACK, Right.EDIT, this::save);
    routes.submit(ApproveForm.APPROVE, Right.APPROVE, this::approve);
    routes.submit(ApproveForm.REMOVE, Right.EDIT, this::remove);
  }

  /// The window with the talk tracks of a persona.
  public String window(String slug, int page, String notice) {
    return tracks
        .of(slug)
        .map(w -> TracksWindow.of(w.persona(), w.talkTracks(), approvals.today(), page, notice))
        .orElseGet(Notices::gone);
  }

  /// The window with those that wait for approval.
  public String waiting(int page, String notice) {
    return TracksWindow.waiting(approvals.waiting(), approvals.today(), page, notice);
  }

  /// The window for a new one.
  public String form(String slug) {
    return tracks.of(slug).map(w -> TrackForm.add(w, Map.of(), "")).orElseGet(Notices::gone);
  }

  private void menu(Pressed pressed) {
    var value = pressed.value().split(" ", 2);
    var view =
        tracks
            .find(value[1])
            .map(owned ->
                refused(pressed, value[0])
                    .map(why -> window(owned.persona().slug(), 0, why))
                    .orElseGet(() -> menu(pressed, value[0], owned)))
            .orElseGet(Notices::goneTrack);
    office.show(pressed, view);
  }

  /// Editing and removing need no more than the menu itself.
  private Optional<String> refused(Pressed pressed, String what) {
    return what.equals("edit") || what.equals("remove")
        ? Optional.empty()
        : office.refused(pressed.asker(), Right.APPROVE);
  }

  private String menu(Pressed pressed, String what, Owned owned) {
    var by = pressed.asker().user();
    var slug = owned.persona().slug();
    var track = owned.track();
    return switch (what) {
      case "edit" ->
          tracks
              .of(slug)
              .map(w -> TrackForm.edit(w, track, approvals.today()))
              .orElseGet(Notices::gone);
      case "remove" -> ApproveForm.remove(owned.persona(), track, approvals.today(), "");
      case "expire" -> {
        var kept = approvals.expire(by, slug, track.id());
        if (kept instanceof Kept.Done) {
          office.changed(pressed.asker());
        }
        yield window(
            slug,
            0,
            kept instanceof Kept.Done
                ? "*Expired.* Answers no longer call it approved. _Read and approve_ takes that back."
                : Notices.SAME);
      }
      default -> approval(owned, by, "tracks " + slug, "");
    };
  }

  private void read(Pressed pressed) {
    office.show(
        pressed,
        tracks
            .find(pressed.value())
            .map(o -> approval(o, pressed.asker().user(), WAITING, ""))
            .orElseGet(Notices::goneTrack));
  }

  private String approval(Owned owned, String by, String from, String notice) {
    boolean own = approvals.isOwn(by, owned.persona().slug(), owned.track().id());
    return ApproveForm.approve(
        owned.persona(),
        owned.track(),
        approvals.today(),
        office.directory().nameOrId(by) + (own ? Approvals.AUTHOR : ""),
        from,
        notice.isEmpty() && own ? ApproveForm.OWN : notice);
  }

  private Outcome save(Submitted submitted) {
    var carried = submitted.carried().split(" ", 3);
    var slug = carried[0];
    int base = Integer.parseInt(carried[1]);
    var id = carried[2];
    var typed = TrackForm.typed(submitted.inputs(), submitted::value, base);
    var by = submitted.asker().user();
    var kept = id.isEmpty() ? tracks.add(by, slug, typed) : tracks.edit(by, slug, base, id, typed);
    return WindowInputs.outcome(
        office,
        submitted,
        kept,
        notice -> window(slug, 0, notice),
        done -> Notices.saved(done.others()) + waits(done.now(), id, typed),
        clash -> again(clash, id, typed),
        where -> TrackForm.block(WindowInputs.field(typed.keySet(), where), base));
  }

  private static String waits(WholePersona now, String id, Map<TrackField, String> typed) {
    return now.talkTracks().stream()
            .anyMatch(t -> isWritten(t, id, typed) && t.approver().isBlank())
        ? " It waits for approval: _Read and approve_ in its menu."
        : "";
  }

  private static boolean isWritten(TalkTrack track, String id, Map<TrackField, String> typed) {
    return id.isEmpty()
        ? track.objection().equals(typed.get(TrackField.OBJECTION))
        : track.id().equals(id);
  }

  private static String again(Kept.Clash clash, String id, Map<TrackField, String> typed) {
    var theirs =
        clash.theirs().stream()
            .filter(t -> t.change().what().startsWith("talk track " + id + " "))
            .toList();
    var now = clash.now().talkTrack(id);
    return now.isEmpty()
        ? TrackForm.add(clash.now(), typed, Notices.removed(theirs))
        : TrackForm.again(
            clash.now(), clash.base().talkTrack(id).orElse(now.get()), now.get(), typed, theirs);
  }

  private Outcome approve(Submitted submitted) {
    var carried = submitted.carried().split(" ", 4);
    var slug = carried[0];
    var id = carried[2];
    var from = carried[3];
    var by = submitted.asker().user();
    var until =
        Optional.of(submitted.value(ApproveForm.UNTIL))
            .filter(d -> !d.isEmpty())
            .map(LocalDate::parse);
    var kept =
        approvals.approve(
            by, office.directory().nameOrId(by), slug, Integer.parseInt(carried[1]), id, until);
    return switch (kept) {
      case Kept.Done _ -> {
        office.changed(submitted.asker());
        yield new Outcome.Show(
            listed(from, slug, "*Approved*" + until.map(d -> " until " + d).orElse("") + "."));
      }
      case Kept.Same _ -> new Outcome.Show(listed(from, slug, "It is approved like this already."));
      case Kept.Refused(var _, var sentence) -> Outcome.error(ApproveForm.UNTIL, sentence);
      case Kept.Gone() -> new Outcome.Show(Notices.gone());
      case Kept.Clash clash ->
          new Outcome.Show(
              tracks
                  .find(id)
                  .map(o ->
                      approval(
                          o,
                          by,
                          from,
                          Approvals.isRead(clash.base().talkTrack(id), o.track())
                              ? ApproveForm.DECIDED_WHILE_READ
                              : Notices.CHANGED_WHILE_READ))
                  .orElseGet(Notices::goneTrack));
    };
  }

  private String listed(String from, String slug, String notice) {
    return from.equals(WAITING) ? waiting(0, notice) : window(slug, 0, notice);
  }

  private Outcome remove(Submitted submitted) {
    var carried = submitted.carried().split(" ", 3);
    var slug = carried[0];
    var id = carried[2];
    var why = submitted.value(ApproveForm.WHY).strip();
    var kept = tracks.remove(submitted.asker().user(), slug, Integer.parseInt(carried[1]), id, why);
    return switch (kept) {
      case Kept.Done _ -> {
        office.changed(submitted.asker());
        yield new Outcome.Show(window(slug, 0, "*Removed.* _Versions_ brings it back."));
      }
      case Kept.Clash _ ->
          new Outcome.Show(
              tracks
                  .find(id)
                  .map(o ->
                      ApproveForm.remove(
                          o.persona(), o.track(), approvals.today(), Notices.CHANGED_WHILE_READ))
                  .orElseGet(Notices::goneTrack));
      default -> new Outcome.Show(window(slug, 0, "It was removed already."));
    };
  }
}
