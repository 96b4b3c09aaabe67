@NullMarked
package io.personaassistant.drafting.answer;

import org.jspecify.annotations.NullMarked;
