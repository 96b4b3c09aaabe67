/// A persona built step by step, stored line by line.
@NullMarked
package io.personaassistant.answering.building;

import org.jspecify.annotations.NullMarked;
