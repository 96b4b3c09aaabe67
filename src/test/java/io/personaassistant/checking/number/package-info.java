@NullMarked
package io.personaassistant.checking.number;

import org.jspecify.annotations.NullMarked;
