package io.personaassistant.answering.editing;

import io.personaassistant.answering.editing.Keeping.Deed;
import io.personaassistant.answering.editing.Keeping.Step;
import io.personaassistant.answering.editing.TalkTrackEdits.Owned;
import io.personaassistant.answering.request.Members;
import io.personaassistant.answering.request.Records;
import io.personaassistant.persona.Approval;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.workspace.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Who stands behind talk tracks, and until when. Each change is a version of the persona and
/// stands in the log. Thread-safe.
public final class Approvals {
  /// What stands behind the name of somebody who approves what they wrote.
  public static final String AUTHOR = " (its author)";

  private final Keeping keeping;
  private final Records records;
  private final Members members;
  private final Supplier<LocalDate> today;
  private final PersonaStore store = new PersonaStore();

  public Approvals(Keeping keeping, Records records, Members members, Supplier<LocalDate> today) {
    this.keeping = keeping;
    this.records = records;
    this.members = members;
    this.today = today;
  }

  /// The day on which approvals are judged.
  public LocalDate today() {
    return today.get();
  }

  /// The talk tracks of active personas behind which nobody stands today, in order of persona and
  /// id.
  public List<Owned> waiting() {
    var library = records.library(today.get());
    return library.active().stream()
        .flatMap(p -> library.talkTracks(p.slug()).stream().map(t -> new Owned(p, t)))
        .filter(o -> !(o.track().approval(today.get()) instanceof Approval.Approved))
        .toList();
  }

  /// Whether this person wrote the words of a talk track as they are now, although others could
  /// approve it: answers then say that its author approved it.
  public boolean isOwn(String by, String slug, String id) {
    return members.othersMay(by, Right.APPROVE)
        && keeping
            .database()
            .<Boolean>read(h ->
                store
                    .whole(h, keeping.workspace(), slug)
                    .flatMap(whole -> whole.talkTrack(id))
                    .filter(track -> isOwn(h, by, slug, track))
                    .isPresent());
  }

  private boolean isOwn(Handle handle, String by, String slug, TalkTrack track) {
    var author = "";
    for (var version : store.versions(handle, keeping.workspace(), slug)) {
      if (!isRead(version.whole().talkTrack(track.id()), track)) {
        break;
      }
      author = version.change().by();
    }
    return author.equals(by);
  }

  /// Approves a talk track as the person has read it.
  ///
  /// @param name of the person, which answers say
  /// @param base the version of the persona that the person had before their eyes
  /// @param until the last valid day, empty when it does not expire
  /// @return `Clash` when its words changed meanwhile, somebody else decided on it or it is gone;
  ///   `Refused` says what is wrong with the last day
  public Kept approve(
      String by, String name, String slug, int base, String id, Optional<LocalDate> until) {
    if (until.filter(d -> d.isBefore(today.get())).isPresent()) {
      return new Kept.Refused(
          "until", "This day is past. Choose one from today on, or none when it does not expire.");
    }
    boolean others = members.othersMay(by, Right.APPROVE);
    return keeping.change(
        new Deed(by, slug, base, "approve talk track", ""),
        seen -> {
          var now = seen.now().talkTrack(id);
          if (now.isEmpty() || !isRead(seen.base().talkTrack(id), now.get())) {
            return seen.clash();
          }
          boolean own = others && isOwn(seen.handle(), by, slug, now.get());
          var approver = own ? name + AUTHOR : name;
          if (isDecided(seen.base().talkTrack(id), now.get(), approver, until)) {
            return seen.clash();
          }
          var since =
              now.get().approval(today.get()) instanceof Approval.Approved(var who, var _)
                      && who.equals(approver)
                  ? now.get().approvedOn()
                  : Optional.of(today.get());
          return TalkTrackEdits.with(
              seen,
              now.get().approved(approver, since, until),
              id + until.map(d -> " until " + d).orElse("") + (own ? ", by its author" : ""));
        });
  }

  /// Whether somebody approved it, or ended its approval, since it was read, and not just so as it
  /// is to be now. Who ended an approval does not stand in it.
  private static boolean isDecided(
      Optional<TalkTrack> read, TalkTrack now, String approver, Optional<LocalDate> until) {
    boolean isSo = now.approver().equals(approver) && now.expires().equals(until);
    return !isSo
        && read.filter(
                r -> r.approver().equals(now.approver()) && r.expires().equals(now.expires()))
            .isEmpty();
  }

  /// Whether what somebody has read is what a talk track says now.
  public static boolean isRead(Optional<TalkTrack> read, TalkTrack now) {
    return read.filter(r ->
            Stream.of(TrackField.values())
                .filter(TrackField::isSaid)
                .allMatch(f -> f.in(r).equals(f.in(now))))
        .isPresent();
  }

  /// Ends an approval: yesterday was its last day. Where nothing is approved nothing changes.
  public Kept expire(String by, String slug, String id) {
    return keeping.change(
        new Deed(by, slug, 0, "expire talk track", ""),
        seen ->
            seen.now()
                .talkTrack(id)
                .filter(t -> t.approval(today.get()) instanceof Approval.Approved)
                .map(t ->
                    TalkTrackEdits.with(
                        seen,
                        t.approved(
                            t.approver(), t.approvedOn(), Optional.of(today.get().minusDays(1))),
                        id))
                .orElseGet(() -> new Step.No(new Kept.Same(seen.now()))));
  }
}
