@NullMarked
package io.personaassistant.drafting.stored;

import org.jspecify.annotations.NullMarked;
