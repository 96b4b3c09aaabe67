/// Changes of personas that somebody proposes, and what decides on them: independent evidence, or a
/// curator with a reason.
@NullMarked
package io.personaassistant.evidence.proposal;

import org.jspecify.annotations.NullMarked;
