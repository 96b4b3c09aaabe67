/// What people type: text to a [Command]; total, without any store.
@NullMarked
package io.personaassistant.answering.grammar;

import org.jspecify.annotations.NullMarked;
