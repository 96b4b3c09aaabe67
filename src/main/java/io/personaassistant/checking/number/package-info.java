/// Whether numbers, dates and periods of a line are those of what it cites, said of the same thing.
@NullMarked
package io.personaassistant.checking.number;

import org.jspecify.annotations.NullMarked;
