/// Personas, their traits, talk tracks and product facts: the records, finding one by name, and the
/// stores that keep them.
@org.jspecify.annotations.NullMarked
package io.personaassistant.persona;
