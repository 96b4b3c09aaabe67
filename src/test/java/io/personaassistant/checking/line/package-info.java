@NullMarked
package io.personaassistant.checking.line;

import org.jspecify.annotations.NullMarked;
