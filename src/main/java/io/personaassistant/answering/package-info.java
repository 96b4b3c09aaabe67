/// What a person asked and how it is answered, whatever the surface: commands to answers, drafts in
/// their turn, what others may read of them. The grammar and what is stored have rooms of their
/// own.
@org.jspecify.annotations.NullMarked
package io.personaassistant.answering;
