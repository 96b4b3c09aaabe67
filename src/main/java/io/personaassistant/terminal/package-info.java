/// The command line and answers as plain text.
@org.jspecify.annotations.NullMarked
package io.personaassistant.terminal;
