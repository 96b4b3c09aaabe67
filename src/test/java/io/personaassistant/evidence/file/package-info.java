@NullMarked
package io.personaassistant.evidence.file;

import org.jspecify.annotations.NullMarked;
