/// The turns at the model, and what it is asked beside drafts: a command in other words, a
/// transcript read.
@org.jspecify.annotations.NullMarked
package io.personaassistant.answering.model;
