/// The composition root: reads the settings, builds the objects, starts the command line.
@org.jspecify.annotations.NullMarked
package io.personaassistant;
