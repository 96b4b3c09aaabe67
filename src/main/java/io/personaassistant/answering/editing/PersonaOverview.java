package io.personaassistant.answering.editing;

import io.personaassistant.persona.Change;
import io.personaassistant.persona.Persona;

/// A persona's record at a glance.
///
/// @param last who changed it last, when and why
/// @param assumptions traits without evidence that counts
/// @param disputed traits that evidence speaks against
/// @param unapproved talk tracks that nobody stands behind today
public record PersonaOverview(
    Persona persona,
    Change last,
    int traits,
    int assumptions,
    int disputed,
    int talkTracks,
    int unapproved) {}
