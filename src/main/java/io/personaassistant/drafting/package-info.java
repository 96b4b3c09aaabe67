/// From a request to checked lines: the drafter, the port to a model, and the store of what was
/// drafted. Draft types, prompts and stored answers have rooms of their own.
@org.jspecify.annotations.NullMarked
package io.personaassistant.drafting;
