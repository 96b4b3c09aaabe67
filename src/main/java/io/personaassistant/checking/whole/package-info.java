/// Rules for a draft as a whole. They mark lines and never take one away.
@NullMarked
package io.personaassistant.checking.whole;

import org.jspecify.annotations.NullMarked;
