@NullMarked
package io.personaassistant.drafting.stored.record;

import org.jspecify.annotations.NullMarked;
