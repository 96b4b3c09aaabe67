/// From a request to checked lines: draft types, prompts, the port to a model, stored answers, and
/// the store of what was drafted.
@org.jspecify.annotations.NullMarked
package io.personaassistant.drafting;
