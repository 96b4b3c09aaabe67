/// How a question that breaks a rule could be asked instead, a class for each rule that has an
/// answer; `Rewriter` takes only what breaks none.
@NullMarked
package io.personaassistant.checking.lint.repair;

import org.jspecify.annotations.NullMarked;
