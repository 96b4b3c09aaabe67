/// Commands that search the evidence, sort it, analyze it, and build personas from it.
@NullMarked
package io.personaassistant.terminal.research;

import org.jspecify.annotations.NullMarked;
