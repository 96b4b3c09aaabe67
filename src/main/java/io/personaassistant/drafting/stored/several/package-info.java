/// Answers about several personas: compared, judging a plan, weighing features, asked of a topic.
@NullMarked
package io.personaassistant.drafting.stored.several;

import org.jspecify.annotations.NullMarked;
