/// Commands that bring records in, show and change them, and take them out.
@NullMarked
package io.personaassistant.terminal.records;

import org.jspecify.annotations.NullMarked;
