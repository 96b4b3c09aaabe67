package io.personaassistant.slack;

import io.personaassistant.answering.Program;
import java.util.List;

/// What people can choose in the menu of a message.
final class Shortcuts {
  /// The callback ids of all, as the manifests name them.
  static final List<String> CALLBACKS = List.of(SaveEvidence.CALLBACK);

  private final SaveEvidence saveEvidence;

  Shortcuts(Program program, SlackClient client) {
    var windows = new Windows(client);
    this.saveEvidence = new SaveEvidence(program.captures(), program.members(), windows);
  }

  void routes(Routes routes) {
    saveEvidence.routes(routes);
  }
}
