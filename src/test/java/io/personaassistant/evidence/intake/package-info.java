@NullMarked
package io.personaassistant.evidence.intake;

import org.jspecify.annotations.NullMarked;
