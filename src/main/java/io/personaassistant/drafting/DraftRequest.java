package io.personaassistant.drafting;

import java.util.Optional;

/// A request for a draft, all names resolved.
///
/// @param workspace the workspace's id
/// @param requestRef the ref of the request it belongs to, `""` for none
/// @param option the option's word, `""` for none
/// @param brief what the asker wrote after the command, `""` for nothing
/// @param parent the ref of the draft it refines, `""` for none
/// @param refining what is asked of that draft; empty for a draft of its own
public record DraftRequest(
    long workspace,
    String requestRef,
    DraftType type,
    String option,
    String brief,
    String parent,
    Material material,
    Optional<Refining> refining) {
  /// A draft of its own.
  public DraftRequest(
      long workspace,
      String requestRef,
      DraftType type,
      String option,
      String brief,
      String parent,
      Material material) {
    this(workspace, requestRef, type, option, brief, parent, material, Optional.empty());
  }

  /// The language of the draft, its name in English; `""` for English.
  public String language() {
    return refining.map(Refining::language).orElse("");
  }

  /// What is asked of the draft it refines, where old lines stay in their places.
  Optional<Refining> replacing() {
    return refining.filter(Refining::replacesLines);
  }
}
