@org.jspecify.annotations.NullMarked
package io.personaassistant.terminal.run;
