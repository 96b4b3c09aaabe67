package io.personaassistant.evidence.intake;

/// The file is none that can be imported; nothing was changed.
///
/// @param why a sentence for people, with the next step
public record ImportRefused(String why) implements ImportOutcome {}
