package io.personaassistant.evidence.intake;

import io.personaassistant.persona.Approval;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.ProductFactStore;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.persona.TalkTrackStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What an import brings and yet nobody is told in a draft, because nobody stands behind it. What
/// was on record before it is not told again.
final class Unapproved {
  private static final int MOST_NAMED = 5;

  private final Set<TalkTrack> tracks;
  private final Set<ProductFact> facts;
  private final LocalDate today;

  private Unapproved(Set<TalkTrack> tracks, Set<ProductFact> facts, LocalDate today) {
    this.tracks = tracks;
    this.facts = facts;
    this.today = today;
  }

  /// Keeps in mind what is on record before an import.
  static Unapproved before(Handle handle, long workspace, LocalDate today) {
    return new Unapproved(
        Set.copyOf(new TalkTrackStore().all(handle, workspace)),
        Set.copyOf(new ProductFactStore().all(handle, workspace)),
        today);
  }

  /// An approval that is missing or over.
  private record Kept(String id, Approval approval) {}

  /// Notes what is new or changed since.
  void tell(Handle handle, long workspace, ImportLog log) {
    tell(
        "talk track",
        new TalkTrackStore()
            .all(handle, workspace).stream()
                .filter(t -> !t.sample() && !tracks.contains(t))
                .map(t -> new Kept(t.id(), t.approval(today)))
                .toList(),
        log);
    tell(
        "product fact",
        new ProductFactStore()
            .all(handle, workspace).stream()
                .filter(f -> !f.sample() && !facts.contains(f))
                .map(f -> new Kept(f.id(), f.approval(today)))
                .toList(),
        log);
  }

  private static void tell(String what, List<Kept> kept, ImportLog log) {
    var without = new ArrayList<String>();
    var expired = new ArrayList<String>();
    for (var one : kept) {
      switch (one.approval()) {
        case Approval.NotApproved() -> without.add(one.id());
        case Approval.Expired _ -> expired.add(one.id());
        case Approval.Approved _ -> {}
      }
    }
    tell(what, without, "no approver", log);
    tell(what, expired, "an approval that is over", log);
  }

  private static void tell(String what, List<String> ids, String has, ImportLog log) {
    if (ids.isEmpty()) {
      return;
    }
    var it = ids.size() == 1 ? "it" : "them";
    int more = ids.size() - MOST_NAMED;
    log.note(
        ("%d %s %s, so drafts do not use %s: %s%s. Approve %s in Slack, or import again"
                + " with `approver` and `expires`.")
            .formatted(
                ids.size(),
                what + (ids.size() == 1 ? " has" : "s have"),
                has,
                it,
                ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")),
                more > 0 ? " and " + more + " more" : "",
                it));
  }
}
