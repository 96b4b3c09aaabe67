/// What was heard, the objections on record, and what may be replied: cards.
@NullMarked
package io.personaassistant.drafting.stored.objection;

import org.jspecify.annotations.NullMarked;
