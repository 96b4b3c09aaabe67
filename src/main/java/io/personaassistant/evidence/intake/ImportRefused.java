package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.ToldOf;

/// The file is none that can be imported; nothing was changed.
///
/// @param why a sentence for people, with the next step
/// @param helps where to say something else
public record ImportRefused(String why, ToldOf helps) implements ImportOutcome {}
