/// Pure functions over words: normal form, tokens, sentences, names, quotations, links, languages,
/// lengths. A leaf: depends on nothing else here; `number`, `personal` and `instruction` read a
/// text for one thing each and are used by none of these.
@org.jspecify.annotations.NullMarked
package io.personaassistant.text;
