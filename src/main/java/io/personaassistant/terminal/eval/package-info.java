/// The command that judges a model, and its score card.
@NullMarked
package io.personaassistant.terminal.eval;

import org.jspecify.annotations.NullMarked;
