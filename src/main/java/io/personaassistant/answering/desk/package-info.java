/// What waits for curators and owners: captured evidence, open questions, doubts.
@NullMarked
package io.personaassistant.answering.desk;

import org.jspecify.annotations.NullMarked;
