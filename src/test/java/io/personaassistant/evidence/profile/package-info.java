@NullMarked
package io.personaassistant.evidence.profile;

import org.jspecify.annotations.NullMarked;
