/// Changes of personas, traits and talk tracks that merge by field.
@NullMarked
package io.personaassistant.answering.editing;

import org.jspecify.annotations.NullMarked;
