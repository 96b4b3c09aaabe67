/// How records get in and out: imports of every kind, what is taken out on the way, exports,
/// samples.
@NullMarked
package io.personaassistant.evidence.intake;

import org.jspecify.annotations.NullMarked;
