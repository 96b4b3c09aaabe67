@NullMarked
package io.personaassistant.answering.grammar;

import org.jspecify.annotations.NullMarked;
