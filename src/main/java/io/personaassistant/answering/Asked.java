package io.personaassistant.answering;

import io.personaassistant.drafting.ClosedEvidence;
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
record Asked(
    Heard heard,
    String requestRef,
    Preferences own,
    Optional<ClosedEvidence> closed,
    Library library) {
  /// The day it is answered for.
  LocalDate day() {
    return library.asOf();
  }

  /// The persona that is meant where none is named.
  Optional<Persona> usual() {
    return library.persona(own.persona()).filter(Persona::isActive);
  }
}
