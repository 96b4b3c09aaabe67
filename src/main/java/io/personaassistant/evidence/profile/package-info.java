/// What the participants of a segment say in common: lines for a persona, each in the words of an
/// item and borne by at least two. Pure functions of texts and vectors.
@NullMarked
package io.personaassistant.evidence.profile;

import org.jspecify.annotations.NullMarked;
