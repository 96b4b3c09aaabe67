/// Research items, their links to traits and the status that follows, participants, quarantine, and
/// the library of a workspace. Files, search, and what is made of evidence have rooms of their own.
@org.jspecify.annotations.NullMarked
package io.personaassistant.evidence;
