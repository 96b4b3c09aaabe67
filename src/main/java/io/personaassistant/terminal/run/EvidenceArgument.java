package io.personaassistant.terminal.run;

import io.personaassistant.answering.Program;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import java.util.Optional;

/// The item of evidence that an argument names: by its id, or one that is the same but for case and
/// leading zeros.
public final class EvidenceArgument {
  private EvidenceArgument() {}

  /// The item that was typed; empty where there is none.
  public static Optional<Evidence> find(Program program, String typed) {
    return program
        .database()
        .read(h -> new EvidenceStore().cited(h, program.workspace().id(), typed));
  }
}
