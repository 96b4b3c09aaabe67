/// Orders to a model hidden in a text, also disguised ones. Rests on `text` alone.
@org.jspecify.annotations.NullMarked
package io.personaassistant.text.instruction;
