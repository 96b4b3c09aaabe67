@NullMarked
package io.personaassistant.checking.reading;

import org.jspecify.annotations.NullMarked;
