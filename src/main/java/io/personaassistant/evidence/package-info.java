/// Research items, their links to traits and the status that follows, search, and getting records
/// in and out of files.
@org.jspecify.annotations.NullMarked
package io.personaassistant.evidence;
