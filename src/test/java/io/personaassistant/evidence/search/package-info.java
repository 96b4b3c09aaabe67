@NullMarked
package io.personaassistant.evidence.search;

import org.jspecify.annotations.NullMarked;
