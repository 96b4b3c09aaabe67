@NullMarked
package io.personaassistant.answering.editing;

import org.jspecify.annotations.NullMarked;
