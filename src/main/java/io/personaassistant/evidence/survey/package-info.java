/// What a table of people says about personas: survey answers counted by persona, and customers
/// ranked by how well they fit one.
@NullMarked
package io.personaassistant.evidence.survey;

import org.jspecify.annotations.NullMarked;
