@NullMarked
package io.personaassistant.answering.refining;

import org.jspecify.annotations.NullMarked;
