/// Answers from the records alone, a class or a room for each way to make one; [StoredAnswers]
/// chooses.
@NullMarked
package io.personaassistant.drafting.stored;

import org.jspecify.annotations.NullMarked;
