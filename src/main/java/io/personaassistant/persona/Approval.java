package io.personaassistant.persona;

import java.time.LocalDate;
import java.util.Optional;

/// Whether somebody stands behind a talk track or product fact on a given day.
public sealed interface Approval {
  /// Approved and still valid; `until` is the last valid day, empty when it does not expire.
  record Approved(String approver, Optional<LocalDate> until) implements Approval {}

  /// Was approved, but `on` was its last valid day.
  record Expired(String approver, LocalDate on) implements Approval {}

  /// Nobody has approved it yet.
  record NotApproved() implements Approval {}

  /// The approval as of `today`; the expiry day itself is still valid.
  static Approval of(String approver, Optional<LocalDate> expires, LocalDate today) {
    if (approver.isBlank()) {
      return new NotApproved();
    }
    if (expires.isPresent() && expires.get().isBefore(today)) {
      return new Expired(approver, expires.get());
    }
    return new Approved(approver, expires);
  }
}
