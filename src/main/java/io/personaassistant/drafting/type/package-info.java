/// What a kind of draft is: its file in `prompts/`, read and checked, and what a brief says to it.
@NullMarked
package io.personaassistant.drafting.type;

import org.jspecify.annotations.NullMarked;
