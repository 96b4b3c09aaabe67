/// Text that people wrote themselves, checked sentence by sentence.
@NullMarked
package io.personaassistant.checking.copy;

import org.jspecify.annotations.NullMarked;
