/// Personas out of evidence: segments, candidates and proposed personas from what is stored.
@NullMarked
package io.personaassistant.evidence.building;

import org.jspecify.annotations.NullMarked;
