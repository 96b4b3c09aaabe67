@NullMarked
package io.personaassistant.drafting.prompt;

import org.jspecify.annotations.NullMarked;
