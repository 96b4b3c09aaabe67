@NullMarked
package io.personaassistant.answering.building;

import org.jspecify.annotations.NullMarked;
