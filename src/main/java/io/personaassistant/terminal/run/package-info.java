/// One run of the command line: where it runs, what it opens, and what commands read and print
/// with. Every command is made of these.
@NullMarked
package io.personaassistant.terminal.run;

import org.jspecify.annotations.NullMarked;
