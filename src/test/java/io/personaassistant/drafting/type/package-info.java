@NullMarked
package io.personaassistant.drafting.type;

import org.jspecify.annotations.NullMarked;
