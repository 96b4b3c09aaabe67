/// What texts mean, as vectors: a sentence model in the process, and an index that finds what is
/// near.
@org.jspecify.annotations.NullMarked
package io.personaassistant.evidence.meaning;
