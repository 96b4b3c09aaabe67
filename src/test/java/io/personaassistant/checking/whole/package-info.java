@NullMarked
package io.personaassistant.checking.whole;

import org.jspecify.annotations.NullMarked;
