package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Sheet;

/// An answer about several personas, and its table.
///
/// @param sheet [Sheet#NONE] when there is none
public record Panelled(Answer answer, Sheet sheet) {}
