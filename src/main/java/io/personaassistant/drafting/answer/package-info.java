/// What every answer is made of: the material about a persona, what is near to a text, and the
/// answer itself as parts that each surface lays out.
@NullMarked
package io.personaassistant.drafting.answer;

import org.jspecify.annotations.NullMarked;
