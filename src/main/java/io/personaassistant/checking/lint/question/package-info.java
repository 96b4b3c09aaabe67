/// What the question linter reads and finds: a question as it is asked, the persona's words, the
/// words that judge, an issue.
@NullMarked
package io.personaassistant.checking.lint.question;

import org.jspecify.annotations.NullMarked;
