/// Reads interviews and calls as they come out of recorders, meeting tools and notes: who said
/// what, who asked, and which utterances can stand alone. Pure functions over one file; nothing is
/// stored.
@NullMarked
package io.personaassistant.evidence.transcript;

import org.jspecify.annotations.NullMarked;
