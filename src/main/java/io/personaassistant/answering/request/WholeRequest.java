package io.personaassistant.answering.request;

import io.personaassistant.drafting.answer.ClosedEvidence;
import io.personaassistant.evidence.Library;
import io.personaassistant.persona.Persona;
import io.personaassistant.workspace.Preferences;
import java.time.LocalDate;
import java.util.Optional;

/// What somebody asks, with all that its answer depends on besides the words.
///
/// @param requestRef the ref of the request, `""` for none
/// @param own what who asks has set for themselves
/// @param closed the evidence that is kept from who reads the answer; empty when none is
/// @param library the records it is answered from
public record WholeRequest(
    Heard heard,
    String requestRef,
    Preferences own,
    Optional<ClosedEvidence> closed,
    Library library) {
  /// The day it is answered for.
  public LocalDate day() {
    return library.asOf();
  }

  /// The persona that is meant where none is named.
  public Optional<Persona> usual() {
    return library.persona(own.persona()).filter(Persona::isActive);
  }
}
