package io.personaassistant.ranking;

/// A feature as somebody listed it.
///
/// @param effort in person-months
/// @param reach in people per quarter
public record Feature(String name, Amount effort, Amount reach) {}
