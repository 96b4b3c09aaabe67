/// The command line: which commands there are, help, and what was mistyped. The commands have rooms
/// by what they are for.
@org.jspecify.annotations.NullMarked
package io.personaassistant.terminal;
