package io.personaassistant.persona;

import java.time.Instant;

/// Who changed a record, when, and why.
///
/// @param why may be `""`
public record Change(String by, Instant at, String why) {}
