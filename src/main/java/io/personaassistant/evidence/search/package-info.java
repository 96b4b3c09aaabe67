/// Finding items for a question or a draft, and suggesting what an item says of a trait.
@NullMarked
package io.personaassistant.evidence.search;

import org.jspecify.annotations.NullMarked;
