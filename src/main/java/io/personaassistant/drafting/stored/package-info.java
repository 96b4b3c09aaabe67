/// Answers from the records alone, one class for each way to make one; [StoredAnswers] chooses.
@NullMarked
package io.personaassistant.drafting.stored;

import org.jspecify.annotations.NullMarked;
