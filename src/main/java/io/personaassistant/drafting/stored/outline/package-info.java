/// Answers by the outline that a draft type's file gives.
@NullMarked
package io.personaassistant.drafting.stored.outline;

import org.jspecify.annotations.NullMarked;
