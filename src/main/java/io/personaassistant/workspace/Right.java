package io.personaassistant.workspace;

/// Something that not everybody may do, with the least role for it and what to tell who may not.
public enum Right {
  /// Ask, read, and change one's own settings.
  ASK(Role.MEMBER, ""),
  /// Save evidence.
  CAPTURE(Role.CONTRIBUTOR, "Bringing in evidence is for contributors"),
  /// Propose a change of a record.
  PROPOSE(Role.CONTRIBUTOR, "Proposing changes is for contributors"),
  /// Change personas, traits and links.
  EDIT(Role.CURATOR, "Changing personas is for curators"),
  /// Approve talk tracks and proposals, decide on captured evidence.
  APPROVE(Role.CURATOR, "Approving is for curators"),
  /// Stop what somebody else asked for.
  STOP_OTHERS(Role.ADMIN, "Stopping what somebody else asked for is for admins"),
  /// Give roles and change settings of the workspace.
  ADMINISTER(Role.ADMIN, "This is for admins");

  private final Role least;
  private final String refusal;

  Right(Role least, String refusal) {
    this.least = least;
    this.refusal = refusal;
  }

  /// The least role that has it.
  public Role least() {
    return least;
  }

  /// The sentence for somebody without it.
  public String refusal() {
    return this == ADMINISTER || this == STOP_OTHERS
        ? refusal + "."
        : refusal + ". An admin can make you one in the app's Home tab.";
  }
}
