/// What a person asked and how it is answered, whatever the surface: the command grammar, requests,
/// recovery, the queue for the model.
@org.jspecify.annotations.NullMarked
package io.personaassistant.answering;
