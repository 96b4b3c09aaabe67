/// What goes to the model and what comes back: prompts, the schema, and lines read from a stream.
@NullMarked
package io.personaassistant.drafting.prompt;

import org.jspecify.annotations.NullMarked;
