@NullMarked
package io.personaassistant.drafting.stored.objection;

import org.jspecify.annotations.NullMarked;
