package io.personaassistant.drafting;

/// An answer about several personas, and its table.
///
/// @param sheet [Sheet#NONE] when there is none
public record Panelled(Answer answer, Sheet sheet) {}
