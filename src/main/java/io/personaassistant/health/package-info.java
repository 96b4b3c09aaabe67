/// Whether personas are fit for use: the five common mistakes (assumptions, too many, too broad,
/// stale, unused) as pure functions of the records and of who used them.
@NullMarked
package io.personaassistant.health;

import org.jspecify.annotations.NullMarked;
