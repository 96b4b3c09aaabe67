/// The brief of a persona.
@NullMarked
package io.personaassistant.drafting.stored.brief;

import org.jspecify.annotations.NullMarked;
