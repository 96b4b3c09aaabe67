/// What all stored answers are made of: items of evidence, how records are put into words and
/// cited, what must be said of a persona, what is on record about a topic.
@NullMarked
package io.personaassistant.drafting.stored.record;

import org.jspecify.annotations.NullMarked;
