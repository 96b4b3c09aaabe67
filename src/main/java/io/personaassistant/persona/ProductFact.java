package io.personaassistant.persona;

import java.time.LocalDate;
import java.util.Optional;

/// What we may say about what we sell. Without facts a draft has nothing true to promise.
///
/// @param id the citation id, such as `F3`; unique in the workspace
/// @param proof how we know
/// @param source where that is written down
/// @param audience whether customers may read it
/// @param expires the last valid day, empty when it does not expire
public record ProductFact(
    String id,
    String statement,
    String proof,
    String source,
    Audience audience,
    String approver,
    Optional<LocalDate> approvedOn,
    Optional<LocalDate> expires,
    boolean sample) {
  public ProductFact {
    if (id.isBlank() || statement.isBlank()) {
      throw new IllegalArgumentException("a product fact needs an id and a statement: " + id);
    }
  }

  /// Whether it may be promised on `today`.
  public Approval approval(LocalDate today) {
    return Approval.of(approver, expires, today);
  }
}
