/// What a text says in numbers: counts, shares, money, periods and dates, with their bounds and
/// units, and whether two of them agree. Rests on the words of `text` alone.
@org.jspecify.annotations.NullMarked
package io.personaassistant.text.number;
