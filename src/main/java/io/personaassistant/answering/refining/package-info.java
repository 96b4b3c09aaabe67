/// What is said about an answer that was given: a refinement, "why this?", "what changed?", the
/// same for another persona.
@org.jspecify.annotations.NullMarked
package io.personaassistant.answering.refining;
