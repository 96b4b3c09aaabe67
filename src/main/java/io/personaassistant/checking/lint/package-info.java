/// The question linter: pure functions from a question to what an expert in questionnaires would
/// object to. English.
@NullMarked
package io.personaassistant.checking.lint;

import org.jspecify.annotations.NullMarked;
