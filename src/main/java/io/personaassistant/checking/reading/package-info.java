/// How the checks read English: clauses, claims and whom they are about, polarity, wording.
@NullMarked
package io.personaassistant.checking.reading;

import org.jspecify.annotations.NullMarked;
