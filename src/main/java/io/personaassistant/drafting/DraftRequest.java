package io.personaassistant.drafting;

/// A request for a draft, all names resolved.
///
/// @param workspace the workspace's id
/// @param requestRef the ref of the request it belongs to, `""` for none
/// @param option the option's word, `""` for none
/// @param brief what the asker wrote after the command, `""` for nothing
/// @param parent the ref of the draft it refines, `""` for none
public record DraftRequest(
    long workspace,
    String requestRef,
    DraftType type,
    String option,
    String brief,
    String parent,
    Material material) {}
