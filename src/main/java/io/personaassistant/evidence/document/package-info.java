/// A persona as somebody wrote it on a page: which lines say what.
@NullMarked
package io.personaassistant.evidence.document;

import org.jspecify.annotations.NullMarked;
