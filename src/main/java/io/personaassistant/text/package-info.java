/// Pure functions over words: normal form, tokens, numbers, dates, names, quotations, links,
/// lengths. A leaf: depends on nothing else here.
@org.jspecify.annotations.NullMarked
package io.personaassistant.text;
