package io.personaassistant.evidence.intake;

import io.personaassistant.persona.Approval;
import io.personaassistant.persona.ProductFactStore;
import io.personaassistant.persona.TalkTrackStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What is on record and yet not said to anybody, because nobody stands behind it.
final class Unapproved {
  private static final int MOST_NAMED = 5;

  private final ImportLog log;
  private final LocalDate today;

  Unapproved(ImportLog log, LocalDate today) {
    this.log = log;
    this.today = today;
  }

  /// An approval that is missing or over.
  private record Kept(String id, Approval approval) {}

  void tracks(Handle handle, long workspace) {
    tell(
        "talk track",
        new TalkTrackStore()
            .all(handle, workspace).stream()
                .filter(t -> !t.sample())
                .map(t -> new Kept(t.id(), t.approval(today)))
                .toList());
  }

  void facts(Handle handle, long workspace) {
    tell(
        "product fact",
        new ProductFactStore()
            .all(handle, workspace).stream()
                .filter(f -> !f.sample())
                .map(f -> new Kept(f.id(), f.approval(today)))
                .toList());
  }

  private void tell(String what, List<Kept> kept) {
    var without = new ArrayList<String>();
    var expired = new ArrayList<String>();
    for (var one : kept) {
      switch (one.approval()) {
        case Approval.NotApproved() -> without.add(one.id());
        case Approval.Expired _ -> expired.add(one.id());
        case Approval.Approved _ -> {}
      }
    }
    tell(what, without, "no approver");
    tell(what, expired, "an approval that is over");
  }

  private void tell(String what, List<String> ids, String has) {
    if (!ids.isEmpty()) {
      boolean one = ids.size() == 1;
      log.warn(
          ids.size()
              + " "
              + what
              + (one ? " has " : "s have ")
              + has
              + ", so drafts do not use "
              + (one ? "it: " : "them: ")
              + String.join(", ", ids.subList(0, Math.min(MOST_NAMED, ids.size())))
              + (ids.size() > MOST_NAMED ? " and " + (ids.size() - MOST_NAMED) + " more" : "")
              + ". Approve "
              + (one ? "it" : "them")
              + " in Slack, or import again with `approver` and `expires`.");
    }
  }
}
